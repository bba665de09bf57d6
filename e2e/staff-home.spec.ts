import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { inDays } from "./days.ts";
import { expect, expectAccessible, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited, type Person } from "./people.ts";

type Titles = { readonly fr: string; readonly en: string };
type Home = {
  readonly next: readonly { readonly stepId: string; readonly step: { readonly title: Titles } }[];
  readonly counts: { readonly overdue: number };
};

/** A dossier with the plan of the first playbook that suits it. */
async function planned(person: Person, fields: object, since: { readonly startOn?: string } = {}) {
  const { id } = await done(person, "dossier.create", fields);
  const dossierId = String(id);
  const { rows } = await done(person, "plan.list-playbooks", { dossierId });
  const [choice] = rows as { readonly key: string }[];
  await done(person, "plan.make", { dossierId, playbookKey: choice?.key ?? "", ...since });
  return dossierId;
}

const homeOf = async (person: Person): Promise<Home> => (await done(person, "plan.read-home", {})) as Home;
const notice = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words });

test("an agency without a dossier is told what one is, and opens its first by keyboard", async ({
  owner,
  openPage,
  say,
}) => {
  const page = await openPage(owner.person);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("home.greeting", { name: "Camille" }));
  await expect(page.getByText(say("dossiers.empty.title"))).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("dossiers.new") }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/dossiers\?new=1$/);
  await expect(page.getByLabel(say("dossier.party"))).toBeFocused();
});

test("what presses is opened, handed over and put off from Home, each taken back; everyone's is there too", async ({
  server,
  owner,
  openPage,
  say,
  language,
}) => {
  const { person } = owner;
  const aubin = await planned(person, { party: "Boulangerie Aubin", endOn: inDays(20) });
  const lou = await invited(server.url, person, owner.agencyId, "Lou Martin", "member");
  const page = await openPage(person);
  await page.goto("/");
  const [first] = (await homeOf(person)).next;
  const title = first?.step.title[language] ?? "";
  const item = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) });
  await expect(item).toBeVisible();
  await expectSound(page, phoneAndDesk);

  await item.getByRole("button", { name: new RegExp(`^${say("home.hand")}`) }).focus();
  await page.keyboard.press("Enter");
  await item.getByLabel(say("home.hand.to"), { exact: true }).selectOption({ label: "Lou Martin" });
  const handed = say("home.hand.done", { step: title, name: "Lou Martin" });
  await expect(notice(page, handed)).toBeVisible();
  await expect(item).toHaveCount(0);
  await notice(page, handed)
    .getByRole("button", { name: say("undo.do") })
    .click();
  await expect(item).toBeVisible();

  await item.getByRole("button", { name: new RegExp(`^${say("home.later")}`) }).click();
  await expectSound(page);
  await item.getByRole("button", { name: say("home.later.week"), exact: true }).click();
  await expect(notice(page, title)).toBeVisible();
  await expect(item).toHaveCount(0);
  await notice(page, title)
    .getByRole("button", { name: say("undo.do") })
    .click();
  await expect(item).toBeVisible();
  await item.getByRole("button", { name: new RegExp(`^${say("home.later")}`) }).click();
  await item.getByLabel(say("home.later.day"), { exact: true }).fill(inDays(-3));
  await page.keyboard.press("Enter");
  await expect(item.getByText(say("home.later.day-wanted"))).toBeVisible();

  const given = { dossierId: aubin, stepId: first?.stepId, memberId: lou.memberId };
  await done(person, "plan.edit-step", given);
  await page.reload();
  await expect(page.getByRole("heading", { name: say("home.portfolio") })).toBeVisible();
  await expect(item).toHaveCount(0);
  await page.getByRole("button", { name: say("home.whose.everyone"), exact: true }).click();
  await expect(page).toHaveURL(/\?whose=everyone$/);
  await expect(item.getByText(say("home.by", { name: "Lou Martin" }))).toBeVisible();
  await expectSound(page);

  await item.getByRole("link", { name: new RegExp(`^${say("home.open")}`) }).click();
  await expect(page).toHaveURL(new RegExp(`/dossiers/${aubin}/plan\\?item=${first?.stepId}`));
  await expect(page.getByRole("complementary", { name: title })).toBeVisible();

  const { next } = await homeOf(lou.person);
  expect(next.length).toBeGreaterThan(0);
  const reader = await invited(server.url, person, owner.agencyId, "Tom Lebrun", "read-only");
  const read = await openPage(reader.person);
  await read.goto("/?whose=everyone");
  const refused = read.getByRole("button", { name: new RegExp(`^${say("home.hand")}`) }).first();
  await expect(refused).toHaveAttribute("aria-disabled", "true");
  await expect(refused).toHaveAccessibleDescription(/\S/);
  await expectSound(read);
});

