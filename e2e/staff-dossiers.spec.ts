import { en as portalEn } from "../src/messages/portal/en.ts";
import { fr as portalFr } from "../src/messages/portal/fr.ts";
import { drawerOf, withAccesses } from "./accesses.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited, type Person } from "./people.ts";

const dossier = (person: Person, party: string, more = {}) =>
  done(person, "dossier.create", { party, ...more });

test("a dossier is opened by the keyboard alone in less than a minute", async ({ owner, openPage, say }) => {
  const page = await openPage(owner.person);
  await page.goto("/dossiers");
  await expect(page.getByText(say("dossiers.empty.title"))).toBeVisible();
  const begin = Date.now();
  const button = page.getByRole("button", { name: say("dossiers.new") });
  for (let at = 0; at < 40 && !(await button.evaluate((one) => one === document.activeElement)); at += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(say("dossier.party"))).toBeFocused();
  await page.keyboard.type("Boulangerie Aubin", { delay: 60 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Boulangerie Aubin" })).toBeVisible();
  const seconds = (Date.now() - begin) / 1000;
  test.info().annotations.push({ type: "seconds", description: seconds.toFixed(1) });
  expect(seconds).toBeLessThan(60);
});

test("what is known is written in its place, taken back, and told by the journal", async ({
  owner,
  openPage,
  language,
  say,
  takeBack,
}) => {
  const most = (1760).toLocaleString(language);
  const { id } = await dossier(owner.person, "Boulangerie Aubin");
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${String(id)}`);
  await expect(page.getByText(say("missing.contact"))).toBeVisible();
  await expectSound(page, phoneAndDesk);

  const budget = page.getByRole("button", { name: say("dossier.budget") });
  await budget.click();
  await page.getByRole("textbox", { name: say("dossier.budget") }).fill("douze");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(say("dossier.budget.wrong", { most }));
  await page.getByRole("textbox", { name: say("dossier.budget") }).fill("12,5");
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("dossier.saved", { field: say("dossier.budget") }))).toBeVisible();
  await expect(budget).toContainText("12");
  await takeBack(page, say("dossier.saved", { field: say("dossier.budget") }));
  await expect(budget).toContainText(say("dossier.unknown"));

  const internal = page.getByRole("textbox", { name: say("dossier.internal-view") });
  await internal.fill("Nous étions trop lents.");
  await internal.blur();
  await expect(page.getByText(say("dossier.saved", { field: say("dossier.internal-view") }))).toBeVisible();

  await page.getByRole("button", { name: say("contacts.add") }).click();
  await page.getByLabel(say("contact.name"), { exact: true }).fill("Nora Benali");
  await page.getByRole("textbox", { name: say("contact.email") }).fill("nora@client.example");
  await page.getByLabel(say("contacts.main")).check();
  await page.getByRole("button", { name: say("contacts.add.submit"), exact: true }).click();
  await expect(page.getByRole("link", { name: "nora@client.example" })).toBeVisible();
  await expect(page.getByText(say("missing.contact"))).toHaveCount(0);
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("contacts.remove") }).click();
  await expect(page.getByText(say("contacts.none"))).toBeVisible();
  await expect(page.getByText(say("contacts.removed", { name: "Nora Benali" }))).toBeVisible();
  await takeBack(page, say("contacts.removed", { name: "Nora Benali" }));
  await expect(page.getByText("Nora Benali", { exact: true })).toBeVisible();

  await page.getByRole("link", { name: say("tab.journal"), exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: say("fact.dossier.created") })).toContainText(
    "Camille Roy",
  );
  const added = say("fact.contact.added", { name: "Nora Benali" });
  await expect(page.getByRole("listitem").filter({ hasText: added })).toHaveCount(1);
  const back = say("fact.contact.restored", { name: "Nora Benali" });
  await expect(page.getByRole("listitem").filter({ hasText: back })).toHaveCount(1);
  await page.getByRole("button", { name: say("journal.verify") }).click();
  await expect(page.getByText(say("journal.whole", { count: 7 }))).toBeVisible();
  await expectSound(page, phoneAndDesk);
});

test("the list is narrowed in a sentence, kept as a view, and shows what was put away", async ({
  owner,
  openPage,
  say,
}) => {
  const { person } = owner;
  await dossier(person, "Boulangerie Aubin", { tone: "calm", strategic: true, endOn: "2099-01-01" });
  await dossier(person, "Hébergeur Été", { direction: "supplier", tone: "dispute", endOn: "2020-01-01" });
  const { id } = await dossier(person, "Cabinet Costa");
  const page = await openPage(person);
  await page.goto("/dossiers");
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await expectSound(page, phoneAndDesk);

  await page.getByText(say("filter.do"), { exact: true }).click();
  await expect(page.getByLabel(say("dossiers.sort"))).toBeInViewport({ ratio: 1 });
  await expectSound(page, phoneAndDesk);
  await page.getByLabel(say("dossier.tone"), { exact: true }).selectOption("dispute");
  await page.getByLabel(say("dossier.end"), { exact: true }).selectOption("past");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("rowheader")).toHaveText(["Hébergeur Été"]);
  const chip = (text: string) => page.getByRole("button", { name: say("filter.remove", { text }) });
  await expect(chip(say("dossiers.chip.tone.dispute"))).toBeVisible();
  await expect(chip(say("dossiers.chip.end.past"))).toBeVisible();
  await page.getByText(say("dossiers.views"), { exact: true }).click();
  const name = page.getByLabel(say("dossiers.views.name"));
  await expect(name).toBeInViewport({ ratio: 1 });
  await name.fill("À surveiller");
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("dossiers.views.save") }).click();
  await expect(page.getByText(say("dossiers.views.saved", { name: "À surveiller" }))).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: say("filter.clear") }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await page.getByRole("searchbox").fill("ete");
  await expect(page.getByRole("rowheader")).toHaveText(["Hébergeur Été"]);
  await page.getByRole("searchbox").fill("personne");
  await expect(page.getByText(say("dossiers.none"))).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue("personne");
  await expect(page.getByText(say("dossiers.none"))).toBeVisible();
  await page.getByText(say("dossiers.views"), { exact: true }).click();
  await page.getByRole("button", { name: "À surveiller", exact: true }).click();
  await expect(page.getByRole("rowheader")).toHaveText(["Hébergeur Été"]);

  await page.goto(`/dossiers/${String(id)}`);
  await page.getByRole("button", { name: say("close.archive") }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("close.archive") })
    .click();
  await expect(page.getByRole("button", { name: say("close.reopen") })).toBeVisible();
  await page.getByRole("button", { name: say("close.reopen") }).click();
  await page.getByRole("button", { name: say("close.cancel") }).click();
  await page.getByRole("textbox", { name: say("close.reason"), exact: true }).fill("Le client reste");
  await page.getByRole("button", { name: say("close.cancel") }).click();
  await expect(page.getByRole("heading", { name: /Le client reste/ })).toBeVisible();
  await expect(page.getByText(say("missing.contact"))).toHaveCount(0);
  await page.getByRole("link", { name: say("tab.journal"), exact: true }).click();
  await expect(page.locator(".page-lead")).toContainText(say("dossiers.state.cancelled"));
  await page.goto("/dossiers?words=costa");
  await page.getByRole("button", { name: say("dossiers.elsewhere.cancelled") }).click();
  await expect(page.getByRole("rowheader")).toHaveText(["Cabinet Costa"]);
  await page.goto("/dossiers");
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await page.getByText(say("filter.do"), { exact: true }).click();
  await page.getByLabel(say("dossiers.sort")).selectOption("updated");
  await expect(chip(say("dossiers.chip.sort.updated"))).toBeVisible();
  await page.getByLabel(say("dossiers.state")).selectOption("cancelled");
  await expect(page.getByRole("rowheader")).toHaveText(["Cabinet Costa"]);
  expect(new URL(page.url()).searchParams.get("state")).toBe("cancelled");
  await page.goto("/dossiers?tone=dispute&end=past&sort=end");
  await expect(page.getByRole("rowheader")).toHaveText(["Hébergeur Été"]);
  await chip(say("dossiers.chip.end.past")).click();
  await chip(say("dossiers.chip.sort.end")).click();
  await expect(chip(say("dossiers.chip.tone.dispute"))).toBeVisible();
});

test("who only reads sees a dossier, and why nothing is written there", async ({
  owner,
  openPage,
  server,
  say,
}) => {
  const { id } = await dossier(owner.person, "Boulangerie Aubin");
  const { person } = await invited(server.url, owner.person, owner.agencyId, "Tom Lebrun", "read-only");
  const page = await openPage(person);
  await page.goto(`/dossiers/${String(id)}`);
  await expect(page.getByText("Boulangerie Aubin").first()).toBeVisible();
  await expect(page.getByRole("button", { name: say("close.archive") })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(page.getByRole("button", { name: say("dossier.party") })).toHaveCount(0);
  await expectSound(page, phoneAndDesk);
  await page.goto("/dossiers?new=1");
  await expect(page.getByRole("button", { name: say("dossiers.new") })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(page.getByLabel(say("dossier.party"))).toHaveCount(0);
  await page.goto("/dossiers/cut-short");
  await expect(page.getByText(say("problem.not-found"))).toBeVisible();
});

test("a dossier says what was done when it is opened and later, and shows what that changes of its plan", async ({
  owner,
  openPage,
  say,
}) => {
  const page = await openPage(owner.person);
  await page.goto("/");
  await page.getByRole("button", { name: say("dossiers.new") }).click();
  await page.getByLabel(say("dossier.party")).fill("Boulangerie Aubin");
  await page.getByText(say("dossiers.new.more")).click();
  await page.getByLabel(say("plan.service.seo"), { exact: true }).check();
  await page.getByRole("button", { name: say("dossiers.new.submit") }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Boulangerie Aubin" })).toBeVisible();
  await expect(page.getByLabel(say("plan.service.seo"), { exact: true })).toBeChecked();
  const dossierId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await done(owner.person, "plan.make", { dossierId, playbookKey: "client-exit-web-marketing" });

  const ads = page.getByLabel(say("plan.service.ads"), { exact: true });
  await ads.check();
  const saved = page
    .getByRole("status")
    .filter({ hasText: say("dossier.saved", { field: say("plan.choose.services") }) });
  await expect(saved).toBeVisible();
  await expect(page.getByText(say("plan.outdated"))).toBeVisible();
  await expectSound(page);
  await saved.getByRole("button", { name: say("undo.do"), exact: true }).click();
  await expect(ads).not.toBeChecked();
  await expect(page.getByText(say("plan.outdated"))).toHaveCount(0);

  await ads.check();
  await page.getByRole("link", { name: say("plan.outdated.look"), exact: true }).click();
  await expect(page.getByText(say("plan.move.what.joins")).first()).toBeVisible();
  await page.getByRole("button", { name: say("plan.move.apply"), exact: true }).click();
  await expect(page.getByText(say("plan.outdated"))).toHaveCount(0);
});

test("what a contact says on their page is told by their name, on the board and in the history", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { dossierId, idOf } = await withAccesses(owner.person, { brevo: { clientLevel: "admin" } });
  const nora = { dossierId, name: "Nora Benali", language };
  const { id: contactId } = await done(owner.person, "contact.add", nora);
  const { token } = await done(owner.person, "portal.invite", { dossierId, contactId });
  const accessId = idOf.get("brevo");
  const portal = { fr: portalFr, en: portalEn }[language];
  const theirs = await openPage();
  await theirs.goto(`/portal/link/${token}`);
  await theirs.getByRole("button", { name: portal["link.open"] }).click();
  await expect(theirs).toHaveURL(/\/portal$/);
  await theirs.goto(`/portal/tools/${accessId}`);
  await theirs.getByRole("button", { name: portal["tool.done"] }).click();
  await expect(theirs).toHaveURL(/\/portal\?noted=/);

  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses?access=${accessId}`);
  const evidence = drawerOf(page, "Brevo")
    .getByRole("listitem")
    .filter({ hasText: portal["tool.done.said"] });
  await expect(evidence).toContainText("Nora Benali");
  await expect(evidence).toContainText(say("accesses.grade.acknowledged"));
  const told = say("fact.access.evidence-given", { name: "Brevo" });
  for (const path of ["journal", ""]) {
    await page.goto(`/dossiers/${dossierId}/${path}`);
    await expect(page.getByRole("listitem").filter({ hasText: told })).toContainText("Nora Benali");
  }

  // Who is no contact any more is one all the same.
  await done(owner.person, "contact.remove", { dossierId, contactId });
  await page.goto(`/dossiers/${dossierId}/journal`);
  await expect(page.getByRole("listitem").filter({ hasText: told })).toContainText(say("fact.by.contact"));
  await page.goto(`/dossiers/${dossierId}/accesses?access=${accessId}`);
  await expect(evidence).toContainText(say("files.by.contact"));
});
