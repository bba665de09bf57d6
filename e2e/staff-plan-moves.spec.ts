import type { Locator, Page } from "@playwright/test";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited, type Person } from "./people.ts";

type Step = {
  readonly id: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly included: boolean;
  readonly dueOn: string | null;
  readonly after: readonly string[];
  readonly status: { readonly is: string };
  readonly wantsEvidence: boolean;
  readonly waitsFor: readonly string[];
};

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const stepsOf = async (person: Person, dossierId: string) =>
  (await done(person, "plan.read", { dossierId })).steps as readonly Step[];
const stepIn = async (person: Person, dossierId: string, stepId: string) => {
  const step = (await stepsOf(person, dossierId)).find(({ id }) => id === stepId);
  if (!step) throw new Error(`no step ${stepId}`);
  return step;
};

/** A dossier with a plan, and a step of it that others follow a week earlier, from today on. */
async function planned(person: Person) {
  const today = new Date().toISOString().slice(0, 10);
  const endOn = dayAfter(today, 90);
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin", endOn });
  const dossierId = String(id);
  const { rows } = await done(person, "plan.list-playbooks", { dossierId });
  const [choice] = rows as { readonly key: string }[];
  await done(person, "plan.make", { dossierId, playbookKey: choice?.key ?? "" });
  const steps = (await stepsOf(person, dossierId)).filter(({ included, dueOn }) => included && dueOn);
  for (const step of steps.filter(({ after }) => after.length > 0)) {
    const dueOn = dayAfter(step.dueOn ?? "", -7);
    if (dueOn < today) continue;
    const { moves } = await done(person, "plan.preview-step", { dossierId, stepId: step.id, dueOn });
    const others = (moves as readonly { readonly stepId: string }[]).filter(
      ({ stepId }) => stepId !== step.id,
    );
    if (others.length > 0) return { dossierId, step, dueOn, others: others.length };
  }
  throw new Error("no step of this plan has others follow it");
}

/** The first step of a plan that nothing keeps waiting. */
async function readyStep(person: Person, dossierId: string) {
  const [first] = (await stepsOf(person, dossierId))
    .filter(({ included, dueOn, waitsFor }) => included && dueOn && waitsFor.length === 0)
    .toSorted((one, other) => ((one.dueOn ?? "") < (other.dueOn ?? "") ? -1 : 1));
  if (!first?.dueOn) throw new Error("no step is ready");
  return { ...first, dueOn: first.dueOn };
}

/** Goes to the month of a day in the calendar of the plan that is open. */
async function showMonthOf(page: Page, day: string, after: string) {
  const shown = async () => (await page.locator("[data-day]").first().getAttribute("data-day"))?.slice(0, 7);
  for (let times = 0; (await shown()) !== day.slice(0, 7) && times < 24; times += 1)
    await page.getByRole("button", { name: after }).click();
}

/** A day of the same month that is another one. */
const otherDay = (day: string) => `${day.slice(0, 7)}-${day.endsWith("-15") ? "16" : "15"}`;

const notice = (page: Page, words: string) =>
  page.getByRole("status").filter({ hasText: words.split("§")[0] ?? "" });

type Point = { readonly x: number; readonly y: number };

/** A finger on the page, as a phone has one. */
async function fingerOn(page: Page) {
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
  return { down, goTo, up: () => touch("touchEnd") };
}

