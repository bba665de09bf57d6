import { withAccesses } from "./accesses.ts";
import { expect, expectContrastInTheOther, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited } from "./people.ts";

const said = { clientLevel: "owner", login: "named", owner: "client", payer: "client" };
const ours = [
  { form: "person", name: "Lou Martin", level: "viewer" },
  { form: "agency-link", name: "Atelier Rivage", level: "viewer" },
];
const console = "Google Search Console";
const seen = "Réglages › Utilisateurs : plus personne de l’agence";
const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

type Line = { readonly what: string | null; readonly accessId: string };

test("the round closes every line on one page, and ends with the certificate until something is there again", async ({
  owner,
  openPage,
  say,
  takeBack,
}) => {
  const { dossierId, idOf } = await withAccesses(
    owner.person,
    { "google-search-console": { ...said, ours }, brevo: { ...said, ours: [] } },
    { endOn: dayBefore(100) },
  );
  for (const accessId of idOf.values())
    await done(owner.person, "access.give-evidence", {
      ...{ dossierId, accessId, level: "owner", statement: "Nora Benali y est propriétaire" },
    });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  await page.getByRole("link", { name: say("sweep.open-it"), exact: true }).click();
  await expect(page.getByRole("heading", { name: say("sweep.title") })).toBeVisible();
  const { lines } = await done(owner.person, "departure.sweep", { dossierId });
  const all = lines as readonly Line[];
  await expect(page.getByText(say("sweep.count", { count: 0, total: all.length }))).toBeVisible();
  const certificate = page.getByRole("button", { name: say("sweep.certificate"), exact: true });
  await expect(certificate).toHaveAttribute("aria-disabled", "true");
  await expect(certificate).toHaveAccessibleDescription(new RegExp(console));
  await expectSound(page, phoneAndDesk);
  await expectContrastInTheOther(page);

  // By the keyboard: the first line, the one after it, and its access beside; Escape gives the focus back to it.
  await page.setViewportSize({ width: 1440, height: 900 });
  const person = page.getByRole("row").filter({ hasText: "Lou Martin" });
  await page.keyboard.press("j");
  await expect(page.locator("tr[data-current] [data-row-link]")).toBeFocused();
  await person.getByRole("link").click();
  const drawer = page.getByRole("complementary", { name: console });
  await expect(drawer.getByRole("heading", { name: console })).toBeFocused();
  await expectSound(page, phoneAndDesk);
  await page.keyboard.press("Escape");
  await expect(person.getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");

  // One line is closed here, with what shows it, and taken back; then again.
  const label = say("departures.thing.close");
  const close = async () => {
    await drawer.getByRole("button", { name: `${label} — Lou Martin`, exact: true }).click();
    await drawer.getByLabel(say("departures.statement"), { exact: true }).fill(seen);
    await drawer.getByRole("button", { name: label, exact: true }).click();
    await expect(page.getByText(say("sweep.count", { count: 1, total: all.length }))).toBeVisible();
  };
  await close();
  await takeBack(page, say("departures.thing.done", { what: "Lou Martin", name: console }));
  await expect(page.getByText(say("sweep.count", { count: 0, total: all.length }))).toBeVisible();
  await close();
  await page.keyboard.press("Escape");
  await expect(person).toContainText(seen);

  // Narrowed to what is closed, and to people: both in the address.
  await page.getByRole("button", { name: new RegExp(`^${say("sweep.show.closed")} `) }).click();
  await expect(page).toHaveURL(/show=closed/);
  await expect(page.locator("tbody tr[data-row]")).toHaveCount(1);
  await page.getByLabel(say("sweep.kind"), { exact: true }).selectOption("agency");
  await expect(page.getByText(say("sweep.none"))).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("filter.clear"), exact: true }).click();
  await expect(person).toBeVisible();

  // Everything else is closed: nothing is left, and the certificate is there.
  for (const { what, accessId } of all)
    if (what !== null && what !== "person/Lou Martin")
      await done(owner.person, "departure.close-right", { dossierId, accessId, what, statement: seen });
  for (const { what, accessId } of all)
    if (what === null) await done(owner.person, "departure.close", { dossierId, accessId, statement: seen });
  await page.reload();
  await expect(page.getByText(say("sweep.count", { count: all.length, total: all.length }))).toBeVisible();
  await expect(page.getByRole("link", { name: say("departures.certificate"), exact: true })).toHaveAttribute(
    "href",
    `/api/departure-certificates/${dossierId}.pdf?agency=${owner.agencyId}`,
  );
  await expectSound(page, phoneAndDesk);

  // A right of ours is there again: it comes first, and the certificate is refused.
  const again = { form: "person", name: "Zoé Brun", level: "viewer" };
  const accessId = idOf.get("google-search-console");
  await done(owner.person, "access.edit", { dossierId, accessId, ours: [...ours, again] });
  await page.reload();
  const first = page.locator("tbody tr[data-row]").first();
  await expect(first).toContainText("Zoé Brun");
  await expect(first).toContainText(say("sweep.state.reopened"));
  await expect(page.getByText(say("sweep.reopened", { count: 2 }))).toBeVisible();
  await expect(certificate).toHaveAttribute("aria-disabled", "true");
});

test("who only reads sees the round and may not write; a dossier without accesses says where to begin", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const { dossierId } = await withAccesses(owner.person, { "google-search-console": { ...said, ours } });
  const { person: reader } = await invited(
    server.url,
    owner.person,
    owner.agencyId,
    "Noé Petit",
    "read-only",
  );
  const page = await openPage(reader);
  await page.goto(`/dossiers/${dossierId}/sweep`);
  await page.getByRole("row").filter({ hasText: "Lou Martin" }).getByRole("link").click();
  const drawer = page.getByRole("complementary", { name: console });
  const close = drawer.getByRole("button", {
    name: `${say("departures.thing.close")} — Lou Martin`,
    exact: true,
  });
  await expect(close).toHaveAttribute("aria-disabled", "true");
  await expect(close).toHaveAccessibleDescription(/\S/);
  const { id } = await done(owner.person, "dossier.create", { party: "Vide" });
  await page.goto(`/dossiers/${id}/sweep`);
  await expect(page.getByText(say("sweep.empty"), { exact: true })).toBeVisible();
  await expectSound(page, phoneAndDesk);
});

test("who leaves the agency is told on the page of the team, with the way to each tool", async ({
  server,
  owner,
  openPage,
  say,
}) => {
  const { dossierId } = await withAccesses(owner.person, { "google-search-console": { ...said, ours } });
  const { memberId } = await invited(server.url, owner.person, owner.agencyId, "Lou Martin", "member");
  const page = await openPage(owner.person);
  await page.goto("/team");
  const section = page.getByRole("region", { name: say("leavers.title") });
  await expect(section.getByText(say("leavers.none"))).toBeVisible();
  await done(owner.person, "agency.remove-member", { memberId });
  await page.reload();
  await expect(section.getByRole("row").filter({ hasText: "Lou Martin" })).toContainText(console);
  await expectSound(page, phoneAndDesk);
  await expectContrastInTheOther(page);
  await section.getByRole("link", { name: "Boulangerie Aubin", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/dossiers/${dossierId}/sweep$`));
});
