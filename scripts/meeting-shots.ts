import { done, type Person, uploadTo } from "../e2e/people.ts";

/** A meeting to come with its letters, one that was held, a question with its answer, a transition; the last letter. */
export async function prepareMeetings(url: string, owner: Person, dossierId: string): Promise<string> {
  const of = (operation: string, given: object) => done(owner, operation, { dossierId, ...given });
  await of("tracking.add-action", { at: "2026-05-04", text: "Mise en ligne de la page d’accueil" });
  await of("tracking.add-decision", { title: "Garder l’ancien logo", text: "La charte n’était pas prête." });
  const person = { kind: "other", name: "Yves Garnier", email: "yves@successeur.example" };
  const meeting = { purpose: "handover", title: "Passation avec le successeur", people: [person] };
  const slots = [
    { on: "2030-03-05", at: "09:30" },
    { on: "2030-03-06", at: "14:00", minutes: 45 },
  ];
  const held = await of("meeting.propose", { purpose: "kick-off", title: "Lancement de la fin de mission" });
  const lines = [
    { kind: "note", text: "Le client connaît la date de fin." },
    { kind: "decision", text: "Le blog reste chez le client" },
  ];
  const slot = { on: "2026-11-02", at: "10:00" };
  await of("meeting.hold", { meetingId: held.id, slot, lines });
  await of("meeting.propose", { ...meeting, slots, link: "https://visio.example/passation" });
  const { questionId } = await of("meeting.add-question", {
    askedBy: "Yves Garnier",
    text: "Pourquoi ce logo ?",
  });
  const answer = { kind: "sheet", sheet: "decisions" };
  await of("meeting.answer-question", { questionId, answer });
  const sessions = [
    { subject: "Publier une campagne", who: "Nora Benali", minutes: 90, runbook: "Campagnes" },
  ];
  const skills = [{ name: "Suivi des positions", heldBy: "Nora Benali", state: "covered" }];
  const runbooks = [{ title: "Publier une campagne", minutes: 120 }];
  const recruitment = { role: "Responsable acquisition", state: "found", name: "Inès Caradec" };
  const sums = { months: 3, rateCents: 9_000, vatBasisPoints: 2_000, budgetCents: 60_000 };
  await of("transition.set", { ...sums, sessions, skills, runbooks, recruitment });
  await of("transition.add-milestone", { title: "Le client publie une campagne seul", dueOn: "2027-01-29" });
  await uploadTo(url, owner, dossierId, new File(["Notre charte"], "charte-graphique.txt"));
  const { id: letterId } = await of("letter.draft", { template: "announcement" });
  const { rows } = await of("file.list", { limit: 1 });
  const [file] = Array.isArray(rows) ? rows : [];
  await of("letter.edit", { letterId, linkFileIds: [file?.id] });
  return String(letterId);
}
