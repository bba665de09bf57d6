import { expect, test } from "./journey.ts";
import { done } from "./people.ts";

const sizes = [
  { width: 1440, height: 900 },
  { width: 375, height: 812 },
] as const;

test("what is wrong with a day that was typed in a list can be read, at a desk and on a phone", async ({
  owner,
  openPage,
  say,
}) => {
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  const title = "Relire « Panier »";
  await done(owner.person, "tracking.add-work-item", { dossierId: id, title });
  const page = await openPage(owner.person);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.goto(`/dossiers/${id}/tracking/work`);
    await page
      .getByRole("button", { name: say("edit.of", { field: say("entries.due"), name: title }) })
      .click();
    // A day without a year is none.
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    const problem = page.getByRole("alert");
    await expect(problem).toHaveText(say("edit.no-day"));
    // Nothing cuts it off, and nothing lies over it.
    await expect
      .poll(() =>
        problem.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return at === element && left >= 0 && right <= innerWidth;
        }),
      )
      .toBe(true);
    await page.keyboard.press("Escape");
    await expect(problem).toHaveCount(0);
  }
});
