import type { Page } from "@playwright/test";
import { drop, file } from "./drops.ts";
import { expect } from "./expect.ts";
import { done, type Person } from "./people.ts";

type Edit = Readonly<Record<string, unknown>>;

/** A dossier with accesses of these tools, each with what is said of it; the id of each access by its tool. */
export async function withAccesses(
  person: Person,
  said: Readonly<Record<string, Edit>>,
  dossier: Edit = {},
): Promise<{ readonly dossierId: string; readonly idOf: ReadonlyMap<string, string> }> {
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin", ...dossier });
  const dossierId = String(id);
  const accesses = Object.entries(said).map(([toolKey, edit]) => ({ toolKey, ...edit }));
  const { added } = await done(person, "access.add", { dossierId, accesses });
  const idOf = new Map(
    (added as readonly { readonly id: string; readonly toolKey: string }[]).map((one) => [
      one.toolKey,
      one.id,
    ]),
  );
  return { dossierId, idOf };
}

/**
 * Accesses in every state, one of them with evidence that was withdrawn; the id of one that something blocks. A
 * supplier has one too.
 */
export async function accessesInEveryState(
  owner: Person,
  dossierId: string,
  supplierId: string,
): Promise<string> {
  const ofSupplier = [{ toolKey: "ovhcloud", payer: "us" }];
  await done(owner, "access.add", { dossierId: supplierId, accesses: ofSupplier });
  const us = (level: string, form = "person", name = "Camille Roy") => [{ form, name, level }];
  const said = [
    { toolKey: "google-search-console", resource: "aubin.example", clientLevel: "viewer", ours: us("owner") },
    { toolKey: "meta-pixel-dataset", owner: "us", ours: us("owner", "agency-link", "Atelier Rivage") },
    { toolKey: "semrush", payer: "us", clientLevel: "none", owner: "us" },
    { toolKey: "google-business-profile", clientLevel: "admin", waitSince: "2026-11-26" },
    { toolKey: "google-tag-manager", clientLevel: "admin", clientWho: "Nora Benali", login: "named" },
    { toolKey: "google-analytics-4", clientLevel: "admin", clientWho: "Nora Benali", owner: "client" },
    { toolKey: "brevo" },
    { toolKey: "youtube" },
    { toolKey: "axeptio" },
    { toolKey: "looker-studio" },
  ];
  const { added } = await done(owner, "access.add", { dossierId, accesses: said });
  const ids = new Map(
    (added as readonly { toolKey: string; id: string }[]).map((one) => [one.toolKey, one.id]),
  );
  const of = (toolKey: string, operation: string, given: object) =>
    done(owner, operation, { dossierId, accessId: ids.get(toolKey), ...given });
  const seen = { level: "admin", statement: "Nora Benali est administratrice du compte, vu ensemble." };
  await of("google-analytics-4", "access.give-evidence", { ...seen, on: "2026-11-12", until: "2027-05-12" });
  const { evidence } = await of("google-search-console", "access.give-evidence", { ...seen, level: "owner" });
  await of("google-search-console", "access.withdraw-evidence", {
    evidenceId: (evidence as { readonly id: string }).id,
    reason: "C’était la propriété d’un autre site.",
  });
  await of("axeptio", "access.set-aside", {
    as: "not-applicable",
    reason: "Le site ne dépose aucun traceur.",
  });
  await of("looker-studio", "access.set-aside", { as: "waived", reason: "Le client refait ses rapports." });
  return ids.get("google-search-console") ?? "";
}

/** The row of a tool on the board. */
export const rowOf = (page: Page, tool: string) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name: tool, exact: true }) });

/** The access that stands beside the board. */
export const drawerOf = (page: Page, name: string) => page.getByRole("complementary", { name, exact: true });

/** Between a phone and a desk, the board stands in its sheet: columns go, nothing scrolls sideways. */
export async function expectBoardFits(page: Page): Promise<void> {
  const size = page.viewportSize();
  for (const width of [768, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(() => {
      const sheet = document.querySelector(".access-table");
      const { scrollWidth, clientWidth } = document.documentElement;
      return Math.max(scrollWidth - clientWidth, sheet ? sheet.scrollWidth - sheet.clientWidth : 0);
    });
    expect(beyond, `the board at ${width} pixels`).toBeLessThanOrEqual(0);
  }
  if (size) await page.setViewportSize(size);
}

/** Opens the import of an inventory from the board. */
export async function openImport(page: Page): Promise<void> {
  await page.locator(".section-head button").nth(1).click();
  await page.locator(".drop-zone").waitFor();
}

/** Shows what an inventory would change, without importing it. */
export async function lookAtInventory(page: Page, csv = longInventory): Promise<void> {
  await openImport(page);
  await drop(page, [file("aubin.csv", csv)]);
  await page.locator(".inventory-rows").first().waitFor();
}

/** Accesses that are new, changed and unchanged, a row left out, cells that are doubtful, names as long as there are. */
const longInventory = `Outil;Ressource;Rôle du client;Qui chez le client;Nos personnes;Notre rôle;Note;Mot de passe
Google Ads;Compte publicitaire de la Boulangerie Aubin et de ses quatre fournils de Loire-Atlantique;Standard;Nora Benali;Karim Diallo, Camille Roy (lecture), Léa Marchand;Admin;Carte à saisir;
Google Search Console;aubin.example;Propriétaire;Nora Benali;;;;Fournil-1984
Brevo;;;;;;;
Google Tag Manager;;Chef;;;;;
Caisse du fournil;;Admin;;;;;
`;
