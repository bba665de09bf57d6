import { readFileSync } from "node:fs";
import { read, utils, write } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { withAccesses } from "./accesses.ts";
import { drop, file } from "./drops.ts";
import { expect, expectContrastInTheOther, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited } from "./people.ts";

/** Downloads the sheet in one language, and gives its cells. */
async function taken(page: Page, link: string): Promise<string[][]> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  const path = await (await download).path();
  const [sheet] = Object.values(read(readFileSync(path)).Sheets);
  return sheet ? utils.sheet_to_json(sheet, { header: 1, raw: false, defval: "" }) : [];
}

/** The cells as a spreadsheet program saves them. */
function saved(cells: readonly (readonly string[])[], as: "xlsx" | "ods"): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), "1");
  return new Uint8Array(write(book, { type: "array", bookType: as }));
}

test("a sheet goes out, comes back filled, is looked at and kept; again it keeps nothing", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { dossierId, idOf } = await withAccesses(owner.person, {
    "google-search-console": { resource: "aubin.example" },
    brevo: {},
    trello: {},
  });
  await done(owner.person, "contact.add", { dossierId, name: "Ana Lopes", side: "successor" });
  const page = await openPage(owner.person);
  const open = () => page.getByRole("button", { name: say("sheet.title"), exact: true }).click();
  await page.goto(`/dossiers/${dossierId}/portal`);
  await open();
  await expect(page.getByText(say("sheet.nobody"))).toBeVisible();
  await done(owner.person, "contact.add", { dossierId, name: "Nora Benali" });
  await page.reload();
  await open();
  await expect(page.getByRole("heading", { name: say("sheet.title") })).toBeVisible();
  await expectSound(page, phoneAndDesk);
  const cells = await taken(page, say(language === "fr" ? "sheet.take" : "sheet.take.en"));
  const rowOf = (tool: string) => cells.find((row) => row[1] === tool) ?? [];
  const yes = language === "fr" ? "Oui" : "Yes";
  const no = language === "fr" ? "Non" : "No";
  [rowOf("Google Search Console")[5], rowOf("Brevo")[5], rowOf("Brevo")[8]] = [
    yes,
    no,
    "Je ne trouve pas le menu",
  ];
  rowOf("Trello")[5] = "bof";

  // What is no answer sheet says why, in its place.
  await drop(page, [file("courses.csv", "Pain;Beurre\n2;3\n")]);
  const refused = page.getByRole("alert").filter({ hasText: say("sheet.refused", { file: "courses.csv" }) });
  await expect(refused).toContainText(/J’ai ce droit|I have this right/);
  await expectSound(page, phoneAndDesk);

  const returned = file("retour.ods", saved(cells, "ods"));
  await drop(page, [returned]);
  const looked = say("sheet.looked", { file: "retour.ods", name: "Nora Benali" });
  await expect(page.getByRole("heading", { name: looked })).toBeVisible();
  const table = page.getByRole("table", { name: looked });
  const row = (tool: string) => table.getByRole("row").filter({ hasText: tool });
  await expect(row("Google Search Console")).toContainText(
    say("sheet.is.evidence", { level: say("tools.level.owner") }),
  );
  await expect(row("Brevo")).toContainText(say("sheet.is.help"));
  await expect(row("Trello")).toContainText(say("sheet.is.left-out"));
  await expect(row("Trello")).toContainText("bof");
  await expectSound(page, phoneAndDesk);
  await expectContrastInTheOther(page);
  await page.getByRole("button", { name: say("sheet.go", { count: 2 }), exact: true }).click();
  await expect(page.getByText(say("sheet.done.left-out", { count: 1 }))).toBeVisible();
  await expect(page.getByText("Je ne trouve pas le menu")).toBeVisible();
  await expectSound(page, phoneAndDesk);

  // The evidence is with its access, with the sheet as its file.
  const accessId = idOf.get("google-search-console");
  await page.goto(`/dossiers/${dossierId}/accesses?access=${accessId}`);
  await expect(
    page.getByText(/Nora Benali\s: «\sJ’ai ce droit\s»|Nora Benali: “I have this right”/),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: say("accesses.evidence.open-file") })).toBeVisible();

  await page.goto(`/dossiers/${dossierId}/portal`);
  await open();
  await drop(page, [returned]);
  await expect(row("Google Search Console")).toContainText(say("sheet.is.same"));
  const go = page.getByRole("button", { name: say("sheet.go.none"), exact: true });
  await expect(go).toHaveAttribute("aria-disabled", "true");
  await expect(go).toHaveAccessibleDescription(say("sheet.none"));
});

test("Leadsie reports at an address that is shown once and may be closed", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const { dossierId } = await withAccesses(owner.person, { brevo: {} });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  const fold = page.locator("details").filter({ hasText: say("hooks.title") });
  await fold.getByText(say("hooks.title"), { exact: true }).click();
  await expect(fold.getByText(say("hooks.none"))).toBeVisible();
  await fold.getByRole("button", { name: say("hooks.open"), exact: true }).click();
  const address = await fold.getByLabel(say("hooks.address")).inputValue();
  await expectSound(page, phoneAndDesk);
  const posting = { method: "POST", headers: { "content-type": "application/json" } };
  const report = {
    ...{ accessLevel: "admin", status: "PARTIAL_SUCCESS" },
    connectionAssets: [
      { type: "Ad Account", name: "Aubin Ads", id: "act_1", isSuccess: true, message: "" },
      { type: "Wix Site", name: "aubin.example", id: "2", isSuccess: true, message: "" },
    ],
  };
  const post = async () => (await fetch(address, { ...posting, body: JSON.stringify(report) })).status;
  expect(await post()).toBe(200);
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: "Aubin Ads" })).toContainText("Atelier Rivage");
  await fold.getByText(say("hooks.title"), { exact: true }).click();
  await expect(fold.getByText(say("hooks.state.partly"))).toBeVisible();
  await expect(fold.getByText(/Wix Site/)).toBeVisible();
  await expect(fold.getByLabel(say("hooks.address"))).toHaveCount(0);
  await expectSound(page, phoneAndDesk);
  await expectContrastInTheOther(page);
  await fold.getByRole("button", { name: new RegExp(`^${say("hooks.revoke")} — `) }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("hooks.revoke"), exact: true })
    .click();
  await expect(fold.getByText(say("hooks.none"))).toBeVisible();
  expect(await post()).toBe(404);

  const { person: member } = await invited(server.url, owner.person, owner.agencyId, "Noé Petit", "member");
  const theirs = await openPage(member);
  await theirs.goto(`/dossiers/${dossierId}/accesses`);
  await theirs.locator("summary", { hasText: say("hooks.title") }).click();
  const open = theirs.getByRole("button", { name: say("hooks.open"), exact: true });
  await expect(open).toHaveAttribute("aria-disabled", "true");
  await expect(open).toHaveAccessibleDescription(/\S/);
});
