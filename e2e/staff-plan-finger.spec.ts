import type { Locator } from "@playwright/test";
import { fingerOn, standsStill } from "./finger.ts";
import { expect, test } from "./journey.ts";
import { centreOf, notice, otherDay, planned, readyStep, showMonthOf, stepIn } from "./plans.ts";

test("a finger that rests takes a step to another day and to another state; one that goes at once scrolls", async ({
  owner,
  openPage,
  say,
  takeBack,
  language,
}) => {
  const { dossierId } = await planned(owner.person);
  const first = await readyStep(owner.person, dossierId);
  const title = first.title[language];
  const now = () => stepIn(owner.person, dossierId, first.id);
  const page = await openPage(owner.person);
  await page.setViewportSize({ width: 375, height: 800 });
  const finger = await fingerOn(page);
  const drawer = page.getByRole("complementary", { name: title });
  const ripple = page.locator(".plan-ripple");

  await page.goto(`/dossiers/${dossierId}/plan?view=month`);
  await showMonthOf(page, first.dueOn, say("plan.month.after"));
  const link = page.locator(".plan-month").getByRole("link", { name: title, exact: true });
  const inTheMiddle = (on: Locator) => centreOf(on, "in-the-middle");
  const rests = async (on: Locator) => {
    const start = await inTheMiddle(on);
    await finger.down(start);
    return start;
  };
  // It goes at once: the page scrolls, and nothing is held.
  const start = await rests(link);
  const top = await page.evaluate(() => scrollY);
  await finger.goTo({ x: start.x, y: start.y - 200 });
  await finger.up();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
  await expect(ripple).toHaveCount(0);
  await standsStill(page);

  // It rests: all days are there to be dropped on, and what it holds stays under it.
  const to = otherDay(first.dueOn);
  const held = await rests(link);
  await expect(ripple).toContainText(say("plan.moved.finger"));
  const other = page.locator(`[data-day="${to}"]`);
  await expect(other).toBeVisible();
  expect(Math.abs((await centreOf(link)).y - held.y)).toBeLessThan(3);
  // Beside the days it stays where it was.
  await finger.goTo({ x: 3, y: held.y });
  await expect(ripple).toContainText(say("plan.moved.stays", { day: "" }).slice(-12));
  await finger.up();
  await expect(ripple).toHaveCount(0);
  expect((await now()).dueOn).toBe(first.dueOn);
  await rests(link);
  await expect(other).toBeVisible();
  // What lies beyond the edge comes while the finger waits there.
  const isUp = to < first.dueOn;
  const inSight = async () => {
    const { y } = await centreOf(other);
    return y > 60 && y < 740;
  };
  if (!(await inSight())) await finger.goTo({ x: held.x, y: isUp ? 10 : 790 });
  await expect.poll(inSight).toBe(true);
  await finger.goTo({ x: held.x, y: 400 });
  await finger.goTo(await centreOf(other));
  await expect(other).toHaveAttribute("data-over", "true");
  await expect(ripple).toContainText(title);
  await finger.up();
  await expect(notice(page, say("plan.moved.undo", { day: "§" }))).toBeVisible();
  expect((await now()).dueOn).toBe(to);
  await expect(drawer).toHaveCount(0);
  await takeBack(page, say("plan.moved.undo", { day: "§" }).split("§")[0] ?? "");
  await expect.poll(async () => (await now()).dueOn).toBe(first.dueOn);

  await page.goto(`/dossiers/${dossierId}/plan?view=board`);
  const card = page.locator(".plan-board").getByRole("link", { name: title, exact: true });
  const doing = page.locator('[data-state="doing"]');
  const taken = await rests(card);
  await expect(page.locator('[data-state="to-do"]')).toHaveAttribute("data-over", "true");
  await finger.goTo({ x: 340, y: taken.y });
  await expect(doing).toHaveAttribute("data-over", "true");
  await finger.goTo({ x: 190, y: taken.y });
  await finger.goTo({ x: (await centreOf(doing)).x, y: taken.y });
  await expect(doing).toHaveAttribute("data-over", "true");
  await finger.up();
  await expect.poll(async () => (await now()).status.is).toBe("doing");
  await expect(drawer).toHaveCount(0);
  await takeBack(page, say("plan.set.undo", { count: 1 }));
  await expect.poll(async () => (await now()).status.is).toBe("to-do");
  // It taps: the step opens, once the page has it where it was.
  const back = page.locator('[data-state="to-do"]').getByRole("link", { name: title, exact: true });
  await finger.tap(await inTheMiddle(back));
  await expect(drawer).toBeVisible();
});

test("a finger takes a bar of the timeline by its grip, at once", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { dossierId, step } = await planned(owner.person);
  const page = await openPage(owner.person);
  await page.setViewportSize({ width: 375, height: 800 });
  const finger = await fingerOn(page);
  await page.goto(`/dossiers/${dossierId}/plan?view=timeline`);
  const bar = page.getByRole("slider", { name: step.title[language], exact: true });
  const grip = bar.locator(".plan-grip");
  await grip.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const ripple = page.locator(".plan-ripple");
  const draggedLeft = async () => {
    const start = await centreOf(grip);
    await finger.down(start);
    await finger.goTo({ x: start.x - 30, y: start.y });
    await expect(ripple).toContainText(say("plan.moved.finger"));
    await finger.up();
  };
  // Not saved, it says why; it is left by touching anything.
  await page.route("**/api/plan.edit-step", (route) => route.abort());
  await draggedLeft();
  await expect(ripple).toContainText(say("problem.offline"));
  await finger.down({ x: 3, y: 400 });
  await finger.up();
  await expect(ripple).toHaveCount(0);
  expect((await stepIn(owner.person, dossierId, step.id)).dueOn).toBe(step.dueOn);
  await page.unroute("**/api/plan.edit-step");
  await draggedLeft();
  await expect(notice(page, say("plan.moved.undo", { day: "§" }))).toBeVisible();
  const { dueOn } = await stepIn(owner.person, dossierId, step.id);
  expect((dueOn ?? "") < (step.dueOn ?? "")).toBe(true);
  // The next tap is a tap.
  await grip.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await finger.down(await centreOf(grip));
  await finger.up();
  await expect(page.getByRole("complementary", { name: step.title[language] })).toBeVisible();
});
