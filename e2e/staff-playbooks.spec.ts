import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { invited } from "./people.ts";

const [french, english] = ["Ouvrir le dossier du client", "Open the client’s dossier"];

test("a playbook is copied, changed, put right, published, compared and tried out; a reader is told why not", async ({
  openPage,
  server,
  owner,
  say,
  language,
}) => {
  test.slow();
  const desk = await openPage(owner.person);
  await desk.goto("/playbooks");
  const catalogue = desk.getByRole("region", { name: say("playbooks.catalogue") });
  await expect(catalogue.getByRole("row")).toHaveCount(7);
  await expect(desk.getByText(say("playbooks.own.none"), { exact: true })).toBeVisible();
  await expectSound(desk);

  const short = catalogue.getByRole("row").filter({ has: desk.locator('a[href="/playbooks/short-exit"]') });
  await short.getByRole("button", { name: new RegExp(say("playbooks.copy")) }).click();
  await expect(desk).toHaveURL(/\/playbooks\/short-exit-own\?view=edit/);
  const text = desk.getByLabel(say("playbooks.edit.yaml"));
  await expect(text).toHaveValue(/key: short-exit-own/);
  const remarks = desk.getByRole("region", { name: say("playbooks.remarks") });
  await expect(remarks).toContainText(say("playbooks.remarks.none"));

  // A remark names what is wrong, stands in the way, and leads to its line.
  const good = await text.inputValue();
  await text.fill(good.replace("side: us", "side: nobody"));
  await remarks.getByRole("button", { name: say("playbooks.field.side") }).click();
  const chosen = () =>
    text.evaluate((area) =>
      area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : "",
    );
  expect(await chosen()).toContain("side: nobody");
  await expect(desk.getByRole("button", { name: say("playbooks.publish.open") })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expectSound(desk, phoneAndDesk);

  // What is typed outlives a server out of reach, and the page.
  await desk.route("**/api/playbook.save-draft", (route) => route.abort());
  await desk.getByRole("button", { name: say("playbooks.edit.save") }).click();
  await expect(desk.getByText(say("problem.title.offline")).first()).toBeVisible();
  await desk.unroute("**/api/playbook.save-draft");
  await desk.reload();
  await expect(desk.getByText(say("playbooks.edit.found"))).toBeVisible();
  await expect(text).toHaveValue(/side: nobody/);
  await text.fill(good);
  await expect(remarks).toContainText(say("playbooks.remarks.none"));

  // One step, by its form.
  const steps = desk.getByRole("region", { name: say("playbooks.form.title") });
  await steps.getByRole("listitem").first().getByRole("button").click();
  await steps.locator('input[name="title.fr"]').fill(french);
  await steps.locator('input[name="title.en"]').fill(english);
  await steps.locator('input[name="count"]').fill("12");
  await steps.getByRole("button", { name: say("playbooks.form.apply") }).click();
  await expect(text).toHaveValue(new RegExp(french));
  await desk.getByRole("button", { name: say("playbooks.publish.open") }).click();
  await expect(desk.locator(".playbook-changes")).toContainText(french);
  await desk.getByLabel(say("playbooks.publish.note")).fill("Douze jours");
  await desk.getByRole("button", { name: say("playbooks.publish"), exact: true }).click();
  await expect(desk).not.toHaveURL(/view=edit/);
  await expect(desk.getByRole("heading", { name: language === "fr" ? french : english })).toBeVisible();
  await expect(desk.getByText("Douze jours")).toBeVisible();
  await expectSound(desk);

  await desk.getByRole("button", { name: say("playbooks.view.compare"), exact: true }).click();
  const differing = desk.getByRole("region", { name: say("playbooks.compare.title") });
  await expect(differing.locator("ins").filter({ hasText: english })).toBeVisible();
  await expectSound(desk);

  await desk.getByRole("button", { name: say("playbooks.view.try"), exact: true }).click();
  const plan = desk.getByRole("region", { name: say("playbooks.try.steps") });
  await expect(plan).toContainText(language === "fr" ? french : english);
  await desk.getByLabel(say("plan.service.hosting"), { exact: true }).check();
  const leftOut = desk.getByRole("region", { name: say("playbooks.try.left-out") });
  await expect(leftOut).toContainText(say("plan.left-out.services"));
  await expectSound(desk);

  const { person } = await invited(server.url, owner.person, owner.agencyId, "Lou Marchand", "read-only");
  const reader = await openPage(person);
  await reader.goto("/playbooks/short-exit-own?view=edit");
  await expect(reader.getByLabel(say("playbooks.edit.yaml"))).toHaveAttribute("readonly", "");
  const save = reader.getByRole("button", { name: say("playbooks.edit.save") });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await expect(save).toHaveAccessibleDescription(/\S/);
});
