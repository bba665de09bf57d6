import { sql } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import { type DigestState, isUnsent, messageIdOf } from "./digest.ts";
import type { Line } from "./due-lines.ts";
import type { DueTurn } from "./schedule.ts";

/** Lines written by one statement, which takes 65,535 values. */
const atOnce = 5_000;

/**
 * Makes the digest of one person for one day with all its lines, and takes the place of those of days before
 * that never left. Nothing when that day has its digest already.
 */
export async function saveDigest(
  work: Work,
  settingId: string,
  turn: DueTurn,
  lines: readonly Line[],
): Promise<{ readonly digestId: string } | undefined> {
  const { tx, actor, now, newId } = work;
  const agencyId = ownAgency(actor);
  const digestId = newId();
  const isEmpty = lines.length === 0;
  const made = await tx
    .insertInto("digest")
    .values({
      agency_id: agencyId,
      id: digestId,
      setting_id: settingId,
      day: turn.day,
      planned_at: turn.at.toString(),
      made_at: now.toString(),
      late: turn.late,
      missed: turn.missed,
      message_id: messageIdOf(digestId),
      state: isEmpty ? "empty" : "due",
      settled_at: isEmpty ? now.toString() : null,
    })
    .onConflict((conflict) => conflict.columns(["agency_id", "setting_id", "day"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return undefined;
  await tx
    .updateTable("digest")
    .set({ state: "overtaken", settled_at: now.toString() })
    .where("agency_id", "=", agencyId)
    .where("setting_id", "=", settingId)
    .where(sql<boolean>`state in ('due', 'claimed')`)
    .where("id", "<>", digestId)
    .modifyEnd(unread)
    .execute();
  const rows = lines.map(({ kind, subjectId, dossierId, day }, position) => ({
    ...{ agency_id: agencyId, digest_id: digestId, position, kind, day },
    ...{ subject_id: subjectId, dossier_id: dossierId },
  }));
  for (let from = 0; from < rows.length; from += atOnce)
    await tx
      .insertInto("digest_line")
      .values(rows.slice(from, from + atOnce))
      .execute();
  return { digestId };
}

/** A digest that may still be sent, locked until the commit. */
export async function lockUnsent({ tx, actor }: Work, digestId: string): Promise<true | Refusal> {
  const row = await tx
    .selectFrom("digest")
    .select("state")
    .where("agency_id", "=", ownAgency(actor))
    .where("id", "=", digestId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row && isUnsent(row.state) ? true : refuse("reminder.digest-not-found");
}

/** Notes that it is about to be sent, and how many times that has been tried. */
export async function saveClaim({ tx, actor }: Work, digestId: string): Promise<number> {
  const { attempts } = await tx
    .updateTable("digest")
    .set(({ eb }) => ({ state: "claimed", attempts: eb("attempts", "+", 1) }))
    .where("agency_id", "=", ownAgency(actor))
    .where("id", "=", digestId)
    .returning("attempts")
    .executeTakeFirstOrThrow();
  return attempts;
}

/** Notes what became of it. */
export async function saveSettled(
  { tx, actor, now }: Work,
  digestId: string,
  state: Extract<DigestState, "sent" | "failed" | "overtaken">,
): Promise<void> {
  await tx
    .updateTable("digest")
    .set({ state, settled_at: now.toString() })
    .where("agency_id", "=", ownAgency(actor))
    .where("id", "=", digestId)
    .modifyEnd(unread)
    .execute();
}
