import { type SqlBool, sql } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Language } from "#messages/messages.ts";
import { type Attempt, AttemptShown, type Letter, LetterShown } from "./letter.ts";
import type { TemplateKey, TemplateText } from "./template.ts";

const columns = [
  "id",
  "template",
  "language",
  "contact_id as contactId",
  "recipient_name as recipientName",
  "recipient_email as recipientEmail",
  "subject",
  "body",
  "file_ids as fileIds",
  "link_file_ids as linkFileIds",
  "pack_id as packId",
  "pack_by as packBy",
  "calendar",
  "sends_calendar as sendsCalendar",
  "meeting_id as meetingId",
  "revision",
  "written_by as writtenBy",
  "written_at as writtenAt",
  "approved_by as approvedBy",
  "approved_at as approvedAt",
  "state",
  "queued_at as queuedAt",
  "queued_by as queuedBy",
  "sent_at as sentAt",
  "means",
  "sent_on as sentOn",
  "proof",
  "message_id as messageId",
  "failed_at as failedAt",
  "problem",
  "answer",
  "cancelled_at as cancelledAt",
  "reason",
] as const;

/** The letters of a dossier; the caller has loaded the dossier. */
export function lettersOf({ tx, actor }: Work, dossierId: string) {
  return tx
    .selectFrom("letter")
    .select(columns)
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId);
}

/** A row as the doors show it: what belongs to another state is left out. */
export const toLetter = (row: object): Letter => LetterShown.parse(row);

export async function loadLetter(work: Work, dossierId: string, letterId: string): Promise<Letter | Refusal> {
  const row = await lettersOf(work, dossierId).where("id", "=", letterId).executeTakeFirst();
  return row ? toLetter(row) : refuse("letter.not-found");
}

/** The same, locked until the commit. */
export async function lockLetter(work: Work, dossierId: string, letterId: string): Promise<Letter | Refusal> {
  const row = await lettersOf(work, dossierId).where("id", "=", letterId).forNoKeyUpdate().executeTakeFirst();
  return row ? toLetter(row) : refuse("letter.not-found");
}

/** Every column that a letter of any state has, the others empty. */
function columnsOf(letter: Letter) {
  return {
    template: letter.template,
    language: letter.language,
    contact_id: letter.contactId,
    recipient_name: letter.recipientName,
    recipient_email: letter.recipientEmail,
    subject: letter.subject,
    body: letter.body,
    file_ids: letter.fileIds,
    link_file_ids: letter.linkFileIds,
    pack_id: letter.packId,
    pack_by: letter.packBy,
    calendar: letter.calendar === null ? null : JSON.stringify(letter.calendar),
    sends_calendar: letter.sendsCalendar,
    meeting_id: letter.meetingId,
    revision: letter.revision,
    written_by: letter.writtenBy,
    written_at: letter.writtenAt,
    approved_by: letter.approvedBy,
    approved_at: letter.approvedAt,
    state: letter.state,
    ...(letter.state === "queued" ? { queued_at: letter.queuedAt, queued_by: letter.queuedBy } : {}),
    ...(letter.state === "sent"
      ? { sent_at: letter.sentAt, means: letter.means, sent_on: letter.sentOn, proof: letter.proof }
      : {}),
    ...(letter.state === "sent" ? { message_id: letter.messageId } : {}),
    ...(letter.state === "failed"
      ? { failed_at: letter.failedAt, problem: letter.problem, answer: letter.answer }
      : {}),
    ...(letter.state === "cancelled" ? { cancelled_at: letter.cancelledAt, reason: letter.reason } : {}),
  };
}

/** `meetingAsOf` says as of when the letter tells of its meeting, where it tells of one. */
export async function saveNewLetter(
  { tx, actor }: Work,
  dossierId: string,
  letter: Letter,
  meetingAsOf: string | null = null,
): Promise<void> {
  await tx
    .insertInto("letter")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: letter.id,
      ...columnsOf(letter),
      meeting_as_of: meetingAsOf,
    })
    .modifyEnd(unread)
    .execute();
}

