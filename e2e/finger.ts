import type { Page } from "@playwright/test";

type Point = { readonly x: number; readonly y: number };

/** A finger on the page, as a phone has one. */
export async function fingerOn(page: Page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: Point[]) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints });
  let at: Point = { x: 0, y: 0 };
  const down = async (to: Point) => {
    at = to;
    await touch("touchStart", at);
  };
  const goTo = async (to: Point) => {
    const { x, y } = at;
    at = to;
    for (let part = 1; part <= 5; part += 1)
      await touch("touchMove", { x: x + ((to.x - x) * part) / 5, y: y + ((to.y - y) * part) / 5 });
  };
  const up = () => touch("touchEnd");
  return {
    down,
    goTo,
    up,
    /** Touches and leaves at once: nothing waits in between, however slow the machine. */
    tap: (on: Point) => Promise.all([down(on), up()]),
  };
}

/** Waits until the page, which goes on after a finger left it, stands still: a finger that touches it before only stops it. */
export const standsStill = (page: Page) =>
  page.evaluate(async () => {
    let [top, frames] = [scrollY, 0];
    while (frames < 20) {
      await new Promise(requestAnimationFrame);
      frames = scrollY === top ? frames + 1 : 0;
      top = scrollY;
    }
  });
