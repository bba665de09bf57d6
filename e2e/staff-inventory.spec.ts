import type { Download, Page } from "@playwright/test";
import { rowOf, withAccesses } from "./accesses.ts";
import { networkTo } from "./cut-proxy.ts";
import { drop, file } from "./drops.ts";
import { expect, expectContrastInTheOther, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited } from "./people.ts";

/** As a French Excel saves: semicolons, and one byte for each accented letter. */
const windows1252 = (text: string) => Buffer.from(text, "latin1");
const lines = [
  "Outil;Ressource;Rôle du client;Qui chez le client;Notre rôle;Nos personnes;Qui paie;Mot de passe",
  "GA4;Aubin;Administrateur;Hélène Aubin;Éditeur;Julie;Client;Fournil-1984",
  "Search Console;aubin.example;Propriétaire;;;;;",
  "Brevo;;;;;;;",
  "Tablette de Zoé;;Admin;;;;;",
];
const inventory = file("acces.csv", windows1252(lines.join("\r\n")));

test("an inventory is looked at, imported and told of; again it changes nothing", async ({
  owner,
  openPage,
  say,
}) => {
  const { dossierId } = await withAccesses(owner.person, {
    "google-search-console": { resource: "aubin.example", clientLevel: "viewer" },
    brevo: {},
  });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  await opener(page, say("accesses.import")).click();
  await expect(page.getByRole("heading", { name: say("accesses.import") })).toBeVisible();
  await expectSound(page, phoneAndDesk);

  // Two files at once are none, and one that is no inventory says why, in its place.
  await drop(page, [inventory, file("autre.csv", "a")]);
  await expect(page.getByText(say("inventory.one", { count: 2 }))).toBeVisible();
  await drop(page, [file("courses.csv", "Pain;Beurre\n2;3\n")]);
  const refused = page
    .getByRole("alert")
    .filter({ hasText: say("inventory.refused", { file: "courses.csv" }) });
  await expect(refused).toContainText(/Plateforme|Platform/);
  await expectSound(page, phoneAndDesk);

  await drop(page, [inventory]);
  await expect(
    page.getByRole("heading", { name: say("inventory.looked", { file: "acces.csv" }) }),
  ).toBeVisible();
  const counted = (what: "new" | "changes" | "same" | "left-out", count: number) =>
    say(`inventory.count.${what}`, { count, number: count });
  const first = [counted("new", 1), counted("changes", 1), counted("same", 1), counted("left-out", 1)];
  await expect(page.getByText(first.join(", "), { exact: true })).toBeVisible();
  const added = page
    .getByRole("table", { name: say("inventory.new") })
    .getByRole("row")
    .nth(1);
  await expect(added).toContainText("Google Analytics 4");
  for (const said of ["Aubin", "Hélène Aubin", "Julie", say("accesses.client.holder.client")])
    await expect(added).toContainText(said);
  const changed = page
    .getByRole("table", { name: say("inventory.changes") })
    .getByRole("row")
    .nth(1);
  await expect(changed).toContainText("Google Search Console");
  await expect(changed).toContainText(`${say("accesses.client.level")}`);
  await expect(changed).toContainText(say("tools.level.owner"));
  await expect(changed).not.toContainText(say("accesses.payer"));
  await page.locator("summary", { hasText: say("inventory.same") }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Brevo" })).toBeVisible();
  // What is not known is left out, what looks like passwords is not read: both are told where they stand.
  const told = page.getByRole("listitem");
  await expect(told.filter({ hasText: "Tablette de Zoé" })).toContainText("5");
  await expect(told.filter({ hasText: "Mot de passe" })).toBeVisible();
  await expect(page.getByText("Fournil-1984")).toHaveCount(0);
  await expectSound(page, phoneAndDesk);
  await expectContrastInTheOther(page);

  // Another file that cannot be read leaves what was looked at.
  await page.locator(".bar-at-end input[type=file]").setInputFiles(file("courses.csv", "Pain;Beurre\n2;3\n"));
  await expect(refused).toBeVisible();
  await expect(added).toContainText("Google Analytics 4");

  await page.getByRole("button", { name: say("inventory.go", { count: 2 }) }).click();
  const notice = page.getByText(say("inventory.done", { file: "acces.csv", counts: first.join(", ") }));
  await expect(notice).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await expect(rowOf(page, "Google Search Console")).toContainText(say("tools.level.owner"));
  await expect(rowOf(page, "Google Analytics 4")).toContainText("Hélène Aubin");
  await page.locator(".warnings > summary").click();
  await expect(page.getByText("Tablette de Zoé")).toBeVisible();
  await expect(page.getByText("Fournil-1984")).toHaveCount(0);
  await expectSound(page, phoneAndDesk);

  // By the keyboard alone, the same file again has nothing to bring.
  await opener(page, say("accesses.import")).focus();
  await page.keyboard.press("Enter");
  await drop(page, [inventory]);
  await expect(
    page.getByText([counted("same", 3), counted("left-out", 1)].join(", "), { exact: true }),
  ).toBeVisible();
  const go = page.getByRole("button", { name: say("inventory.go.none"), exact: true });
  await expect(go).toHaveAttribute("aria-disabled", "true");
  await expect(go).toHaveAccessibleDescription(say("inventory.none"));
  await page.getByRole("button", { name: say("form.cancel") }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
});

test("a blank inventory names the tools of the board, and comes back filled in", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { dossierId } = await withAccesses(owner.person, {
    "google-search-console": { resource: "aubin.example" },
    brevo: {},
  });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  await opener(page, say("accesses.import")).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: say("inventory.blank") }).click();
  const blank = await coming;
  expect(blank.suggestedFilename()).toBe(`${say("inventory.blank.file")}.csv`);
  const text = await textOf(blank);
  const separator = language === "fr" ? ";" : ",";
  expect(text).toContain(`Google Search Console${separator}aubin.example${separator}`);
  expect(text).not.toContain("Camille");
  const filled = text.replace(`aubin.example${separator}`, `aubin.example${separator}Admin`);
  await drop(page, [file("rempli.csv", filled)]);
  const changed = page.getByRole("table", { name: say("inventory.changes") });
  await expect(changed.getByRole("rowheader")).toHaveCount(1);
  await expect(changed).toContainText(say("tools.level.admin"));
  await page.getByRole("button", { name: say("inventory.go", { count: 1 }) }).click();
  await expect(rowOf(page, "Google Search Console")).toContainText(say("tools.level.admin"));
});

