import { inDays } from "./days.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done } from "./people.ts";

test("a plan is chosen with what it makes in sight, and followed with evidence, time and comments", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { id } = await done(owner.person, "dossier.create", {
    party: "Boulangerie Aubin",
    endOn: inDays(60),
    timeBudgetMinutes: 600,
  });
  const dossierId = String(id);
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/plan`);
  await page.getByLabel(say("plan.service.seo"), { exact: true }).check();
  await page
    .getByRole("button", { name: new RegExp(`^${say("plan.choose.look")}`) })
    .first()
    .click();
  await expect(page.getByRole("button", { name: say("plan.choose.make") })).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: say("plan.choose.make") }).click();
  await expect(page.getByText(say("plan.next.title"))).toBeVisible();

  const plan = await done(owner.person, "plan.read", { dossierId });
  const steps = plan.steps as {
    readonly id: string;
    readonly title: { readonly fr: string; readonly en: string };
    readonly wantsEvidence: boolean;
    readonly waitsFor: readonly string[];
    readonly included: boolean;
  }[];
  const first = steps.find(({ included, waitsFor }) => included && waitsFor.length === 0);
  const title = first?.title[language] ?? "";
  await page.getByRole("link", { name: title, exact: true }).click();
  const drawer = page.getByRole("complementary", { name: title });
  await drawer.getByText(say("plan.why"), { exact: true }).click();
  await drawer.getByLabel(say("plan.evidence"), { exact: true }).fill("Vu ensemble au téléphone");
  await drawer.getByRole("button", { name: say("plan.set.save") }).click();
  await expect(page.getByText(say("plan.set.undo", { count: 1 }))).toBeVisible();
  await expect(drawer.getByText("Vu ensemble au téléphone").first()).toBeVisible();
  await drawer.getByLabel(say("plan.time.minutes"), { exact: true }).fill("25");
  await drawer.getByRole("button", { name: say("plan.time.add") }).click();
  await expect(drawer.getByText(/25 min/).first()).toBeVisible();
  await drawer.getByLabel(say("plan.notes.add"), { exact: true }).fill("Nora préfère mardi.");
  await drawer.getByRole("button", { name: say("plan.notes.save"), exact: true }).click();
  await expect(drawer.getByText("Nora préfère mardi.")).toBeVisible();
  await expectSound(page, phoneAndDesk);
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
});

test("a plan is looked at in four ways, moves with the end, and gathers with others in what there is to do", async ({
  owner,
  openPage,
  say,
  takeBack,
}) => {
  const { id } = await done(owner.person, "dossier.create", {
    party: "Boulangerie Aubin",
    endOn: inDays(60),
  });
  const dossierId = String(id);
  const choices = await done(owner.person, "plan.list-playbooks", { dossierId });
  const [choice] = choices.rows as { readonly key: string }[];
  await done(owner.person, "plan.make", { dossierId, playbookKey: choice?.key ?? "" });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/plan`);
  for (const view of ["timeline", "board", "month", "list"] as const) {
    await page.getByRole("button", { name: say(`plan.view.${view}`), exact: true }).click();
    await expectSound(page);
  }

  await page.getByRole("button", { name: say("plan.move"), exact: true }).click();
  await page.getByLabel(new RegExp(`^${say("plan.move.months")}`)).fill("3");
  await page.getByRole("button", { name: say("plan.move.look") }).click();
  await expect(page.getByText(say("plan.move.what.moves")).first()).toBeVisible();
  await page.getByRole("button", { name: say("plan.move.apply") }).click();
  await expect(page.getByText(say("plan.move.done"))).toBeVisible();

  await page.getByRole("button", { name: say("plan.requests.add") }).click();
  await page.getByLabel(say("plan.requests.by"), { exact: true }).fill("Nora Benali");
  await page.getByLabel(say("plan.requests.text"), { exact: true }).fill("Refaire la page Livraison");
  await page.getByRole("button", { name: say("plan.requests.add"), exact: true }).click();
  await expect(page.getByText("Refaire la page Livraison")).toBeVisible();
  await page.getByRole("button", { name: new RegExp(`^${say("plan.requests.answer")}`) }).click();
  await page.getByRole("button", { name: say("plan.requests.answer"), exact: true }).click();
  const request = page.getByRole("listitem").filter({ hasText: "Refaire la page Livraison" });
  const declined = request.locator("span", { hasText: say("plan.requests.state.declined") });
  await expect(declined).toBeVisible();
  await request
    .getByRole("button", { name: new RegExp(`^${say("plan.requests.correct")} — `) })
    .press("Enter");
  await page.getByLabel(say("plan.requests.by"), { exact: true }).fill("Nora B.");
  await page.getByLabel(say("plan.requests.answer.as"), { exact: true }).selectOption("quoted");
  await page.getByLabel(say("plan.requests.answer.price"), { exact: true }).fill("450");
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("form.save"), exact: true }).click();
  await expect(request).toContainText("Nora B.");
  await expect(request).toContainText(/450,00|450\.00/);
  await takeBack(page, say("plan.requests.corrected"));
  await expect(declined).toBeVisible();
  await request.getByRole("button", { name: new RegExp(`^${say("plan.requests.reopen")} — `) }).click();
  await expect(request).toContainText(say("plan.requests.state.open"));
  await takeBack(page, say("plan.requests.reopened"));
  await expect(declined).toBeVisible();

  await page.getByRole("link", { name: say("home.title"), exact: true }).click();
  await expect(
    page.getByRole("heading", { name: say("home.greeting", { name: "Camille" }), level: 1 }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: say("home.dates") })).toBeVisible();
  await expectSound(page, phoneAndDesk);
});

