import ICAL from "ical.js";
import type { Email } from "postal-mime";
import { inDays } from "./days.ts";
import { expect, expectSound, phoneAndDesk, test } from "./journey.ts";
import { done, outside } from "./people.ts";

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

  const answered = page.getByRole("listitem").filter({ hasText: "Pourquoi ce logo ?" });
  await answered.getByRole("button", { name: new RegExp(`^${say("meeting.answer.again")}`) }).click();
  await answered.getByLabel(say("meeting.answer.find")).fill("logo");
  await answered.getByRole("button", { name: say("meeting.answer.submit") }).click();
  await expect(answered.getByText(say("meeting.answer.pick")).last()).toBeVisible();
  await answered.getByRole("radio", { name: decision.title }).check();
  await expectSound(page, phoneAndDesk);
  await answered.getByRole("button", { name: say("meeting.answer.submit") }).click();
  const sheet = page.waitForEvent("download");
  await page.getByRole("link", { name: say("meeting.sheet.pdf"), exact: true }).click();
  expect((await sheet).suggestedFilename()).toMatch(/^(?:fiche-de-rendez-vous|meeting-sheet)-.*\.pdf$/);
  const ofClient = page.waitForEvent("download");
  await page.getByRole("link", { name: say("meeting.sheet.pdf.client"), exact: true }).click();
  expect((await ofClient).suggestedFilename()).toMatch(/^(?:ce-qui-a-ete-fait|what-was-done)-.*\.pdf$/);
  await answered.getByRole("link", { name: decision.title }).click();
  await expect(page.getByRole("complementary")).toContainText(decision.title);
});