test("a cut once everything was sent leaves no doubt: the file is read again and brings nothing twice", async ({
  owner,
  server,
  openPage,
  say,
}) => {
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const network = await networkTo(server.url);
  const page = await openPage(owner.person, network.url);
  await page.goto(`/dossiers/${id}/accesses`);
  await opener(page, say("accesses.import")).click();
  await drop(page, [inventory]);
  await expect(page.getByRole("table", { name: say("inventory.new") })).toBeVisible();
  network.cutAt("answer", "/api/access.import");
  await page.getByRole("button", { name: say("inventory.go", { count: 3 }) }).click();
  await expect(page.getByText(say("inventory.unsure"))).toBeVisible();
  network.restore();
  await page.getByRole("button", { name: say("inventory.read-again") }).click();
  await expect(page.getByText(say("inventory.none"))).toBeVisible();
  await page.getByRole("button", { name: say("form.cancel") }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
  await network.close();
});

test("who only reads is told why nothing can be imported", async ({ server, owner, openPage, say }) => {
  const { dossierId } = await withAccesses(owner.person, { brevo: {} });
  const { agencyId } = owner;
  const { person } = await invited(server.url, owner.person, agencyId, "Noé Petit", "read-only");
  const page = await openPage(person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  const button = opener(page, say("accesses.import"));
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(/\S/);
  await expectSound(page, phoneAndDesk);
});

/** The button beside the title of the board. */
const opener = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function textOf(download: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