test("a plan takes a newer version of its playbook with what it changes in sight, and goes back", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  const { person } = owner;
  const { playbookId, key } = await done(person, "playbook.copy", { key: "short-exit" });
  const { content } = (await done(person, "playbook.read", { key })) as {
    readonly content: { readonly steps: readonly { readonly key: string; readonly title: object }[] };
  };
  await done(person, "playbook.publish", { playbookId });
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin", endOn: inDays(40) });
  const dossierId = String(id);
  await done(person, "plan.make", { dossierId, playbookKey: key });
  const plan = await done(person, "plan.read", { dossierId });
  const steps = plan.steps as {
    readonly id: string;
    readonly key: string;
    readonly title: { readonly fr: string; readonly en: string };
    readonly included: boolean;
    readonly waitsFor: readonly string[];
  }[];
  const used = new Set(
    content.steps.flatMap(
      (step) => JSON.stringify({ ...step, key: "", title: "" }).match(/[a-z0-9-]{4,}/g) ?? [],
    ),
  );
  const [gone, kept] = steps.filter((step) => step.included && !used.has(step.key));
  if (!gone || !kept) throw new Error("no step of this playbook stands alone");
  await done(person, "plan.comment", { dossierId, stepId: kept.id, text: "Vu avec Nora" });
  const [renamed] = content.steps.filter((step) => step.key !== gone.key && step.key !== kept.key);
  const title = { fr: "Ouvrir ce dossier", en: "Open this dossier" };
  const draft = {
    ...content,
    steps: content.steps
      .filter((step) => step.key !== gone.key && step.key !== kept.key)
      .map((step) => (step === renamed ? { ...step, title } : step)),
  };
  await done(person, "playbook.save-draft", { playbookId, content: draft });
  await done(person, "playbook.publish", { playbookId, note: "Plus court" });

  const page = await openPage(person);
  await page.goto(`/dossiers/${dossierId}/plan`);
  await expect(page.getByText(say("plan.version.newer", { version: 2, own: 1 }))).toBeVisible();
  await page.getByRole("button", { name: say("plan.version.look") }).click();
  const preview = page.getByRole("region", { name: say("plan.version.title", { version: 2 }) });
  await expect(preview.getByText("Plus court")).toBeVisible();
  const row = (name: string) => preview.getByRole("row").filter({ hasText: name });
  await expect(row(gone.title[language])).toContainText(say("plan.version.what.removed"));
  await expect(row(kept.title[language])).toContainText(say("plan.version.kept.commented"));
  await expect(row(title[language]).first()).toContainText(say("plan.version.what.changed"));
  await row(title[language]).first().locator("summary").click();
  await expect(preview.locator("ins").filter({ hasText: title.fr })).toBeVisible();
  await expectSound(page);

  await preview.getByRole("button", { name: say("plan.version.apply", { version: 2 }) }).click();
  const told = page.getByRole("status").filter({ hasText: say("plan.version.done", { version: 2 }) });
  await expect(told).toBeVisible();
  await expect(page.getByRole("link", { name: title[language], exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: gone.title[language], exact: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: kept.title[language], exact: true })).toBeVisible();
  await told.getByRole("button", { name: say("undo.do"), exact: true }).click();
  await expect(page.getByRole("link", { name: gone.title[language], exact: true })).toBeVisible();
  await page.goto(`/dossiers/${dossierId}/journal`);
  await expect(page.getByText(say("fact.plan.commented", { name: kept.title[language] }))).toBeVisible();
});
