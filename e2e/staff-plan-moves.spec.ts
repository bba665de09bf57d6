import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { invited } from "./people.ts";
import { centreOf, notice, otherDay, planned, readyStep, showMonthOf, stepIn, stepsOf } from "./plans.ts";

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
  // The notice below must be of the next move.
  await expect(notice(page, undone)).toHaveCount(0);
  // Lines are in the order of their days: it is in its own again once the page knows.
  await expect(bar).toHaveAttribute("aria-valuenow", String(daysFrom(step.dueOn)));

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
  await expect(bar).toHaveAttribute("data-held", "true");
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
  await expect(bar).toHaveAttribute("aria-valuenow", String(daysFrom(step.dueOn)));
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
