import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { unzip } from "../src/testing/unzip.ts";
import { workbookRows } from "../src/testing/workbook-rows.ts";
import { expect, expectAccessible, test } from "./journey.ts";
import { done, invited, openAgency, signUp, somebody } from "./people.ts";

test("a pack is built, saved and opened; one that changes nothing says so; versions are compared", async ({
  owner,
  openPage,
  say,
}) => {
  const { person } = owner;
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin", endOn: "2026-12-14" });
  const dossierId = String(id);
  const page = await openPage(person);
  await page.goto(`/dossiers/${dossierId}`);
  await page.getByRole("link", { name: say("tab.pack"), exact: true }).click();
  const build = page.getByRole("button", { name: say("pack.build") });
  await build.click();
  await expect(page.getByRole("alert")).toBeVisible();

  await done(person, "tracking.add-work-item", { dossierId, title: "Écrire la page d’accueil" });
  await done(person, "tracking.add-work-item", { dossierId, title: "SECRET", visibility: "internal" });
  await build.click();
  const download = page.getByRole("link", { name: /1 \(.+\)/ });
  await expect(download).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  const [saved] = await Promise.all([page.waitForEvent("download"), download.click()]);
  const files = await unzip(await readFile(await saved.path()));
  const text = Buffer.from(files.get("data.json") ?? []).toString();
  expect(text).toContain("Écrire la page d’accueil");
  expect(text).not.toContain("SECRET");
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(["passation.xlsx", "passation.ods", "recap.pdf", "index.html", "manifest.json"]),
  );

  await build.click();
  await expect(page.getByText(say("pack.same", { number: 1 }))).toBeVisible({ timeout: 30_000 });
  await done(person, "tracking.add-decision", { dossierId, title: "Garder l’ancien logo" });
  await build.click();
  // Whoever leaves meanwhile is followed by it, and told of its end.
  await page.getByRole("link", { name: say("tab.files"), exact: true }).click();
  const tray = page.getByRole("complementary", { name: say("tray.title") });
  await expect(
    tray.getByRole("link", { name: say("pack.task", { name: "Boulangerie Aubin" }) }),
  ).toBeVisible();
  const ready = say("pack.task.ready", { name: "Boulangerie Aubin", number: 2 });
  await expect(page.getByText(ready)).toBeVisible({ timeout: 30_000 });
  await expect(tray).toHaveCount(0);
  await page.getByRole("link", { name: say("tab.pack"), exact: true }).click();
  const compare = page.getByRole("button", { name: say("pack.compare", { number: 2 }) });
  await expect(compare).toBeVisible({ timeout: 30_000 });
  await compare.click();
  const added = page.getByText(say("pack.compare.added", { count: 1 }));
  await added.click();
  await expect(page.getByText("Garder l’ancien logo")).toBeVisible();
  await done(person, "tracking.add-decision", { dossierId, title: "Changer d’hébergeur" });
  await build.click();
  const third = page.getByRole("button", { name: say("pack.compare", { number: 3 }) });
  await third.click({ timeout: 30_000 });
  await page.getByLabel(say("pack.compare.with")).selectOption(say("pack.version.number", { number: 1 }));
  await page.getByText(say("pack.compare.added", { count: 2 })).click();
  await expect(page.getByText("Garder l’ancien logo")).toBeVisible();
  await expect(page.getByText("Changer d’hébergeur")).toBeVisible();
  await expect(page.getByText("Camille Roy").last()).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expectAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});

test("who only reads sees the versions and is told why it builds none; another agency sees nothing", async ({
  server,
  keeper,
  owner,
  openPage,
  say,
  language,
}) => {
  const { person, agencyId } = owner;
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin" });
  const dossierId = String(id);
  await done(person, "tracking.add-work-item", { dossierId, title: "Menu" });
  const { id: packId } = await done(person, "pack.build", { dossierId });
  const { person: reader } = await invited(server.url, person, agencyId, "Noé Petit", "read-only");
  const page = await openPage(reader);
  await page.goto(`/dossiers/${dossierId}/pack`);
  await expect(page.getByRole("link", { name: /1 \(.+\)/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: say("pack.build") })).toHaveCount(0);

  const stranger = somebody(server.url, "Sacha Vidal");
  const invitation = await done(keeper.person, "agency.invite", { email: stranger.email, role: "read-only" });
  await signUp(stranger, String(invitation.token));
  await openAgency(stranger, "Une autre agence", language);
  const other = await openPage(stranger);
  await other.goto("/");
  const status = await other.evaluate(
    async (path) => (await fetch(path)).status,
    `/api/packs/${dossierId}/${String(packId)}`,
  );
  expect(status).toBe(404);
});

