import type { Page } from "playwright-core";
import { withAccesses } from "../e2e/accesses.ts";
import { done, type Person, uploadTo } from "../e2e/people.ts";

/** Departures after the end: one late and refused, one asked, one closed, one not applicable; a use that was allowed. */
export async function prepareDepartures(url: string, owner: Person) {
  const { dossierId, idOf } = await withAccesses(
    owner,
    {
      "google-search-console": { ours: [{ form: "person", name: "Camille Roy", level: "owner" }] },
      "google-analytics-4": {
        clientLevel: "admin",
        clientWho: "Nora Benali",
        login: "named",
        owner: "client",
        ours: [{ form: "person", name: "Camille Roy", level: "editor" }],
      },
      "google-tag-manager": { ours: [{ form: "agency-link", name: "Atelier Rivage", level: "admin" }] },
      semrush: { ours: [{ form: "agency-link", name: "Atelier Rivage", level: "owner" }] },
    },
    { party: "Cabinet Orsel", endOn: "2026-08-10" },
  );
  const of = (toolKey: string, operation: string, given: object) =>
    done(owner, operation, { dossierId, accessId: idOf.get(toolKey), ...given });
  const statement = "Admin › Gestion des accès : plus personne de l’agence.";
  await of("google-analytics-4", "access.give-evidence", { level: "admin", statement: "Vu ensemble." });
  const { departures } = await done(owner, "departure.list", { dossierId });
  for (const { accessId, open } of departures as readonly Departure[])
    for (const { what } of accessId === idOf.get("google-analytics-4") ? open : [])
      await of("google-analytics-4", "departure.close-right", { what, statement });
  await of("google-analytics-4", "departure.close", { statement });
  await of("google-tag-manager", "departure.plan", { dueOn: "2030-01-15", reason: "Article 9 du contrat." });
  await of("google-tag-manager", "departure.ask", { note: "À Nora Benali, par courriel." });
  const reason = "C’est notre propre abonnement.";
  await of("semrush", "departure.plan", { method: "not-applicable", reason });
  await uploadTo(url, owner, dossierId, new File(["Lettre"], "lettre.txt"));
  const { rows } = await done(owner, "file.list", { dossierId, limit: 1 });
  const [file] = rows as readonly { readonly id: string }[];
  const letter = { statement: "Lettre de Nora Benali.", fileId: file?.id, until: "2030-03-31" };
  await done(owner, "departure.authorise", { dossierId, accessId: null, ...letter });
  await of("google-tag-manager", "departure.log-use", { why: "Rapport du trimestre." });
  const path = `/dossiers/${dossierId}/accesses`;
  const one = (toolKey: string) => `${path}?access=${idOf.get(toolKey)}`;
  const showSection = (page: Page) => page.locator(".departure").scrollIntoViewIfNeeded();
  return [
    {
      name: "departures",
      path,
      as: owner,
      before: (page: Page) => page.locator(".departures-use summary").first().click(),
    },
    { name: "departures-late", path: one("google-search-console"), as: owner, before: showSection },
    { name: "departures-closed", path: one("google-analytics-4"), as: owner, before: showSection },
    {
      name: "departures-plan",
      path: one("google-tag-manager"),
      as: owner,
      before: (page: Page) => page.locator(".departure > .row button").last().click(),
    },
  ];
}

type Departure = { readonly accessId: string; readonly open: readonly { readonly what: string }[] };
