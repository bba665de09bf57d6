import { expect, keepAway, test } from "./journey.ts";
import { done } from "./people.ts";

test("a part of the tracking stays as one left it, and keys act on the part that is in sight", async ({
  owner,
  openPage,
  say,
}) => {
  const tell = (operation: string, input: object) => done(owner.person, operation, input);
  const { id: dossierId } = await tell("dossier.create", { party: "Boulangerie Aubin" });
  for (const title of ["Accueil", "Panier", "Livraison"])
    await tell("tracking.add-work-item", { dossierId, title });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/tracking/work`);
  const part = (label: "tracking.recap" | "tracking.work") =>
    page.getByRole("navigation", { name: say("tracking.parts") }).getByRole("link", { name: say(label) });
  const title = page.locator("form input").first();
  await page.getByRole("button", { name: say("entries.add.work-item"), exact: true }).click();
  await title.fill("Mentions légales");
  await page.getByRole("checkbox", { name: say("table.select", { name: "Panier" }) }).check();

  await part("tracking.recap").click();
  await expect(page.getByRole("heading", { level: 2, name: say("recap.title") })).toBeVisible();
  await expect(title).toBeHidden();
  await expect(page.getByRole("group", { name: say("bulk.title") })).toBeHidden();
  await page.keyboard.press("j");
  const first = page.locator("tr[data-row]:visible [data-row-link]").first();
  await expect(first).toBeFocused();
  await page.keyboard.press("1");
  const finish = page.getByRole("button", { name: say("handling.finish"), exact: true, pressed: true });
  await expect(finish).toHaveCount(1);

  await part("tracking.work").click();
  await expect(title).toHaveValue("Mentions légales");
  await expect(page.getByRole("checkbox", { name: say("table.select", { name: "Panier" }) })).toBeChecked();
  // What was decided meanwhile in the other part stands here too.
  const decided = page.getByRole("cell").filter({ hasText: say("handling.finish") });
  await expect(decided).toHaveCount(1);
  await page.getByRole("heading", { level: 2, name: say("work.title") }).click();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Livraison", exact: true })).toBeFocused();
});

test("the menu shows which page one waits for, and the page before stays until it is there", async ({
  owner,
  openPage,
  say,
}) => {
  const { id: dossierId } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  await done(owner.person, "tracking.add-work-item", { dossierId, title: "Devis du salon" });
  const page = await openPage(owner.person);
  const held = Promise.withResolvers<void>();
  await page.route("**/assets/people-page*.js", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`/dossiers/${dossierId}/tracking/work`);
  await expect(page.getByText("Devis du salon", { exact: true })).toBeVisible();
  const people = page
    .getByRole("navigation", { name: say("tracking.parts") })
    .getByRole("link", { name: say("tracking.people"), exact: true });
  await people.click();
  await expect(people).toHaveAttribute("aria-current", "page");
  await expect(page.getByText("Devis du salon", { exact: true })).toBeVisible();
  held.resolve();
  await expect(page.getByText("Devis du salon", { exact: true })).toBeHidden();
  await expect(people).toHaveAttribute("aria-current", "page");
  await page.goBack();
  await expect(page.getByText("Devis du salon", { exact: true })).toBeVisible();
  await expect(people).not.toHaveAttribute("aria-current");
});

test("an item whose script does not come leaves its list as one left it", async ({
  owner,
  openPage,
  say,
}) => {
  const { id: dossierId } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  await done(owner.person, "tracking.add-work-item", { dossierId, title: "Panier" });
  const page = await openPage(owner.person);
  await page.route("**/assets/entry-details-*.js", (route) => route.abort());
  keepAway(page, /entry-details-/);
  await page.goto(`/dossiers/${dossierId}/tracking/work`);
  await page.getByRole("button", { name: say("entries.add.work-item"), exact: true }).click();
  const title = page.locator("form input").first();
  await title.fill("Mentions légales");
  await page.getByRole("link", { name: "Panier" }).click();
  const beside = page.getByRole("complementary", { name: "Panier" });
  await expect(beside.getByText(say("broken.lead"))).toBeVisible();
  await beside.getByRole("button", { name: say("drawer.close") }).click();
  await expect(title).toHaveValue("Mentions légales");

  await page.unroute("**/assets/entry-details-*.js");
  await page.getByRole("link", { name: "Panier" }).click();
  await beside.getByRole("button", { name: say("broken.reload") }).click();
  await expect(beside.getByText(say("entries.description")).first()).toBeVisible();
});
