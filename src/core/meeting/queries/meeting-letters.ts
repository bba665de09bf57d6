import { ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { Letter } from "#core/letter/letter.ts";
import type { LetterCalendar } from "#core/letter/letter-calendar.ts";
import { newLetter } from "#core/letter/new-letter.ts";
import { aboutLetter } from "#core/letter/queries/about-letter.ts";
import { lettersOf, ownTemplates, saveLetter, saveNewLetter, toLetter } from "#core/letter/store.ts";
import { templateOf, writeLetter } from "#core/letter/write-letter.ts";
import { lettersToWrite, type ToWrite } from "#core/meeting/addressees.ts";
import type { Meeting } from "#core/meeting/meeting.ts";
import { valuesOfMeeting } from "#core/meeting/meeting-values.ts";
import { shownMeeting } from "#core/meeting/store.ts";
import { loadToday } from "#core/plan/store.ts";
import { translator } from "#messages/translator.ts";
import { invitationTo } from "./invitation.ts";

/**
 * Writes the letters that a meeting calls for where it stands, one for each person who has an address, in their
 * language; nothing leaves before a member sends it. Letters of how it stood before that have not left are given up.
 * The caller has locked the dossier and saved the meeting.
 */
export async function writeMeetingLetters(
  work: Work,
  dossierId: string,
  meeting: Meeting,
): Promise<readonly FactDraft[] | Refusal> {
  const asOf = await meetingAsOf(work, dossierId, meeting.id);
  const before = await lettersOf(work, dossierId)
    .select("meeting_as_of as asOf")
    .where("meeting_id", "=", meeting.id)
    .orderBy("id")
    .execute();
  const letters = before.map((row) => ({ letter: toLetter(row), isNow: row.asOf === asOf }));
  const facts = await giveUpOutdated(
    work,
    dossierId,
    letters.flatMap(({ letter, isNow }) => (isNow ? [] : [letter])),
  );
  if (isRefusal(facts)) return facts;
  const written = letters.filter(({ letter, isNow }) => isNow && letter.state !== "cancelled");
  const toldBefore = letters.flatMap(({ letter }) => (hasLeft(letter) ? [letter] : []));
  const { people } = await shownMeeting(work, dossierId, meeting);
  const invited = await invitationTo(work, dossierId, meeting);
  const organizer = isRefusal(invited) ? null : (invited.invitation.organizer?.email ?? null);
  for (const one of lettersToWrite(meeting.status, people, { organizer, toldBefore })) {
    if (written.some(({ letter }) => letter.recipientEmail === one.to.email)) continue;
    const calendar = isRefusal(invited) ? null : calendarOf(work, invited, one);
    const letter = await letterTo(work, dossierId, { meeting, ...one, calendar });
    if (isRefusal(letter)) return letter;
    await saveNewLetter(work, dossierId, letter, asOf);
    const details = { name: letter.subject, template: one.template, language: letter.language };
    facts.push({ dossierId, kind: "letter.drafted", subject: `letter:${letter.id}`, details });
  }
  return facts;
}

const hasLeft = ({ state }: Letter) => state === "sent" || state === "queued";

async function meetingAsOf({ tx, actor }: Work, dossierId: string, meetingId: string): Promise<string> {
  const { asOf } = await tx
    .selectFrom("meeting")
    .select("changed_at as asOf")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", meetingId)
    .executeTakeFirstOrThrow();
  return asOf;
}

/** Letters that say what is no longer so, and have not left: they are given up, and the journal says why. */
async function giveUpOutdated(
  work: Work,
  dossierId: string,
  letters: readonly Letter[],
): Promise<FactDraft[] | Refusal> {
  const today = await loadToday(work);
  if (isRefusal(today)) return today;
  const reason = translator(today.language)("meeting", "letters.outdated");
  const facts: FactDraft[] = [];
  for (const letter of letters) {
    const { id, subject: name, state } = letter;
    if (state !== "draft" && state !== "ready" && state !== "failed") continue;
    const cancelledAt = work.now.toString({ smallestUnit: "millisecond" });
    await saveLetter(work, dossierId, { ...letter, state: "cancelled", cancelledAt, reason });
    const details = { name, reason };
    facts.push({ dossierId, kind: "letter.cancelled", subject: `letter:${id}`, details });
  }
  return facts;
}

function calendarOf(
  { ports }: Work,
  { name, invitation }: Exclude<Awaited<ReturnType<typeof invitationTo>>, Refusal>,
  { to, template }: ToWrite,
): LetterCalendar {
  const on = invitation.begins.toString().slice(0, 10);
  // Only the calendar of who takes part no more drops a meeting that goes on.
  const drawn =
    template === "meeting-release"
      ? ({ ...invitation, method: "CANCEL", people: [to] } as const)
      : invitation;
  return { method: drawn.method, name, on, ics: ports.drawInvitation(drawn) };
}

/** One letter about a meeting to one person, in their language. */
async function letterTo(
  work: Work,
  dossierId: string,
  of: {
    readonly meeting: Meeting;
    readonly template: ToWrite["template"];
    readonly to: ToWrite["to"];
    readonly calendar: LetterCalendar | null;
  },
): Promise<Letter | Refusal> {
  const { meeting, template: key, to, calendar } = of;
  const found = await aboutLetter(work, dossierId, to.contactId ?? undefined);
  if (isRefusal(found)) return found;
  const { about, language } = found;
  const { letterDesk: desk } = work.ports;
  const template = await templateOf(desk, await ownTemplates(work), key, language);
  const named = { ...about, contact: about.contact ?? { name: to.name, organisation: null } };
  const ofMeeting = valuesOfMeeting(meeting, language);
  const text = await writeLetter(desk, template, named, { language, values: {}, ofMeeting });
  if (isRefusal(text)) return text;
  const id = work.newId();
  return newLetter(text, { id, template: key, language, to, calendar, meetingId: meeting.id }, work);
}
