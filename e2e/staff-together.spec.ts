import { withAccesses } from "./accesses.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, invited } from "./people.ts";

test("two people write of one dossier at the same time, and neither takes the words of the other away", async ({
  owner,
  openPage,
  server,
  say,
}) => {
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const { person } = await invited(server.url, owner.person, owner.agencyId, "Karim Diallo", "member");
  const [one, other] = [await openPage(owner.person), await openPage(person)];
  const noteOf = (page: typeof one) => page.getByRole("textbox", { name: say("dossier.internal-view") });
  for (const page of [one, other]) {
    await page.goto(`/dossiers/${String(id)}`);
    await expect(noteOf(page)).toBeVisible();
  }
  const saved = (what: "dossier.internal-view" | "plan.choose.services") =>
    say("dossier.saved", { field: say(what) });
  await noteOf(one).fill("Nous étions trop lents.");
  await noteOf(one).blur();
  await expect(one.getByText(saved("dossier.internal-view"))).toBeVisible();

  await noteOf(other).fill("Le budget a manqué.");
  await noteOf(other).blur();
  await expect(other.getByText(say("note.other"))).toBeVisible();
  await expect(other.getByText("Nous étions trop lents.")).toBeVisible();
  await expect(noteOf(other)).toHaveValue("Le budget a manqué.");
  await expectSound(other, phoneAndDesk);
  await noteOf(other).fill("Trop lents, et le budget a manqué.");
  await noteOf(other).blur();
  await expect(other.getByText(saved("dossier.internal-view"))).toBeVisible();
  await expect(other.getByText(say("note.other"))).toHaveCount(0);

  await one.getByLabel(say("plan.service.seo")).check();
  await expect(one.getByText(saved("plan.choose.services"))).toBeVisible();
  await expect(noteOf(one)).toHaveValue("Trop lents, et le budget a manqué.");
  await other.getByLabel(say("plan.service.ads")).check();
  await expect(other.getByLabel(say("plan.service.seo"))).toBeChecked();
  await expect(other.getByLabel(say("plan.service.ads"))).not.toBeChecked();
  await other.getByLabel(say("plan.service.ads")).check();
  await expect(other.getByText(saved("plan.choose.services"))).toBeVisible();
  const { services } = await done(person, "dossier.read", { dossierId: String(id) });
  expect(services).toEqual(["seo", "ads"]);
});

test("what blocks is told with the way there, and what was typed wrong is named", async ({
  owner,
  openPage,
  say,
}) => {
  const { person } = owner;
  const { dossierId } = await withAccesses(person, { "google-search-console": { payer: "us" } });
  await done(person, "dossier.edit", { dossierId, endOn: "2020-01-01", tone: "dispute" });
  const page = await openPage(person);
  await page.goto(`/dossiers/${dossierId}`);
  await expect(page.getByText(say("blocks.no-contact.come"))).toBeVisible();
  await expect(page.getByText(say("overview.clear"))).toHaveCount(0);
  await expect(page.locator(".page-lead")).toContainText(say("tone.dispute"));
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("dossier.sites") }).click();
  await page.getByRole("textbox", { name: say("dossier.sites") }).fill("aubin.example boutique");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("alert").getByText(say("dossier.sites.wrong", { site: "boutique" })),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: say("blocks.accesses-blocked", { count: 1 }) }).click();
  await expect(page.getByRole("link", { name: say("tab.accesses"), exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );

  await page.goto("/dossiers?new=1");
  await page.getByLabel(say("dossier.party"), { exact: true }).fill("Cabinet Costa");
  await page.getByText(say("dossiers.new.more")).click();
  const sites = page.getByRole("textbox", { name: say("dossier.sites") });
  await sites.fill("costa.example, boutique");
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("dossier.sites.wrong", { site: "boutique" }))).toBeVisible();
  await expect(sites).toBeFocused();
  await sites.fill("costa.example");
  await page.getByRole("textbox", { name: say("dossier.budget") }).fill("2 h 30");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: say("dossier.budget") })).toContainText("2");
});
