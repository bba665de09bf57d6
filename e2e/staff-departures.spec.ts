import type { Page } from "@playwright/test";
import { drawerOf, expectBoardFits, rowOf, withAccesses } from "./accesses.ts";
import { expect, expectContrastInTheOther, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited, type Person, uploadTo } from "./people.ts";

const console = "Google Search Console";
const seen = "Réglages › Utilisateurs : plus personne de l’agence";
const said = { clientLevel: "owner", login: "named", owner: "client", payer: "client" };
const ours = [
  { form: "person", name: "Camille Roy", level: "editor" },
  { form: "agency-link", name: "Atelier Rivage", level: "viewer" },
];

/** The day so many days from now. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Thing = { readonly what: string; readonly is: string; readonly name: Readonly<Record<string, string>> };

/** What of ours is on the only access of a dossier. */
async function thingsOf(person: Person, dossierId: string): Promise<readonly Thing[]> {
  const { departures } = await done(person, "departure.list", { dossierId });
  return (departures as readonly { readonly open: readonly Thing[] }[])[0]?.open ?? [];
}

test("nobody leaves first: refused until the client’s right is shown, then closed one by one", async ({
  owner,
  openPage,
  say,
  takeBack,
  language,
}) => {
  const { dossierId, idOf } = await withAccesses(
    owner.person,
    { "google-search-console": { ...said, ours } },
    { endOn: dayFromNow(-100) },
  );
  const accessId = idOf.get("google-search-console") ?? "";
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  await expect(page.getByText(say("departures.client.count", { count: 1, closed: 0 }))).toBeVisible();
  await expectBoardFits(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await expect(rowOf(page, console)).toContainText(say("departures.refused.right"));
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(rowOf(page, console)).toContainText(say("departures.refused.right"));
  await rowOf(page, console).getByRole("link").click();

  // The reason is read: a full sentence, and what the client lacks.
  const drawer = drawerOf(page, console);
  const close = drawer.getByRole("button", { name: `${say("departures.close")} — ${console}`, exact: true });
  await expect(close).toHaveAttribute("aria-disabled", "true");
  await expect(close).toHaveAccessibleDescription(/jamais en premier|never leave first/);
  await expect(close).toHaveAccessibleDescription(new RegExp(say("accesses.lack.no-evidence")));
  await expectSound(page, phoneAndDesk);
  await expectContrastInTheOther(page);

  // It was asked; the day is another one, and the old one again.
  const field = (label: string) => drawer.getByLabel(label, { exact: true });
  const optional = (label: string) => field(`${label} ${say("form.optional")}`);
  const about = (label: string) => drawer.getByRole("button", { name: `${label} — ${console}`, exact: true });
  const press = (label: string) => drawer.getByRole("button", { name: label, exact: true }).click();
  await about(say("departures.client.ask")).click();
  await optional(say("departures.ask.note")).fill("À Nora Benali");
  await press(say("departures.ask.submit"));
  await expect(drawer.getByText("À Nora Benali")).toBeVisible();
  await about(say("departures.plan")).click();
  await optional(say("departures.plan.day")).fill(dayFromNow(30));
  await optional(say("departures.plan.reason")).fill("Article 9 du contrat");
  await expectSound(page, phoneAndDesk);
  await press(say("form.save"));
  await expect(drawer.getByText("Article 9 du contrat")).toBeVisible();
  await takeBack(page, say("departures.plan.done", { name: console }));
  await expect(drawer.getByText("Article 9 du contrat")).toHaveCount(0);
  await about(say("departures.plan")).click();
  // That there is nothing to leave may not be said while rights of ours stand: the form says which.
  await expect(field(say("departures.method"))).toHaveAccessibleDescription(
    /2 .*Camille Roy, Atelier Rivage/,
  );
  await expect(field(say("departures.method")).locator("option[value=not-applicable]")).toHaveCount(0);
  await press(say("form.cancel"));

  // Evidence of the client's own right: what is left is ours.
  const proof = { level: "owner", statement: "Nora Benali y est propriétaire" };
  await done(owner.person, "access.give-evidence", { dossierId, accessId, ...proof });
  await page.reload();
  const things = await thingsOf(owner.person, dossierId);
  await expect(close).toHaveAccessibleDescription(new RegExp(`^${things.length} `));
  for (const [at, { is, name }] of things.entries()) {
    const what = name[language] ?? "";
    await closeThing(page, what, is === "tied" ? "absent" : "closed", at === 0);
  }

  // The last thing was closed by mistake, and is closed after all.
  const last = things.at(-1)?.name[language] ?? "";
  await takeBack(page, say("departures.thing.done", { what: last, name: console }));
  await expect(close).toHaveAccessibleDescription(/^1 /);
  await closeThing(page, last, "absent", false);
  await expect(close).not.toHaveAttribute("aria-disabled", "true");
  await about(say("departures.plan")).click();
  await field(say("departures.method")).selectOption("not-applicable");
  await press(say("form.save"));
  await expect(drawer.getByText(say("form.blank"))).toBeVisible();
  await press(say("form.cancel"));
  await close.click();
  await field(say("departures.statement")).fill(seen);
  await press(say("departures.close"));
  await expect(drawer.locator(".departure-state")).toHaveText(say("departures.state.closed"));
  await expectSound(page, phoneAndDesk);

  // All is closed: the certificate may be taken. A right of ours that is there again opens it again.
  const certificate = page.getByRole("link", { name: say("departures.certificate") });
  await drawer.getByRole("button", { name: say("drawer.close"), exact: true }).click();
  await expect(page.getByText(say("departures.client.count", { count: 1, closed: 1 }))).toBeVisible();
  await expect(certificate).toHaveAttribute(
    "href",
    `/api/departure-certificates/${dossierId}.pdf?agency=${owner.agencyId}`,
  );
  const again = { form: "person", name: "Léa Marchand", level: "viewer" };
  await done(owner.person, "access.edit", { dossierId, accessId, ours: [...ours, again] });
  await page.reload();
  await expect(certificate).toHaveCount(0);
  await expect(rowOf(page, console)).toContainText(say("departures.state.contradicted"));
  await rowOf(page, console).getByRole("link").click();
  await expect(drawer.getByText(say("departures.contradicted"))).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await done(owner.person, "access.edit", { dossierId, accessId, ours });
  await page.reload();

  // Opened again by hand, with why, and taken back.
  await about(say("departures.reopen")).click();
  await field(say("departures.reopen.reason")).fill("Un export a encore tourné");
  await press(say("departures.reopen"));
  await expect(drawer.getByText(/Un export a encore tourné/)).toBeVisible();
  await expect(drawer.locator(".departure-state")).not.toHaveText(say("departures.state.closed"));
  await takeBack(page, say("departures.reopen.done", { name: console }));
  await expect(drawer.locator(".departure-state")).toHaveText(say("departures.state.closed"));

  async function closeThing(on: Page, what: string, as: "closed" | "absent", isLooked: boolean) {
    const label = say("departures.thing.close");
    await drawer.getByRole("button", { name: `${label} — ${what}`, exact: true }).click();
    await drawer.getByRole("radio", { name: say(`departures.thing.as.${as}`) }).check();
    const submit = drawer.getByRole("button", { name: label, exact: true });
    if (isLooked) {
      await submit.click();
      await expect(drawer.getByText(say("form.blank"))).toBeVisible();
      await expectSound(on, phoneAndDesk);
    }
    await field(say("departures.statement")).fill(seen);
    await submit.click();
    const reopen = `${say("departures.thing.reopen")} — ${what}`;
    await expect(drawer.getByRole("button", { name: reopen, exact: true })).toBeVisible();
  }
});

test("after the end an access is used only with what the client wrote, until it is ended", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const { dossierId } = await withAccesses(
    owner.person,
    { "google-search-console": { ...said, ours }, brevo: {} },
    { endOn: dayFromNow(-30) },
  );
  await uploadTo(server.url, owner.person, dossierId, new File(["Lettre"], "lettre.txt"));
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  const fold = page.locator(".departures-use");
  await fold.getByText(say("departures.client.use")).click();
  const field = (label: string) => fold.getByLabel(label, { exact: true });
  const press = (label: string) => fold.getByRole("button", { name: label, exact: true }).click();

  // No writing, no use: the refusal is read where the use was written.
  const log = async () => {
    await press(say("departures.use.log"));
    await field(say("departures.use.log.access")).selectOption({ label: console });
    await field(say("departures.use.log.why")).fill("Rapport de décembre");
    await press(say("departures.use.log"));
  };
  await log();
  await expect(fold.locator("form")).toContainText(/autorisation écrite|written authorisation/);
  await expectSound(page, phoneAndDesk);
  await press(say("form.cancel"));

  await press(say("departures.use.authorise"));
  await field(say("departures.use.said")).fill("Lettre de Nora Benali");
  await field(say("departures.use.file")).selectOption({ label: "lettre.txt" });
  await field(say("departures.use.until")).fill(dayFromNow(20));
  await expectSound(page, phoneAndDesk);
  await press(say("departures.use.authorise"));
  await expect(fold.getByText("Lettre de Nora Benali")).toBeVisible();
  await log();
  await expect(fold.getByText(/Rapport de décembre/)).toBeVisible();

  const revoke = say("departures.use.revoke");
  await press(`${revoke} — Lettre de Nora Benali`);
  await field(say("departures.use.revoke.reason")).fill("Le client a repris les rapports");
  await press(revoke);
  await expect(fold.getByText(/Le client a repris les rapports/)).toBeVisible();
  await log();
  await expect(fold.locator("form")).toContainText(/autorisation écrite|written authorisation/);
  await expectSound(page, phoneAndDesk);
});

