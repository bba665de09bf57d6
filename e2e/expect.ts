import { type Locator, expect as ofPlaywright } from "@playwright/test";

type Answer = { readonly pass: boolean; readonly message: () => string };
type Patience = { readonly timeout?: number };

/**
 * What journeys expect. Of an element that is not there yet Playwright writes down the whole page at every look, which
 * takes up to a fifth of the time of the pages. What shall come or go is waited for without that here; where it does
 * not, Playwright says what stands there, after a last look of its own that is as short as the timeout which it names.
 */
export const expect = ofPlaywright.extend({
  toBeVisible(locator: Locator, options: Patience = {}): Promise<Answer> {
    return comes(locator, !this.isNot, this.isNot, options);
  },
  toBeHidden(locator: Locator, options: Patience = {}): Promise<Answer> {
    return comes(locator, this.isNot, this.isNot, options);
  },
});

/** Whether it can be seen, or is gone, in time; `isNot` turns what Playwright makes of the answer. */
async function comes(
  locator: Locator,
  isToBeSeen: boolean,
  isNot: boolean,
  { timeout = 20_000 }: Patience,
): Promise<Answer> {
  try {
    await locator.waitFor({ state: isToBeSeen ? "visible" : "hidden", timeout });
    return { pass: !isNot, message: () => "" };
  } catch {
    const now = ofPlaywright(locator);
    const last = { timeout: 1 };
    const told = await (isToBeSeen ? now.toBeVisible(last) : now.toBeHidden(last)).then(
      () => undefined,
      String,
    );
    return { pass: told === undefined ? !isNot : isNot, message: () => told ?? "" };
  }
}
