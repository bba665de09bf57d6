import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { translator } from "../src/messages/translator.ts";
import { expect, expectAccessible, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, importInto, invited, openAgency, type Person, signUp, somebody } from "./people.ts";

const pages = ["Accueil", "Panier", "Livraison", "Contact", "Blog", "Devis"];

/** A dossier with so many tasks, written by hand in the order of their names. */
async function withTasks(person: Person, names: readonly string[]): Promise<string> {
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin", endOn: "2099-12-14" });
  for (const name of names) {
    await done(person, "tracking.add-work-item", {
      dossierId: id,
      title: `Relire « ${name} »`,
      stage: "À faire",
    });
  }
  return String(id);
}

const nameOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test("the recap is decided by the keyboard alone, taken back, and decided for many at once", async ({
  owner,
  openPage,
  say,
}) => {
  const dossierId = await withTasks(owner.person, pages);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/tracking/recap`);
  const decided = (word: "finish" | "hand-over" | "drop") =>
    page.getByRole("button", { name: say(`handling.${word}`), exact: true, pressed: true });
  const count = (word: "none" | "finish" | "hand-over" | "drop") =>
    page.locator(`.recap-counts [data-part="${word}"]`).last();
  await expect(count("none")).toContainText("6");
  await expectSound(page, phoneAndDesk);

  await page.keyboard.press("j");
  await expect.poll(() => nameOfFocus(page)).toMatch(/^Relire/);
  const first = await nameOfFocus(page);
  await page.keyboard.press("1");
  await expect(decided("finish")).toHaveCount(1);
  await expect.poll(() => nameOfFocus(page)).not.toBe(first);
  await page.keyboard.press("2");
  await page.keyboard.press("3");
  await expect(decided("hand-over")).toHaveCount(1);
  await expect(decided("drop")).toHaveCount(1);
  await expect(count("none")).toContainText("3");
  await page.keyboard.press("Control+z");
  await expect(decided("drop")).toHaveCount(0);
  await expect(count("none")).toContainText("4");

  await page.getByRole("button", { name: say("recap.show.undecided") }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(4);
  await page.getByLabel(say("table.select-all")).check();
  const bulk = page.getByRole("group", { name: say("bulk.title") });
  await expect(bulk).toContainText(say("bulk.count", { count: 4 }));
  await expectAccessible(page);
  await bulk.getByRole("button", { name: say("handling.hand-over") }).click();
  await expect(page.getByText(say("recap.all-decided"), { exact: true })).toBeVisible();
  await page.reload();
  await expect(count("none")).toContainText("0");
  await expect(decided("hand-over")).toHaveCount(0);
  await page.goto(`/dossiers/${dossierId}/tracking/recap`);
  await expect(decided("hand-over")).toHaveCount(5);
  await page.getByRole("link", { name: say("recap.to-pack") }).click();
  await expect(page.getByRole("button", { name: say("pack.build") })).toBeVisible();
});

test("the recap tells all that lacks of a task on a phone, and where to write it", async ({
  owner,
  openPage,
  language,
  say,
}) => {
  const dossierId = await withTasks(owner.person, ["Accueil"]);
  const page = await openPage(owner.person);
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(`/dossiers/${dossierId}/tracking/recap`);
  await page.getByRole("rowheader").getByRole("link").click();
  const whole = page.locator(".recap-whole");
  const sentence = whole.locator(".recap-missing");
  await expect(sentence).toBeVisible();
  expect(await sentence.evaluate((node) => node.scrollHeight <= node.clientHeight)).toBe(true);
  await whole.getByText(say("recap.how"), { exact: true }).click();
  await expect(whole.getByRole("listitem")).toHaveCount(5);
  await expectSound(page, phoneAndDesk);
  const lines = {
    fr: "Prochaine étape : relire\nFichiers : aucun\nAccès : dans le coffre\nPas d’échéance",
    en: "Next step: read it\nFiles: none\nAccess: in the vault\nNo deadline",
  };
  await page.getByLabel(say("entries.description")).fill(lines[language]);
  await page.getByLabel(say("entries.people")).fill("Lou Martin");
  await page.getByLabel(say("entries.people")).press("Enter");
  await expect(sentence).toHaveText(say("recap.complete"));
});

test("tasks are narrowed, written in their place, changed together, and looked at beside the list", async ({
  owner,
  openPage,
  say,
}) => {
  const dossierId = await withTasks(owner.person, pages);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/tracking/work`);
  const row = (name: string) => page.getByRole("row").filter({ hasText: `Relire « ${name} »` });
  await expect(page.getByRole("rowheader")).toHaveCount(6);
  await expectSound(page, phoneAndDesk);

  const cell = (field: Parameters<typeof say>[0], name: string) =>
    page.getByRole("button", { name: say("edit.of", { field: say(field), name: `Relire « ${name} »` }) });
  await cell("entries.stage", "Panier").click();
  await page.keyboard.type("Chez le client");
  await page.keyboard.press("Enter");
  await expect(row("Panier")).toContainText("Chez le client");
  await expect(page.getByText(say("entries.saved", { name: "Relire « Panier »" }))).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(row("Panier")).toContainText("À faire");

  await page.getByRole("searchbox").fill("accueil");
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await expect(
    page.getByRole("button", {
      name: say("filter.remove", { text: say("filter.words", { words: "accueil" }) }),
    }),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await page.getByRole("searchbox").fill("nulle part");
  await expect(page.getByText(say("entries.none"))).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await expect(page.getByRole("rowheader")).toHaveCount(6);

  for (const name of ["Blog", "Devis"])
    await page.getByLabel(say("table.select", { name: `Relire « ${name} »` })).check();
  const bulk = page.getByRole("group", { name: say("bulk.title") });
  await bulk.getByLabel(say("bulk.field")).selectOption("state");
  await bulk.getByLabel(say("entries.state"), { exact: true }).selectOption("done");
  await bulk.getByRole("button", { name: say("bulk.apply") }).click();
  await expect(page.getByText(say("bulk.saved", { count: 2 }))).toBeVisible();
  // What was just changed stays where it was, until one comes back.
  await expect(row("Blog")).toContainText(say("entries.state.done"));
  await page.reload();
  await expect(page.getByRole("rowheader")).toHaveCount(4);

  await row("Contact").getByRole("link").click();
  const drawer = page.getByRole("complementary", { name: "Relire « Contact »" });
  await drawer.getByLabel(say("entries.note"), { exact: true }).fill("Le client paie en retard.");
  await drawer.getByLabel(say("entries.note"), { exact: true }).blur();
  await expect(page.getByText(say("entries.saved", { name: "Relire « Contact »" }))).toBeVisible();
  await drawer.getByRole("radio", { name: say("entries.internal") }).click();
  await expect(drawer.getByRole("radio", { name: say("entries.internal") })).toBeChecked();
  await expect(row("Contact")).toContainText(say("entries.mark.internal"));
  await expectAccessible(page);
  await page.reload();
  await expect(drawer.getByLabel(say("entries.note"), { exact: true })).toHaveValue(
    "Le client paie en retard.",
  );
  await expect(row("Contact")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect.poll(() => nameOfFocus(page)).toBe("Relire « Contact »");

  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: say("entries.export") }).click(),
  ]);
  const text = await readFile(await saved.path(), "utf8");
  expect(text.split("\r\n").filter((line) => line.includes("Relire"))).toHaveLength(4);
});

