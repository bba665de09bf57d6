import { sql } from "kysely";
import { newToken } from "#core/agency/tokens.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Rhythm } from "./schedule.ts";

/** How one person is reminded; the instants are UTC. */
export type Setting = Rhythm & {
  readonly id: string;
  readonly memberId: string | null;
  readonly dossierId: string | null;
  readonly contactId: string | null;
  /** Null: the agency's, or the one noted for the contact. */
  readonly language: "fr" | "en" | null;
  readonly nextAt: string | null;
  /** Days that what is late stays untouched before a member who leads is told of it. */
  readonly silentDays: number;
};

/** Whose setting it is. */
export type Whose =
  | { readonly memberId: string }
  | { readonly dossierId: string; readonly contactId: string };

const columns = [
  "id",
  "member_id as memberId",
  "dossier_id as dossierId",
  "contact_id as contactId",
  "every",
  "hour",
  "weekday",
  "time_zone as timeZone",
  "language",
  "next_at as nextAt",
  "silent_days as silentDays",
] as const;

/** What reminders need of the agency: how it is called, where and in which language it works, its key. */
export async function loadReminding({ tx, actor, ports }: Work) {
  const row = await tx
    .selectFrom("agency")
    .select(["name", "colour", "language", "calendar", "wrapped_key as key"])
    .where("agency_id", "=", ownAgency(actor))
    .executeTakeFirst();
  if (!row) return refuse("agency.not-found");
  const { calendar, ...agency } = row;
  return { ...agency, timeZone: (await ports.calendars(calendar)).zone };
}

const settings = ({ tx, actor }: Work) =>
  tx.selectFrom("reminder_setting").select(columns).where("agency_id", "=", ownAgency(actor));

/** The setting of one person, if there is one. */
export async function findSetting(work: Work, whose: Whose): Promise<Setting | undefined> {
  const all = settings(work);
  return "memberId" in whose
    ? all.where("member_id", "=", whose.memberId).executeTakeFirst()
    : all
        .where("dossier_id", "=", whose.dossierId)
        .where("contact_id", "=", whose.contactId)
        .executeTakeFirst();
}

/** Settings of which a digest is planned up to now, from a place on, locked; those that another worker has are left. */
export async function lockPlanned(
  work: Work,
  after: readonly [at: string, id: string] | undefined,
  limit: number,
): Promise<readonly (Setting & { readonly nextAt: string })[]> {
  const rows = await settings(work)
    .where("next_at", "<=", work.now.toString())
    .$if(after !== undefined, (all) =>
      all.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("next_at", "id"), ">", tuple<string, string>(after?.[0] ?? "", after?.[1] ?? "")),
      ),
    )
    .orderBy("next_at")
    .orderBy("id")
    .limit(limit)
    .forNoKeyUpdate()
    .skipLocked()
    .execute();
  return rows.flatMap(({ nextAt, ...row }) => (nextAt === null ? [] : [{ ...row, nextAt }]));
}

/** Saves how somebody is reminded; the first time, with a secret that stops it, sealed by the agency's key. */
export async function saveSetting(
  { tx, actor, now, newId, ports: { vault } }: Work,
  key: Uint8Array,
  whose: Whose,
  rhythm: Rhythm & Pick<Setting, "language" | "nextAt"> & Partial<Pick<Setting, "silentDays">>,
): Promise<void> {
  const agencyId = ownAgency(actor);
  const { token, tokenHash } = newToken("stop", vault);
  const set = {
    every: rhythm.every,
    hour: rhythm.hour,
    weekday: rhythm.weekday,
    time_zone: rhythm.timeZone,
    language: rhythm.language,
    next_at: rhythm.nextAt,
    ...(rhythm.silentDays === undefined ? {} : { silent_days: rhythm.silentDays }),
    set_at: now.toString(),
    set_by: actorReference(actor),
  };
  const of =
    "memberId" in whose
      ? { member_id: whose.memberId, dossier_id: null, contact_id: null }
      : { member_id: null, dossier_id: whose.dossierId, contact_id: whose.contactId };
  await tx
    .insertInto("reminder_setting")
    .values({
      agency_id: agencyId,
      id: newId(),
      ...of,
      ...set,
      stop_hash: tokenHash,
      stop_sealed: vault.seal(key, new TextEncoder().encode(token), sealPlace),
    })
    .onConflict((conflict) =>
      "memberId" in whose
        ? conflict.columns(["agency_id", "member_id"]).where("member_id", "is not", null).doUpdateSet(set)
        : conflict
            .columns(["agency_id", "dossier_id", "contact_id"])
            .where("contact_id", "is not", null)
            .doUpdateSet(set),
    )
    .modifyEnd(unread)
    .execute();
}

/** What the sealed secret of a link is bound to. */
export const sealPlace = "reminder-stop";

/** Plans the next digest of a setting, or none. */
export async function savePlanned({ tx, actor }: Work, settingId: string, nextAt: string | null) {
  await tx
    .updateTable("reminder_setting")
    .set({ next_at: nextAt })
    .where("agency_id", "=", ownAgency(actor))
    .where("id", "=", settingId)
    .modifyEnd(unread)
    .execute();
}

/** Whose link this is; the agency is not known before. */
export async function findByStop(
  { tx }: Work,
  hash: Uint8Array,
): Promise<{ readonly agencyId: string; readonly id: string } | Refusal> {
  const { rows } = await sql<{ agencyId: string; id: string }>`
    select agency_id as "agencyId", id from reminder_by_stop_hash(${hash})`.execute(tx);
  return rows[0] ?? refuse("reminder.link-not-found");
}

/** Turns the reminders of a setting off, and says whose they were. */
export async function stopSetting({ tx, now }: Work, agencyId: string, id: string) {
  return tx
    .updateTable("reminder_setting")
    .set({ every: "off", next_at: null, set_at: now.toString(), set_by: "link" })
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .returning(["member_id as memberId", "dossier_id as dossierId", "contact_id as contactId"])
    .executeTakeFirstOrThrow();
}

/** Members of the agency of whom nobody has said yet how they are reminded. */
export async function membersWithoutSetting({ tx, actor }: Work, limit: number): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("member as m")
    .select("m.id")
    .where("m.agency_id", "=", ownAgency(actor))
    .where("m.removed_at", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("reminder_setting as s")
            .select("s.id")
            .whereRef("s.agency_id", "=", "m.agency_id")
            .whereRef("s.member_id", "=", "m.id"),
        ),
      ),
    )
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