test("who may only read sees departures and why nothing may be done; a supplier’s is told as theirs", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const { dossierId, idOf } = await withAccesses(owner.person, {
    "google-search-console": { ...said, ours },
  });
  const { person: reader } = await invited(
    server.url,
    owner.person,
    owner.agencyId,
    "Noé Petit",
    "read-only",
  );
  const page = await openPage(reader);
  await page.goto(`/dossiers/${dossierId}/accesses?access=${idOf.get("google-search-console")}`);
  const drawer = drawerOf(page, console);
  await expect(drawer.getByText(say("departures.day.none"))).toBeVisible();
  const buttons = [
    `${say("departures.close")} — ${console}`,
    `${say("departures.client.ask")} — ${console}`,
    `${say("departures.plan")} — ${console}`,
    `${say("departures.thing.close")} — Camille Roy`,
  ];
  for (const name of buttons) {
    const button = drawer.getByRole("button", { name, exact: true });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription(/\S/);
  }
  const { dossierId: ofSupplier, idOf: theirs } = await withAccesses(
    owner.person,
    { "google-search-console": { ours } },
    { party: "Hébergeur Nordix", direction: "supplier" },
  );
  const staff = await openPage(owner.person);
  await staff.goto(`/dossiers/${ofSupplier}/accesses?access=${theirs.get("google-search-console")}`);
  await expect(
    drawerOf(staff, console).getByRole("heading", { name: say("departures.supplier.title") }),
  ).toBeVisible();
  await expect(
    drawerOf(staff, console).getByRole("button", { name: `${say("departures.close")} — ${console}` }),
  ).toHaveAccessibleDescription(/fournisseur|supplier/);
});