test("Home says whom one waits for, what is late, the days that count, and where all dossiers stand", async ({
  owner,
  openPage,
  say,
}) => {
  const { person } = owner;
  const aubin = await planned(person, {
    party: "Boulangerie Aubin",
    endOn: inDays(20),
    reason: "budget",
    timeBudgetMinutes: 120,
  });
  const host = { party: "Hébergeur Été", direction: "supplier", endOn: inDays(-10), tone: "dispute" };
  await planned(person, host, { startOn: inDays(-40) });
  await done(person, "plan.add-time", { dossierId: aubin, minutes: 150 });
  const values = { length: { amount: 2, unit: "month" }, from: "end-of-contract" };
  await done(person, "contract.add-clause", { dossierId: aubin, kind: "reversibility", values });
  const [first] = (await homeOf(person)).next;
  const blocked = { to: "blocked", blockedBy: "supplier", on: inDays(-5), stepIds: [first?.stepId ?? ""] };
  const { next } = await done(person, "plan.read", { dossierId: aubin });
  const ofAubin = (next as readonly { readonly stepId: string }[]).some(
    ({ stepId }) => stepId === first?.stepId,
  );
  const hosts = await done(person, "dossier.list", { words: "Hébergeur", limit: 1 });
  const [ofHost] = hosts.rows as { readonly id: string }[];
  await done(person, "plan.set-status", { dossierId: ofAubin ? aubin : (ofHost?.id ?? ""), ...blocked });

  const page = await openPage(person);
  await page.goto("/");
  const { counts } = await homeOf(person);
  const late = say("home.count.overdue", { count: counts.overdue, number: counts.overdue });
  expect(counts.overdue).toBeGreaterThan(0);
  await expect(page.locator(".page-lead")).toContainText(late);
  const part = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(part(say("home.overdue")).getByRole("listitem").first()).toBeVisible();
  await part(say("home.overdue")).getByRole("button").click();
  await expect(part(say("home.overdue")).getByRole("listitem")).toHaveCount(24);
  expect(counts.overdue).toBeGreaterThan(24);
  await expect(part(say("home.overdue")).getByText(say("home.first", { number: 24 }))).toBeVisible();
  const supplier = say("plan.side.supplier");
  await expect(part(say("home.waiting")).getByText(supplier, { exact: false }).first()).toBeVisible();
  const days = part(say("home.dates"));
  await expect(days.getByText(say("home.date.departure.supplier"), { exact: false })).toBeVisible();
  await expect(days.getByText(say("home.date.departure.client"), { exact: false })).toBeVisible();
  await expect(
    days.getByText(say("home.date.contract", { what: "" }).trim(), { exact: false }),
  ).toBeVisible();
  await expect(
    part(say("home.hours"))
      .getByText(/2 h 30/)
      .first(),
  ).toBeVisible();
  await part(say("home.hours")).getByText(say("plot.table"), { exact: true }).click();
  await expectSound(page, phoneAndDesk);

  const hours = part(say("home.hours")).getByRole("button", { name: say("entries.export") });
  const [file] = await Promise.all([page.waitForEvent("download"), hours.click()]);
  expect(await readFile(await file.path(), "utf8")).toMatch(/Boulangerie Aubin,"?2[.,]5"?,2\r\n/);

  const portfolio = part(say("home.portfolio"));
  await portfolio.getByRole("link", { name: say("home.part.leaving") }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Hébergeur Été/]);
  await page.goBack();
  await portfolio.getByRole("link", { name: say("home.part.ending") }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Boulangerie Aubin/]);
  await page.goBack();
  await portfolio.getByRole("link", { name: say("home.part.dispute") }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Hébergeur Été/]);
  await page.goBack();
  await portfolio.getByRole("link", { name: say("reason.budget") }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Boulangerie Aubin/]);
  const reason = say("dossiers.chip.reason", { reason: say("reason.budget") });
  await expect(page.getByRole("button", { name: say("filter.remove", { text: reason }) })).toBeVisible();
  await expectSound(page);

  await page.route("**/api/plan.read-home", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByText(say("problem.offline"))).toBeVisible();
  await page.unroute("**/api/plan.read-home");
});

