import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done } from "./people.ts";

test("of seventy accesses sixty are drawn until one asks for the others, and words find the one that one looks for", async ({
  owner,
  openPage,
  say,
}) => {
  const { id: dossierId } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const accesses = Array.from({ length: 70 }, (_, at) => ({
    toolKey: "google-search-console",
    resource: `site-${at}.example`,
    ...(at === 33 ? { clientWho: "Nora Bénali" } : {}),
  }));
  await done(owner.person, "access.add", { dossierId, accesses });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/accesses`);
  const lines = page.getByRole("rowheader");
  await expect(lines).toHaveCount(60);
  await page.getByRole("button", { name: say("accesses.others", { count: 10, number: 10 }) }).click();
  await expect(lines).toHaveCount(70);

  const search = page.getByRole("searchbox", { name: say("accesses.search"), exact: true });
  await search.fill("benali console");
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText("site-33.example");
  await expect(
    page.getByRole("button", { name: `${say("accesses.show.all")} 1`, exact: true }),
  ).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await lines.getByRole("link").press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Google Search Console" })).toBeVisible();
  await page.keyboard.press("Escape");
  await search.fill("nobody");
  await expect(page.getByText(say("accesses.search.none"), { exact: true })).toBeVisible();
});
