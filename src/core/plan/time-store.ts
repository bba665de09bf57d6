import { sql } from "kysely";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";

/** One stretch of time of whoever notes it; a clock that runs has a start and no minutes yet. */
export type NewTime = {
  readonly id: string;
  readonly stepId: string | null;
  readonly on: string;
  readonly minutes: number | null;
  readonly startedAt: string | null;
  readonly note: string | null;
};

const ofDossier = ({ tx, actor }: Work, dossierId: string) =>
  tx.updateTable("time_entry").where("agency_id", "=", ownAgency(actor)).where("dossier_id", "=", dossierId);

/** Saves a stretch of time; false when it is a clock and another one of the same person runs already. */
export async function saveNewTime(work: Work, dossierId: string, time: NewTime): Promise<boolean> {
  const saved = await work.tx
    .insertInto("time_entry")
    .values({
      agency_id: ownAgency(work.actor),
      dossier_id: dossierId,
      id: time.id,
      step_id: time.stepId,
      who: actorReference(work.actor),
      spent_on: time.on,
      minutes: time.minutes,
      started_at: time.startedAt,
      note: time.note,
      added_at: work.now.toString(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "who"])
        .where("minutes", "is", null)
        .where("removed_at", "is", null)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}

/** Takes a stretch of time away and says how long it was; nothing when there is none, or when its clock still runs. */
export async function removeNotedTime(
  work: Work,
  dossierId: string,
  timeId: string,
): Promise<number | undefined> {
  const removed = await ofDossier(work, dossierId)
    .set({ removed_at: work.now.toString() })
    .where("id", "=", timeId)
    .where("removed_at", "is", null)
    .where("minutes", "is not", null)
    .returning("minutes")
    .executeTakeFirst();
  return removed?.minutes ?? undefined;
}

/** Gives a clock its minutes and its day. */
export async function saveStopped(
  work: Work,
  { dossierId, timeId }: { readonly dossierId: string; readonly timeId: string },
  { minutes, on }: { readonly minutes: number; readonly on: string },
): Promise<void> {
  await ofDossier(work, dossierId).set({ minutes, spent_on: on }).where("id", "=", timeId).execute();
}

/** The clock that runs for whoever asks, in whichever dossier: a question to ask beside others. */
export const clockQuestion = ({ tx, actor }: Work) =>
  clockOf(tx, { agencyId: ownAgency(actor), who: actorReference(actor) });

const clockOf = builtOnce((db, { agencyId, who }: { readonly agencyId: string; readonly who: string }) => {
  const startedAt = sql<string>`to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return db
    .selectFrom("time_entry")
    .select(["id as timeId", "dossier_id as dossierId", "step_id as stepId", startedAt.as("startedAt")])
    .where("agency_id", "=", agencyId)
    .where("who", "=", who)
    .where("minutes", "is", null)
    .where("started_at", "is not", null)
    .where("removed_at", "is", null);
});

/** The clock that runs for whoever asks, in whichever dossier. */
export async function runningClock(work: Work) {
  return (await work.tx.executeQuery(clockQuestion(work))).rows[0];
}

/** The question of a dossier, and of a step of it, if there is one. */
export const selectPlaceOfTime = ({ tx, actor }: Work, dossierId: string, stepId: string | null) =>
  tx
    .selectFrom("dossier as d")
    .leftJoin("step as s", (join) =>
      join
        .onRef("s.agency_id", "=", "d.agency_id")
        .onRef("s.dossier_id", "=", "d.id")
        .on("s.id", "=", stepId)
        .on("s.removed_at", "is", null),
    )
    .select("s.id as stepId")
    .where("d.agency_id", "=", ownAgency(actor))
    .where("d.id", "=", dossierId);

/** Whether a step was commented, and whether time is noted on it or being measured. */
export async function whatHangsOn({ tx, actor }: Work, dossierId: string, stepId: string) {
  const agencyId = ownAgency(actor);
  const { rows } = await sql<{ isCommented: boolean; isTimed: boolean }>`
    select exists (select from step_note where agency_id = ${agencyId} and dossier_id = ${dossierId}
        and step_id = ${stepId}) as "isCommented",
      exists (select from time_entry where agency_id = ${agencyId} and dossier_id = ${dossierId}
        and step_id = ${stepId} and removed_at is null) as "isTimed"`.execute(tx);
  return rows[0] ?? { isCommented: false, isTimed: false };
}

/** Keeps what somebody said of a step. */
export async function saveNote(
  { tx, actor, now }: Work,
  dossierId: string,
  note: { readonly id: string; readonly stepId: string; readonly text: string },
): Promise<void> {
  await tx
    .insertInto("step_note")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: note.id,
      step_id: note.stepId,
      text: note.text,
      written_at: now.toString(),
      written_by: actorReference(actor),
    })
    .modifyEnd(unread)
    .execute();
}
