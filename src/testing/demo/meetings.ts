import { readAgency } from "#core/agency/queries.ts";
import { listContacts } from "#core/contact/queries.ts";
import { type Calendar, calendarOf, withClosures } from "#core/kernel/calendar.ts";
import { holdMeeting } from "#core/meeting/commands/hold-meeting.ts";
import { proposeMeeting } from "#core/meeting/commands/propose-meeting.ts";
import { addQuestion, answerQuestion } from "#core/meeting/commands/write-question.ts";
import { addWorkingDays, rolled } from "#core/plan/calendar.ts";
import { listDecisions } from "#core/tracking/queries/entry-lists.ts";
import { setTransition } from "#core/transition/commands/set-transition.ts";
import { addMilestone, judgeMilestone } from "#core/transition/commands/write-milestone.ts";
import { done } from "#testing/people.ts";
import type { Moment } from "./moments.ts";
import type { Who } from "./who.ts";

const memberId = ({ actor }: Who) => (actor.kind === "member" ? actor.memberId : "");

/** A meeting that was held, one whose times wait for a choice, a question with its answer, and a transition. */
export function meetingMoments(
  { actor, dossierId }: Omit<Who, "world">,
  today: Temporal.PlainDate,
): readonly Moment[] {
  const at = (ago: number, act: (who: Who) => Promise<unknown>): Moment => ({
    ago,
    act: (world) => act({ world, actor, dossierId }),
  });
  const day = (days: number) => today.add({ days }).toString();
  return [
    at(30, (who) => holdKickOff(who, day(-31))),
    at(6, (who) => writeTransition(who, day)),
    at(2, askAndAnswer),
    at(1, (who) => proposeHandover(who, today.toString())),
  ];
}

/** The days that the agency works: it meets on no other, whichever day it is today. */
async function calendarAt({ world, actor }: Who): Promise<Calendar> {
  const { calendar, closures } = await done(world, actor, readAgency, {});
  return withClosures(calendarOf(await world.ports.calendars(calendar)), closures);
}

async function holdKickOff(who: Who, day: string): Promise<void> {
  const { world, actor, dossierId } = who;
  const on = rolled(day, "previous", await calendarAt(who));
  const meeting = { dossierId, purpose: "kick-off", title: "Lancement de la fin de mission" };
  const people = [{ kind: "member", memberId: memberId(who) }];
  const { id: meetingId } = await done(world, actor, proposeMeeting, { ...meeting, people });
  const lines = [
    { kind: "note", text: "Nora Benali suit la reprise ; Yves Aubin signe le PV." },
    {
      kind: "decision",
      text: "Le blog reste à la même adresse",
      why: "Ses pages reçoivent la moitié des visites.",
    },
  ];
  await done(world, actor, holdMeeting, {
    dossierId,
    meetingId,
    slot: { on, at: "10:00", minutes: 45 },
    lines,
  });
}

async function proposeHandover(who: Who, today: string): Promise<void> {
  const { world, actor, dossierId } = who;
  const calendar = await calendarAt(who);
  const days = [4, 6].map((worked) => addWorkingDays(today, worked, calendar));
  const { rows } = await done(world, actor, listContacts, { dossierId, limit: 1 });
  await done(world, actor, proposeMeeting, {
    ...{ dossierId, purpose: "handover", title: "Passation avec la personne qui reprend" },
    slots: days.map((on) => ({ on, at: "10:00", minutes: 90 })),
    link: "https://visio.example/passation-aubin",
    people: [
      { kind: "member", memberId: memberId(who) },
      ...rows.map(({ id: contactId }) => ({ kind: "contact", contactId })),
      { kind: "other", name: "Inès Caradec", email: null },
    ],
  });
}

async function askAndAnswer({ world, actor, dossierId }: Who): Promise<void> {
  const asked = { dossierId, askedBy: "Inès Caradec", text: "Pourquoi l’agenda n’est-il pas dans le menu ?" };
  const { questionId } = await done(world, actor, addQuestion, asked);
  const { rows } = await done(world, actor, listDecisions, { dossierId, visibility: "shared", limit: 1 });
  const [decision] = rows;
  if (!decision) return;
  const answer = { kind: "entry", entryId: decision.id };
  await done(world, actor, answerQuestion, { dossierId, questionId, answer });
}

async function writeTransition(who: Who, day: (days: number) => string): Promise<void> {
  const { world, actor, dossierId } = who;
  await done(world, actor, setTransition, {
    ...{ dossierId, months: 2, rateCents: 8_500, vatBasisPoints: 2_000, budgetCents: 150_000 },
    sessions: [
      {
        subject: "Publier une page et un article",
        who: "Nora Benali",
        minutes: 120,
        on: rolled(day(9), "next", await calendarAt(who)),
        runbook: "Publier",
      },
      { subject: "Lire les mesures du mois", who: "Nora Benali", minutes: 90 },
    ],
    runbooks: [
      { title: "Publier", minutes: 120, state: "written" },
      { title: "Suspendre une campagne", minutes: 90 },
    ],
    skills: [
      { name: "Rédiger pour le web", heldBy: "Nora Benali", state: "covered" },
      { name: "Régler une campagne" },
    ],
    recruitment: {
      role: "Responsable acquisition",
      state: "found",
      name: "Inès Caradec",
      startsOn: day(40),
      handover: "Le dossier de passation, puis deux demi-journées avec nous.",
    },
  });
  const add = (title: string, dueOn: string, criteria: string) =>
    done(world, actor, addMilestone, { dossierId, title, dueOn, criteria });
  const first = await add("Le client publie seul", day(-7), "Trois articles en ligne, sans question.");
  const judge = { dossierId, milestoneId: first.id };
  await done(world, actor, judgeMilestone, { ...judge, to: "proposed", on: day(-8) });
  await done(world, actor, judgeMilestone, { ...judge, to: "accepted", on: day(-7), by: "Nora Benali" });
  await add("Le client lit ses mesures seul", day(30), "Le point du mois est préparé par Nora Benali.");
}