test("the menu stays on one row: what does not fit is behind a word, by keyboard too", async ({
  owner,
  openPage,
  say,
}) => {
  const page = await openPage(owner.person);
  await page.setViewportSize({ width: 1_440, height: 800 });
  await page.goto("/");
  const pages = page.getByRole("navigation", { name: say("shell.pages") });
  const more = pages.locator("summary", { hasText: say("shell.more") });
  const settings = pages.getByRole("link", { name: say("settings.title"), exact: true });
  const height = async () => (await page.locator(".head").boundingBox())?.height ?? 0;
  await expect(settings).toBeVisible();
  await expect(more).toHaveCount(0);

  await done(owner.person, "agency.edit", { name: "Atelier Rivage et Compagnie du Grand Large" });
  await page.reload();
  for (const width of [960, 1_000, 1_100, 1_200, 1_280, 1_440, 1_920, 2_560]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(height, { message: `at ${width} pixels` }).toBeLessThanOrEqual(64);
    await expect(pages.getByRole("link", { name: say("home.title"), exact: true })).toBeVisible();
    await expectInside(page);
  }
  await page.setViewportSize({ width: 1_000, height: 800 });
  await expect(more).toBeVisible();
  await expect(settings).toBeHidden();
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(settings).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(settings).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await settings.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("settings.title"));
  await expect(settings).toBeHidden();
  await page.setViewportSize({ width: 320, height: 800 });
  const menu = page.getByRole("button", { name: say("shell.menu"), exact: true });
  const search = page.getByRole("button", { name: say("palette.open") });
  expect((await menu.boundingBox())?.y).toBe((await search.boundingBox())?.y);
  await menu.click();
  await expect(settings).toBeVisible();
  await expectInside(page);
});

/** Nothing pushes the page beyond the edge of the window. */
async function expectInside(page: Page): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBeLessThanOrEqual(0);
}

test("a dossier begins with what to do next, as its plan has it, and how far each phase is", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { person } = owner;
  const { id } = await done(person, "dossier.create", { party: "Garage Morel" });
  const page = await openPage(person);
  await page.goto(`/dossiers/${String(id)}`);
  await expect(page.getByText(say("overview.no-plan"))).toBeVisible();
  const aubin = await planned(person, { party: "Boulangerie Aubin", endOn: inDays(20) });
  const [first] = (await homeOf(person)).next;
  await page.goto(`/dossiers/${aubin}`);
  const next = page.getByRole("region", { name: say("plan.next.title") });
  await expect(next).toContainText(say("plan.phase.prepare"));
  await expectSound(page, phoneAndDesk);
  await next
    .getByRole("list")
    .first()
    .getByRole("link", { name: first?.step.title[language] ?? "", exact: true })
    .click();
  await expect(page).toHaveURL(new RegExp(`/dossiers/${aubin}/plan\\?item=${first?.stepId}$`));
});
