import { expect, test } from "./journey.ts";
import { done } from "./people.ts";

test("a form that was opened while another was saving stays open", async ({ owner, openPage, say }) => {
  const { id: dossierId } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  for (const name of ["Ana Lopes", "Nora Benali"])
    await done(owner.person, "contact.add", { dossierId, name });
  const page = await openPage(owner.person);
  const held = Promise.withResolvers<void>();
  await page.route("**/api/contact.edit", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`/dossiers/${dossierId}`);
  const contacts = page.getByRole("region", { name: say("contacts.title"), exact: true });
  const change = (name: string) =>
    contacts.getByRole("button", { name: `${say("contacts.edit")} — ${name}`, exact: true });
  const name = contacts.locator("input[name=name]");
  await change("Ana Lopes").click();
  await name.fill("Ana Lopes-Martin");
  await contacts.getByRole("button", { name: say("form.save"), exact: true }).click();
  await change("Nora Benali").click();
  await name.fill("Nora B.");
  held.resolve();
  await expect(contacts.getByText("Ana Lopes-Martin", { exact: true })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(name).toHaveValue("Nora B.");
  await contacts.getByRole("button", { name: say("form.save"), exact: true }).click();
  await expect(contacts.getByText("Nora B.", { exact: true })).toBeVisible();
  await expect(name).toBeHidden();
});

test("what is added before a list has come stands in it", async ({ owner, openPage, say }) => {
  const { id: dossierId } = await done(owner.person, "dossier.create", {
    ...{ party: "Boulangerie Aubin", endOn: "2099-12-14" },
  });
  await done(owner.person, "plan.make", { dossierId, playbookKey: "short-exit" });
  const page = await openPage(owner.person);
  const held = Promise.withResolvers<void>();
  let isFirst = true;
  await page.route("**/api/plan.list-requests", async (route) => {
    const response = await route.fetch();
    // The first answer tells how it was before, and comes late.
    if (isFirst) {
      isFirst = false;
      await held.promise;
    }
    await route.fulfill({ response }).catch(() => undefined);
  });
  await page.goto(`/dossiers/${dossierId}/plan`);
  const requests = page.getByRole("region", { name: say("plan.requests.title"), exact: true });
  const add = requests.getByRole("button", { name: say("plan.requests.add"), exact: true });
  await add.click();
  await requests.locator("input[name=askedBy]").fill("Nora Benali");
  await requests.locator("input[name=text]").fill("Une page de plus");
  const saved = page.waitForResponse("**/api/plan.log-request");
  await add.click();
  await saved;
  held.resolve();
  const wanted = requests.getByText("Une page de plus");
  await expect(wanted).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(wanted).toBeVisible();
});

test("the end of a support case that is written while another state is saved stays open", async ({
  owner,
  openPage,
  say,
}) => {
  const { id: dossierId } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin" });
  await done(owner.person, "ticket.add", { dossierId, vendor: "Google Ads", subject: "Annonce refusée" });
  const page = await openPage(owner.person);
  const held = Promise.withResolvers<void>();
  await page.route("**/api/ticket.edit", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`/dossiers/${dossierId}/tickets`);
  await page.getByRole("button", { name: "Annonce refusée" }).click();
  const beside = page.locator("aside");
  const mark = (state: "transferred" | "closed") =>
    beside.getByRole("button", { name: `${say(`tickets.mark.${state}`)} — Annonce refusée`, exact: true });
  const said = beside.locator("input[name=said]");
  await mark("transferred").click();
  await said.fill("Nora Benali");
  await beside.getByRole("button", { name: say("tickets.mark.transferred"), exact: true }).click();
  await mark("closed").click();
  await said.fill("Corrigée par Google");
  held.resolve();
  const transferred = say("tickets.state.transferred", { name: "Nora Benali" });
  await expect(page.getByRole("status").filter({ hasText: transferred })).toBeVisible();
  await expect(said).toHaveValue("Corrigée par Google");
});