test("the preview shows what the client will see, what stays inside and what changed; then it is built, saved and read again", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { person } = owner;
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin", endOn: "2026-12-14" });
  const dossierId = String(id);
  const page = await openPage(person);
  await page.goto(`/dossiers/${dossierId}/pack/preview`);
  await expect(page.getByText(say("preview.empty"))).toBeVisible();
  const build = page.getByRole("button", { name: say("pack.build") });
  await expect(build).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(page);

  for (let at = 0; at < 60; at += 1)
    await done(person, "tracking.add-work-item", { dossierId, title: `Page ${at}`, stage: "En cours" });
  await done(person, "tracking.add-work-item", {
    ...{ dossierId, title: "Revoir nos tarifs", visibility: "internal" },
    description: "Il faudrait les revoir.",
  });
  await done(person, "tracking.add-decision", { dossierId, title: "Garder l’ancien logo" });
  await done(person, "tracking.add-decision", {
    ...{ dossierId, title: "Reporter la traduction" },
    text: "Décidé le 4 mai. Vous devriez la confier à une agence.",
  });
  await page.goto(`/dossiers/${dossierId}/pack`);
  await page.getByRole("link", { name: say("preview.open") }).click();
  const client = page.getByRole("article");
  await expect(client.getByRole("heading", { name: /Boulangerie Aubin/ })).toBeVisible();
  await expect(client.getByText("Revoir nos tarifs")).toHaveCount(0);
  const aside = (title: string) =>
    page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });
  const tone = aside(say("preview.tone.title"));
  await expect(tone.getByText(say("preview.tone.recommendation", { count: 1 }))).toBeVisible();
  await tone.getByText(say("preview.left.which")).click();
  await expect(tone.getByText("Vous devriez la confier à une agence.")).toBeVisible();
  await expect(tone.getByText("Il faudrait les revoir.")).toHaveCount(0);
  await aside(say("preview.left.title")).getByText(say("preview.left.which")).click();
  await expect(page.getByText("Revoir nos tarifs")).toBeVisible();
  await expect(page.getByText(say("preview.since.none"))).toBeVisible();
  const all = language === "fr" ? "Tous les éléments" : "All items";
  await client.getByRole("button", { name: new RegExp(all) }).click();
  await expect(client.getByText(say("preview.rows", { shown: 50, count: 60 }))).toBeVisible();
  await client.getByRole("button", { name: say("table.more") }).click();
  await expect(client.getByText(say("preview.rows", { shown: 60, count: 60 }))).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page
    .getByRole("main")
    .getByRole("button", { name: language === "fr" ? "English" : "Français" })
    .click();
  const other = language === "fr" ? "Open work" : "Chantiers en cours";
  await expect(client.getByRole("button", { name: new RegExp(other) })).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("button", { name: language === "fr" ? "Français" : "English" })
    .click();

  await build.click();
  const download = page.getByRole("link", { name: /1 \(.+\)/ });
  await expect(download).toBeVisible({ timeout: 30_000 });
  const [saved] = await Promise.all([page.waitForEvent("download"), download.click()]);
  const files = await unzip(await readFile(await saved.path()));
  const items = workbookRows(files.get("passation.xlsx") ?? new Uint8Array(), new Map([[all, 60]])).get(all);
  expect(items?.map(([title]) => title)).toEqual(Array.from({ length: 60 }, (_, at) => `Page ${at}`));
  const read = spawnSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: files.get("recap.pdf") });
  if (!read.error) {
    expect(read.stdout.toString()).toContain("Page 12");
    expect(read.stdout.toString()).not.toContain("Revoir nos tarifs");
  }

  await done(person, "tracking.add-decision", { dossierId, title: "Changer d’hébergeur" });
  await page.goto(`/dossiers/${dossierId}/pack/preview`);
  await expect(page.getByRole("heading", { name: say("preview.since", { number: 1 }) })).toBeVisible();
  await page.getByText(say("pack.compare.added", { count: 1 })).click();
  await expect(page.getByText("Changer d’hébergeur").first()).toBeVisible();
});

test("the tray follows a build through a cut of the network", async ({ owner, openPage, say }) => {
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  await done(owner.person, "tracking.add-work-item", { dossierId: id, title: "Menu", visibility: "shared" });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${String(id)}/pack`);
  let cut = false;
  await page.route("**/api/pack.read", (route) => {
    if (cut) return route.continue();
    cut = true;
    return route.abort();
  });
  await page.getByRole("button", { name: say("pack.build"), exact: true }).click();
  await page.getByRole("link", { name: say("tab.overview"), exact: true }).click();
  const ready = say("pack.task.ready", { name: "Boulangerie Aubin", number: 1 });
  await expect(page.getByRole("status").filter({ hasText: ready })).toBeVisible({ timeout: 30_000 });
});