test("decisions, people and actions are written by hand, removed and brought back", async ({
  owner,
  openPage,
  say,
  takeBack,
}) => {
  const dossierId = await withTasks(owner.person, []);
  const page = await openPage(owner.person);
  const kinds = [
    {
      part: "decisions",
      kind: "decision",
      empty: "decisions.empty",
      first: "entries.decided",
      said: "Garder l’ancien logo",
    },
    { part: "people", kind: "stakeholder", empty: "people.empty", first: "entries.name", said: "Lou Martin" },
    {
      part: "actions",
      kind: "action",
      empty: "actions.empty",
      first: "entries.action",
      said: "Page d’accueil en ligne",
    },
  ] as const;
  for (const { part, kind, empty, first, said } of kinds) {
    await page.goto(`/dossiers/${dossierId}/tracking/${part}`);
    await expect(page.getByText(say(empty), { exact: true })).toBeVisible();
    await expectSound(page, phoneAndDesk);
    await page.getByRole("button", { name: say(`entries.add.${kind}`) }).click();
    if (kind === "action") await page.getByLabel(say("entries.at"), { exact: true }).fill("2026-11-02");
    await page.getByLabel(say(first), { exact: true }).fill(said);
    await page.getByRole("button", { name: say("entries.add.do"), exact: true }).click();
    const drawer = page.getByRole("complementary", { name: said });
    await expect(drawer).toContainText(say("entries.by-hand"));
    await expectAccessible(page);
    // The address of another list leads to it too.
    const item = new URL(page.url()).searchParams.get("item");
    await page.goto(`/dossiers/${dossierId}/tracking/work?item=${item}`);
    await expect(page).toHaveURL(new RegExp(`/tracking/${part}\\?item=`));
    await drawer.getByRole("button", { name: say("entries.remove"), exact: true }).click();
    await expect(page.getByText(say("entries.removed", { count: 1 }))).toBeVisible();
    await takeBack(page, say("entries.removed", { count: 1 }));
    await expect(page.getByRole("rowheader").filter({ hasText: said })).toBeVisible();
  }
});