test("the letters of a meeting write themselves, leave by one click, and calendars follow each change", async ({
  openPage,
  mailing: { mailbox, server, owner },
  say,
}) => {
  test.slow();
  const { id } = await done(owner, "dossier.create", { party: "Aubin", endOn: inDays(40) });
  const email = outside("nora");
  const nora = await done(owner, "contact.add", { dossierId: id, name: "Nora Benali", email });
  const slots = [3, 4].map((days) => ({ on: inDays(days), at: "09:30", minutes: 60 }));
  await done(owner, "meeting.propose", {
    ...{ dossierId: id, purpose: "handover", title: "Passation", slots },
    people: [{ kind: "contact", contactId: nora.id }],
  });
  const page = await openPage(owner, server.url);
  await page.goto(`/dossiers/${id}/meeting`);
  const card = page.getByRole("region", { name: "Passation", exact: true });
  const sendAll = async () => {
    const send = say("meeting.letters.send", { count: 1 });
    await card.getByRole("button", { name: new RegExp(`^${send}`) }).click();
    await page.getByRole("dialog").getByRole("button", { name: send }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    return mailbox.nextMail(email);
  };
  const waiting = (kind: "proposal" | "invitation" | "cancellation") =>
    `${say(`meeting.letter.${kind}`)} · ${say("letters.state.draft")}`;
  await expect(card.getByText(waiting("proposal"), { exact: true })).toBeVisible();
  await expectSound(page, phoneAndDesk);
  const offered = await sendAll();
  expect(offered.text?.match(/09:30/g)).toHaveLength(2);

  await card
    .getByRole("button", { name: new RegExp(`^${say("meeting.choose")}`) })
    .first()
    .click();
  await expect(card.getByText(waiting("invitation"), { exact: true })).toBeVisible();
  const invited = calendarIn(await sendAll());
  expect(invited).toMatchObject({ method: "REQUEST", sequence: 0 });

  await card.getByRole("button", { name: new RegExp(`^${say("meeting.edit")}`) }).click();
  await card.getByLabel(say("meeting.place")).fill("12 rue du Port");
  await expectSound(page, phoneAndDesk);
  await card.getByRole("button", { name: say("form.save"), exact: true }).click();
  await expect(card.getByText("12 rue du Port")).toBeVisible();
  const moved = calendarIn(await sendAll());
  expect(moved).toMatchObject({ method: "REQUEST", sequence: 1, uid: invited.uid });

  await card.getByRole("button", { name: new RegExp(`^${say("meeting.cancel")}`) }).click();
  await card.getByLabel(say("meeting.cancel.reason")).fill("Reportée");
  await card.getByRole("button", { name: say("meeting.cancel.submit"), exact: true }).click();
  await expect(card.getByText(waiting("cancellation"), { exact: true })).toBeVisible();
  const mail = await sendAll();
  expect(mail.text).toContain("Reportée");
  expect(calendarIn(mail)).toMatchObject({ method: "CANCEL", sequence: 2, uid: invited.uid });
  await expectSound(page, phoneAndDesk);
});

/** What the calendar of a mail asks, read by a program that knows iCalendar. */
function calendarIn({ attachments }: Email) {
  const file = attachments.find(({ mimeType }) => mimeType === "text/calendar");
  const content = file?.content ?? "";
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent("vevent");
  return {
    method: calendar.getFirstPropertyValue("method"),
    sequence: event?.getFirstPropertyValue("sequence") ?? 0,
    uid: event?.getFirstPropertyValue("uid"),
  };
}

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

  const part = (title: Parameters<typeof say>[0]) =>
    page.getByRole("region", { name: say(title), exact: true });
  const press = (where: ReturnType<typeof part>, label: Parameters<typeof say>[0]) =>
    where.getByRole("button", { name: new RegExp(`^${say(label)}`) }).click();
  const runbooks = part("transition.runbooks");
  await press(runbooks, "transition.runbook.add");
  await runbooks.locator("input[name=title]").fill("Lancer une campagne");
  await press(runbooks, "transition.runbook.add");
  await press(runbooks, "transition.change");
  await runbooks.locator("select[name=state]").selectOption("written");
  await expectSound(page, phoneAndDesk);
  await press(runbooks, "form.save");
  const written = `${say("meeting.length", { number: 60 })} · ${say("transition.runbook.written")}`;
  await expect(runbooks.getByText(written, { exact: true })).toBeVisible();

  const skills = part("transition.skills");
  await press(skills, "transition.skill.add");
  await skills.locator("input[name=name]").fill("Lire les mesures");
  await press(skills, "transition.skill.add");
  await expect(skills.getByText("Lire les mesures")).toBeVisible();
  await press(skills, "transition.take-out");
  await expect(skills.getByText("Lire les mesures")).toBeHidden();
  await page
    .getByRole("status")
    .filter({ hasText: say("transition.taken-out", { name: "Lire les mesures" }) })
    .getByRole("button", { name: say("undo.do") })
    .click();
  await expect(skills.getByText("Lire les mesures")).toBeVisible();

  const recruitment = part("transition.recruitment");
  await press(recruitment, "transition.recruitment.add");
  await recruitment.locator("input[name=role]").fill("Responsable acquisition");
  await press(recruitment, "form.save");
  await expect(recruitment.getByText("Responsable acquisition")).toBeVisible();

  const milestones = part("transition.milestones");
  await press(milestones, "transition.milestone.add");
  await milestones.locator("input[name=title]").fill("Deuxième jalon");
  await press(milestones, "transition.milestone.add");
  // The form goes once every answer has come, a little after what it added stands in the list.
  await expect(milestones.locator("input[name=title]")).toBeHidden();
  await press(milestones, "transition.change");
  await milestones.locator("textarea[name=criteria]").fill("Une campagne publiée sans question.");
  await press(milestones, "form.save");
  await expect(milestones.getByText("Une campagne publiée sans question.")).toBeVisible();
  await press(milestones, "transition.milestone.remove");
  await expect(milestones.getByText("Deuxième jalon")).toBeHidden();
  await page
    .getByRole("status")
    .filter({ hasText: say("transition.taken-out", { name: "Deuxième jalon" }) })
    .getByRole("button", { name: say("undo.do") })
    .click();
  await expect(milestones.getByText("Deuxième jalon")).toBeVisible();
  await expectSound(page);
});
