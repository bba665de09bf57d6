import { aDossier, drop, file } from "./drops.ts";
import { expect, expectSound, test } from "./journey.ts";
import { done } from "./people.ts";

const password = "Fournil-1984";

test("a pasted password is refused where it is written, in a form and in its place", async ({
  owner,
  openPage,
  say,
}) => {
  const endOn = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await done(owner.person, "dossier.create", { party: "Boulangerie Aubin", endOn });
  const dossierId = String(id);
  const page = await openPage(owner.person);

  // A request outside the contract: the field says it, what was written stays.
  const { rows } = await done(owner.person, "plan.list-playbooks", { dossierId });
  const [choice] = rows as { readonly key: string }[];
  await done(owner.person, "plan.make", { dossierId, playbookKey: choice?.key ?? "" });
  await page.goto(`/dossiers/${dossierId}/plan`);
  await page.getByRole("button", { name: say("plan.requests.add") }).click();
  await page.getByLabel(say("plan.requests.by"), { exact: true }).fill("Nora Benali");
  const text = page.getByLabel(say("plan.requests.text"), { exact: true });
  await text.fill(`Refaire la page, mot de passe : ${password}`);
  await page.getByRole("button", { name: say("plan.requests.add"), exact: true }).click();
  await expect(page.locator("form").filter({ has: text })).toContainText(/gestionnaire|manager/);
  await expect(text).toHaveValue(`Refaire la page, mot de passe : ${password}`);
  await expectSound(page);
  await text.fill("Refaire la page ; le mot de passe est dans le coffre de Nora");
  await page.getByRole("button", { name: say("plan.requests.add"), exact: true }).click();
  await expect(page.getByText("dans le coffre de Nora")).toBeVisible();
  const requests = await done(owner.person, "plan.list-requests", { dossierId });
  expect(JSON.stringify(requests)).not.toContain(password);

  // In place, in the overview: refused with its reason, and not kept.
  await page.goto(`/dossiers/${dossierId}`);
  const view = page.getByLabel(say("dossier.client-view"), { exact: true });
  await view.fill(`mdp : ${password}`);
  await view.blur();
  await expect(page.getByText(/gestionnaire|manager/).first()).toBeVisible();
  await expect(view).toHaveValue(`mdp : ${password}`);
  await expectSound(page);
  expect(JSON.stringify(await done(owner.person, "dossier.read", { dossierId }))).not.toContain(password);
  const answer = await owner.person.post("dossier.edit", { dossierId, clientView: `mdp : ${password}` });
  expect(answer.status).toBe(422);
  expect(answer.json).toMatchObject({ refused: "request.secret", fields: [{ field: "clientView" }] });
});

test("an import keeps the row of a password with a mark, and says which one", async ({
  owner,
  openPage,
  say,
}) => {
  const id = await aDossier(owner.person);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/import`);
  const rows = [
    "Titre;Statut;Description",
    "Menu du soir;À faire;Revoir les photos",
    `Accès FTP;À faire;Le mot de passe est ${password}`,
  ];
  await drop(page, [file("suivi.csv", `${rows.join("\n")}\n`)]);
  await page.getByRole("button", { name: say("import.go", { count: 1 }) }).click();
  await expect(page.getByText(say("import.done", { count: 1 }))).toBeVisible();
  const { sources } = await done(owner.person, "tracking.list-sources", { dossierId: id });
  const told = JSON.stringify(sources);
  expect(told).toContain("warning.secret-removed");
  const items = await done(owner.person, "tracking.list-work-items", { dossierId: id });
  expect(JSON.stringify(items)).toContain("Le mot de passe est […]");
  expect(JSON.stringify([items, sources])).not.toContain(password);
  await page.getByRole("link", { name: say("tracking.sources"), exact: true }).click();
  await expect(page.locator(".warnings").getByText("Accès FTP")).toBeVisible();
  await expectSound(page);
});