test("thousands of tasks are scrolled through, and who only reads is told why nothing is written", async ({
  server,
  keeper,
  owner,
  openPage,
  language,
  say,
}) => {
  const refusal = translator(language);
  const { person, agencyId } = owner;
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin" });
  const lines = Array.from({ length: 3_000 }, (_, at) => `Tâche ${String(at + 1).padStart(4, "0")},À faire`);
  const file = new File([["Tâche,Statut", ...lines].join("\n")], "taches.csv", { type: "text/csv" });
  await importInto(server.url, person, id, file);

  const writing = await openPage(person);
  await writing.goto(`/dossiers/${String(id)}/tracking/work`);
  await writing.getByLabel(say("table.select-all")).check();
  const selected = writing.getByRole("group", { name: say("bulk.title") });
  await expect(selected).toContainText(say("bulk.count", { count: 3_000 }));

  const reader = await invited(server.url, person, agencyId, "Noé Petit", "read-only");
  const page = await openPage(reader.person);
  await page.goto(`/dossiers/${String(id)}/tracking/work`);
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", "3001");
  expect(await page.locator("tr[data-row]").count()).toBeLessThan(120);
  await expect(page.getByText(refusal("refusals", "request.not-permitted"))).toBeVisible();
  await expect(page.getByRole("button", { name: say("entries.add.work-item") })).toHaveCount(0);
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await page.getByText("Tâche 2999").isVisible()).toBe(true);
  }).toPass({ intervals: [150], timeout: 20_000 });
  expect(await page.locator("tr[data-row]").count()).toBeLessThan(120);
  await expectAccessible(page);
  // Another part begins at its top, and who comes back is where they were.
  await page.getByRole("link", { name: say("tracking.decisions"), exact: true }).dispatchEvent("click");
  await expect(page.getByRole("heading", { level: 2, name: say("decisions.title") })).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page.getByText("Tâche 2999")).toBeInViewport();

  const stranger = somebody(server.url, "Sacha Lebrun");
  const { token } = await done(keeper.person, "agency.invite", { email: stranger.email, role: "read-only" });
  await signUp(stranger, String(token));
  await openAgency(stranger, "Ailleurs", "fr");
  const { status } = await stranger.post("tracking.read-recap", { dossierId: id, language: "fr" });
  expect(status).toBe(404);
});

test("a correction tells what its export says since, and takes it when asked", async ({
  owner,
  openPage,
  server,
  say,
}) => {
  const { id: dossierId } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const board = (name: string) => {
    const lists = [{ id: "l", name: "En cours", closed: false }];
    const cards = [{ id: "c1", idShort: 1, idList: "l", name, closed: false, desc: "" }];
    const nothing = { actions: [], members: [], labels: [], checklists: [] };
    return new File([JSON.stringify({ id: "b", name: "Refonte", lists, cards, ...nothing })], "tableau.json");
  };
  await importInto(server.url, owner.person, dossierId, board("Relire les fiches"));
  const { rows } = await done(owner.person, "tracking.list-work-items", { dossierId });
  const [row] = rows as readonly { readonly id: string }[];
  const entryId = row?.id ?? "";
  await done(owner.person, "tracking.edit-work-item", { dossierId, entryId, title: "Relire dix fiches" });
  await importInto(server.url, owner.person, dossierId, board("Relire et traduire"));
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${String(dossierId)}/tracking/work?item=${entryId}`);
  await expect(page.getByText(say("entries.export-says.now", { value: "Relire et traduire" }))).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("entries.give-back.now") }).click();
  await expect(page.getByText(say("entries.export-says.now", { value: "Relire et traduire" }))).toHaveCount(
    0,
  );
  await expect(page.getByRole("textbox", { name: say("entries.title") })).toHaveValue("Relire et traduire");
});
