import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done } from "./people.ts";

/** The day that comes so many days after today. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a meeting is proposed, fixed and kept; its agenda, its sheet and each answer lead to the pack", async ({
  owner,
  openPage,
  say,
  language,
}) => {
  test.slow();
  const { id } = await done(owner.person, "dossier.create", {
    party: "Boulangerie Aubin",
    endOn: inDays(40),
  });
  const dossierId = String(id);
  await done(owner.person, "contact.add", { dossierId, name: "Nora Benali", email: "nora@client.example" });
  const action = { at: "2026-05-04", text: "Mise en ligne de la page d’accueil" };
  await done(owner.person, "tracking.add-action", { dossierId, ...action });
  const decision = { title: "Garder l’ancien logo", text: "La charte n’était pas prête." };
  await done(owner.person, "tracking.add-decision", { dossierId, ...decision });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${dossierId}/meeting`);
  await expect(page.getByText(say("meeting.none"), { exact: true })).toBeVisible();
  await expectSound(page);

  await page.getByRole("button", { name: say("meeting.propose"), exact: true }).click();
  await page.locator("input[name=title]").fill("Passation avec le successeur");
  await page.locator("input[name=on1]").fill(inDays(3));
  await page.locator("input[name=at1]").fill("09:30");
  await page.getByLabel("Nora Benali").check();
  await expectSound(page, phoneAndDesk);
  await page.getByRole("button", { name: say("meeting.propose.submit"), exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^${say("meeting.choose")}`) }).click();
  const invitation = page.getByRole("link", { name: say("meeting.invitation") });
  await expect(invitation).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent("download"), invitation.click()]);
  expect(file.suggestedFilename()).toBe(`handover-${inDays(3)}.ics`);
  await page.getByRole("button", { name: say("meeting.agenda") }).click();
  await expect(page.getByText(action.text)).toBeVisible();
  await expectSound(page, phoneAndDesk);

  const started = await done(owner.person, "meeting.propose", {
    dossierId,
    purpose: "closing",
    title: "Clôture",
  });
  await page.goto(`/dossiers/${dossierId}/meeting`);
  const closing = page.getByRole("region", { name: "Clôture" });
  await closing.getByRole("button", { name: new RegExp(`^${say("meeting.hold")}`) }).click();
  await closing.locator("input[name=on1]").fill(inDays(-1));
  await closing.locator("input[name=at1]").fill("10:00");
  await closing.locator("select").last().selectOption("decision");
  await closing.locator("input[name=text0]").fill("Les accès sont rendus");
  await closing.getByRole("button", { name: say("meeting.hold.submit") }).click();
  await expect(closing.getByRole("link", { name: say("meeting.line.open") })).toBeVisible();
  expect(started.state).toBe("proposed");
  await expectSound(page);

  await page.getByRole("link", { name: say("meeting.to-sheet") }).click();
  await expect(page.getByText(decision.title, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: say("meeting.ask"), exact: true }).click();
  await page.locator("input[name=askedBy]").fill("Yves Garnier");
  await page.locator("input[name=text]").fill("Pourquoi ce logo ?");
  await page.getByRole("button", { name: say("meeting.ask.submit"), exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^${say("meeting.answer")} `) }).click();
  await page.getByLabel(say("meeting.answer.by")).selectOption("note");
  await page.locator("input[name=what]").fill("Le logo est resté.");
  const advice = language === "fr" ? "Nous vous recommandons d’en changer." : "We recommend a new one.";
  await page.locator("input[name=why]").fill(advice);
  await page.getByRole("button", { name: say("meeting.answer.submit") }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.locator("input[name=why]").fill("La charte n’était pas prête.");
  await page.getByRole("button", { name: say("meeting.answer.submit") }).click();
  await expect(page.getByText("Le logo est resté.", { exact: false })).toBeVisible();
  await expectSound(page, phoneAndDesk);
});

test("a transition has months, milestones that the client accepts, training, and a quote to download", async ({
  owner,
  openPage,
  say,
}) => {
  test.slow();
  const { id } = await done(owner.person, "dossier.create", {
    party: "Boulangerie Aubin",
    endOn: inDays(20),
  });
  const page = await openPage(owner.person);
  await page.goto(`/dossiers/${id}/transition`);
  await page.locator("input[name=months]").fill("3");
  await page.locator("input[name=rateCents]").fill("90,50");
  await page.locator("input[name=vatBasisPoints]").fill("20");
  await page.getByRole("button", { name: say("transition.save") }).click();
  await expect(page.getByRole("link", { name: say("transition.move") })).toBeVisible();
  await page.getByRole("button", { name: say("transition.milestone.add") }).click();
  await page.locator("input[name=title]").fill("Le client publie seul");
  await page.getByRole("button", { name: say("transition.milestone.add") }).click();
  await page.getByRole("button", { name: new RegExp(`^${say("transition.milestone.propose")}`) }).click();
  await page.getByRole("button", { name: new RegExp(`^${say("transition.milestone.accept")}`) }).click();
  await page.locator("input[name=by]").fill("Nora Benali");
  await page.getByRole("button", { name: say("transition.milestone.accept"), exact: true }).click();
  await expect(page.getByText(/Nora Benali/)).toBeVisible();
  await page.getByRole("button", { name: say("transition.training.add") }).click();
  await page.locator("input[name=subject]").fill("Publier une campagne");
  await page.locator("input[name=who]").fill("Nora Benali");
  await page.locator("input[name=minutes]").fill("90");
  await page.getByRole("button", { name: say("transition.training.add") }).click();
  const download = page.getByRole("link", { name: say("transition.quote.pdf") });
  await expect(download).toBeVisible();
  await expect(page.getByText(/135[.,]75/).first()).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
  expect(file.suggestedFilename()).toMatch(/^(?:devis|quote)-.*\.pdf$/);
  await expectSound(page, phoneAndDesk);
});