async function centreOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is nowhere on the page");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a step is taken to another day by keyboard and by mouse, what follows in sight before it is dropped", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  test.slow();
  const { dossierId, step, dueOn, others } = await planned(owner.person);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/plan?view=timeline`);
  const bar = page.getByRole("slider", { name: step.title[language], exact: true });
  const day = async () => (await stepIn(owner.person, dossierId, step.id)).dueOn;
  const undone = say("plan.moved.undo", { day: "§" });

  // What it depends on is drawn once it has the focus.
  await expect(page.locator(".plan-links path")).toHaveCount(0);
  await bar.focus();
  await expect(page.locator(".plan-links path").first()).toBeVisible();
  const links = await page.locator(".plan-links path").count();
  expect(links).toBeGreaterThanOrEqual(step.after.length);
  await expectSound(page, phoneAndDesk);

  // By keyboard: held, left, held again and dropped.
  const ripple = page.locator(".plan-ripple");
  await bar.press("Shift+ArrowLeft");
  await expect(ripple).toContainText(say("plan.moved.others", { count: others }));
  await expect(page.locator(".plan-ghost, .plan-ghost-late")).not.toHaveCount(0);
  await expect(bar).toHaveAttribute("data-held", "true");
  expect(await day()).toBe(step.dueOn);
  await bar.press("Escape");
  await expect(ripple).toHaveCount(0);
  expect(await day()).toBe(step.dueOn);
  const daysFrom = (day: string | null) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  for (let days = 1; days <= 7; days += 1) {
    await bar.press("ArrowLeft");
    await expect(bar).toHaveAttribute("aria-valuenow", String(daysFrom(step.dueOn) - days));
  }
  await expect(ripple).toContainText(say("plan.moved.others", { count: others }));
  await expectSound(page, [1440]);
  await bar.press("Enter");
  await expect(notice(page, undone)).toBeVisible();
  expect(await day()).toBe(dueOn);
  await expect(bar).toBeFocused();
  await notice(page, undone)
    .getByRole("button", { name: say("undo.do") })
    .click();
  await expect.poll(day).toBe(step.dueOn);
  await expect(ripple).toHaveCount(0);

  // By mouse: a click opens it, a drag moves it; Escape on the way leaves it.
  const grip = bar.locator(".plan-grip");
  await grip.scrollIntoViewIfNeeded();
  const from = await centreOf(grip);
  await page.mouse.move(from.x, from.y);
  await expect(page.locator(".plan-links path").first()).toBeVisible();
  await page.mouse.down();
  await page.mouse.move(from.x - 30, from.y, { steps: 4 });
  await expect(ripple).toContainText(say("plan.moved.pointer"));
  await page.keyboard.press("Escape");
  await expect(ripple).toHaveCount(0);
  await page.mouse.move(from.x - 60, from.y, { steps: 4 });
  await page.mouse.up();
  await expect(ripple).toHaveCount(0);
  expect(await day()).toBe(step.dueOn);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 80, from.y, { steps: 8 });
  await expect(ripple).toContainText(say("plan.moved.others", { count: 2 }).replace(/^\S+ /, "").slice(0, 6));
  await page.mouse.up();
  await expect(notice(page, undone)).toBeVisible();
  const now = await day();
  expect((now ?? "") < (step.dueOn ?? "")).toBe(true);
  await expect(page.getByRole("complementary", { name: step.title[language] })).toHaveCount(0);
  await notice(page, undone)
    .getByRole("button", { name: say("undo.do") })
    .click();
  await expect.poll(day).toBe(step.dueOn);
  await grip.click();
  await expect(page.getByRole("complementary", { name: step.title[language] })).toBeVisible();
});

test("the calendar takes a step to another day, the board to another state, and who only reads moves nothing", async ({
  server,
  owner,
  openPage,
  say,
  language,
}) => {
  const { dossierId } = await planned(owner.person);
  const steps = await stepsOf(owner.person, dossierId);
  const first = await readyStep(owner.person, dossierId);
  const title = first.title[language];
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/plan?view=month`);
  await showMonthOf(page, first.dueOn, say("plan.month.after"));
  const link = page.locator(".plan-month").getByRole("link", { name: title, exact: true });
  await link.scrollIntoViewIfNeeded();
  const to = otherDay(first.dueOn);
  const start = await centreOf(link);
  const end = await centreOf(page.locator(`[data-day="${to}"]`));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await expect(page.locator(".plan-ripple")).toContainText(title);
  await page.mouse.up();
  await expect(notice(page, say("plan.moved.undo", { day: "§" }))).toBeVisible();
  expect((await stepIn(owner.person, dossierId, first.id)).dueOn).toBe(to);
  await expect(page.getByRole("complementary", { name: title })).toHaveCount(0);
  await expectSound(page);

  await page.goto(`/dossiers/${dossierId}/plan?view=board`);
  const card = (name: string) =>
    page.locator(".plan-board li", { has: page.getByRole("link", { name, exact: true }) });
  const dragTo = async (name: string, state: string) => {
    await card(name).scrollIntoViewIfNeeded();
    const { x, y } = await centreOf(card(name));
    const column = await page.locator(`[data-state="${state}"]`).boundingBox();
    if (!column) throw new Error(`no column ${state}`);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(column.x + column.width / 2, y, { steps: 6 });
    await expect(page.locator(`[data-state="${state}"]`)).toHaveAttribute("data-over", "true");
    await page.mouse.up();
  };
  await dragTo(title, "doing");
  const set = page.getByRole("status").filter({ hasText: say("plan.set.undo", { count: 1 }) });
  await expect(set).toBeVisible();
  expect((await stepIn(owner.person, dossierId, first.id)).status.is).toBe("doing");
  await set.getByRole("button", { name: say("undo.do") }).click();
  await expect.poll(async () => (await stepIn(owner.person, dossierId, first.id)).status.is).toBe("to-do");
  // What wants a word opens, with the state that was asked for.
  const proven = steps.find(
    ({ included, wantsEvidence, waitsFor, status: { is } }) =>
      included && wantsEvidence && waitsFor.length === 0 && is === "to-do",
  );
  if (proven) {
    await dragTo(proven.title[language], "done");
    const drawer = page.getByRole("complementary", { name: proven.title[language] });
    await expect(drawer.getByLabel(say("plan.evidence"), { exact: true })).toBeVisible();
  }
  await expectSound(page, phoneAndDesk);

  const { person } = await invited(server.url, owner.person, owner.agencyId, "Lou Martin", "read-only");
  const read = await openPage(person);
  await read.goto(`/dossiers/${dossierId}/plan?view=timeline`);
  await expect(read.locator("#plan-timeline-keys")).not.toHaveText(say("plan.timeline.keys"));
  await expect(read.getByRole("slider")).toHaveCount(0);
  await expect(read.locator(".plan-grip")).toHaveCount(0);
});

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
  const rests = async (on: Locator) => {
    await on.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const start = await centreOf(on);
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
  // It taps: the step opens.
  await rests(card);
  await finger.up();
  await expect(drawer).toBeVisible();
});