/** Writes a letter that changed; what an earlier state left stays on the row and is not shown. */
export async function saveLetter({ tx, actor }: Work, dossierId: string, letter: Letter): Promise<void> {
  await tx
    .updateTable("letter")
    .set(columnsOf(letter))
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", letter.id)
    .modifyEnd(unread)
    .execute();
}

/** Whether the meeting that a letter tells of has changed since: what it says is no longer so. */
export async function isOutdated(
  { tx, actor }: Work,
  dossierId: string,
  { id, meetingId }: Pick<Letter, "id" | "meetingId">,
): Promise<boolean> {
  if (meetingId === null) return false;
  const row = await tx
    .selectFrom("letter as l")
    .innerJoin("meeting as m", (on) =>
      on
        .onRef("m.agency_id", "=", "l.agency_id")
        .onRef("m.dossier_id", "=", "l.dossier_id")
        .onRef("m.id", "=", "l.meeting_id"),
    )
    .select("l.id")
    .where("l.agency_id", "=", ownAgency(actor))
    .where("l.dossier_id", "=", dossierId)
    .where("l.id", "=", id)
    // A letter keeps milliseconds, as every instant that passes through here.
    .where(sql<SqlBool>`date_trunc('milliseconds', m.changed_at) <> l.meeting_as_of`)
    .executeTakeFirst();
  return row !== undefined;
}

/** The tries to send a letter, in their order. */
export async function attemptsOf(
  { tx, actor }: Work,
  dossierId: string,
  letterId: string,
): Promise<readonly Attempt[]> {
  const rows = await tx
    .selectFrom("letter_attempt")
    .select(["number", "started_at as startedAt", "ended_at as endedAt", "outcome", "answer"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("letter_id", "=", letterId)
    .orderBy("number")
    .execute();
  return rows.map((row) => AttemptShown.parse(row));
}

/** Begins the next try; the caller has locked the letter. */
export async function saveNewAttempt(
  { tx, actor, now }: Work,
  dossierId: string,
  letterId: string,
  number: number,
): Promise<void> {
  await tx
    .insertInto("letter_attempt")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      letter_id: letterId,
      number,
      started_at: now.toString(),
    })
    .modifyEnd(unread)
    .execute();
}

/** Ends a try with what came of it. */
export async function saveAttempt(
  { tx, actor, now }: Work,
  dossierId: string,
  letterId: string,
  { number, outcome, answer }: Pick<Attempt, "number" | "outcome" | "answer">,
): Promise<void> {
  await tx
    .updateTable("letter_attempt")
    .set({ ended_at: now.toString(), outcome, answer })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("letter_id", "=", letterId)
    .where("number", "=", number)
    .modifyEnd(unread)
    .execute();
}

/** The texts that the agency wrote in the place of the catalogue's. */
export async function ownTemplates({ tx, actor }: Work): Promise<readonly OwnTemplate[]> {
  return tx
    .selectFrom("letter_template")
    .select(["key", "language", "subject", "body"])
    .where("agency_id", "=", ownAgency(actor))
    .where("reset_at", "is", null)
    .execute();
}
export type OwnTemplate = TemplateText & { readonly key: string; readonly language: Language };

/** Keeps the agency's own text, or goes back to the catalogue's. */
export async function saveOwnTemplate(
  { tx, actor, now }: Work,
  which: { readonly key: TemplateKey; readonly language: Language; readonly by: string },
  text: TemplateText | "catalogue",
): Promise<void> {
  const { key, language, by } = which;
  const at = now.toString();
  if (text === "catalogue") {
    await tx
      .updateTable("letter_template")
      .set({ reset_at: at })
      .where("agency_id", "=", ownAgency(actor))
      .where("key", "=", key)
      .where("language", "=", language)
      .execute();
    return;
  }
  const set = { subject: text.subject, body: text.body, saved_at: at, saved_by: by, reset_at: null };
  await tx
    .insertInto("letter_template")
    .values({ agency_id: ownAgency(actor), key, language, ...set })
    .onConflict((conflict) => conflict.columns(["agency_id", "key", "language"]).doUpdateSet(set))
    .modifyEnd(unread)
    .execute();
}
