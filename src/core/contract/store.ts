import { sql } from "kysely";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { fitJson } from "#core/kernel/unfit.ts";
import { unread } from "#core/kernel/unread.ts";
import type { ClauseKind } from "./clause.ts";
import { type Clause, type ContractFacts, mostClauses, noFacts } from "./contract.ts";
import type { KeptDay } from "./find-days.ts";
import type { ObligationKind } from "./obligation.ts";

/** A clause, and what dates are counted from, as their tables hold them. */
export const clauseColumns = [
  "id",
  "kind",
  "state",
  "values",
  "passage",
  "file_id as fileId",
  "confidence",
  "note",
] as const;

export const factColumns = [
  "signed_on as signedOn",
  "started_on as startedOn",
  "relation_since as relationSince",
  "notice_sent_on as noticeSentOn",
  "notice_received_on as noticeReceivedOn",
  "notice_by as noticeBy",
  "formal_notice_on as formalNoticeOn",
  "invoiced_on as invoicedOn",
  "published_on as publishedOn",
  "client_quality as clientQuality",
  "calendar",
] as const;

/** The clauses of a dossier that were not removed; the caller has loaded the dossier. */
export function clausesOf(work: Work, dossierId: string) {
  return allClauses(work, dossierId).where("removed_at", "is", null);
}

function allClauses({ tx, actor }: Work, dossierId: string) {
  return tx
    .selectFrom("clause")
    .select(clauseColumns)
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId);
}

/** The clauses that give dates, as many as a dossier may hold. */
export async function loadAccepted(work: Work, dossierId: string): Promise<readonly Clause[]> {
  return clausesOf(work, dossierId)
    .where("state", "=", "accepted")
    .orderBy("id")
    .limit(mostClauses)
    .execute();
}

/** Whether there is room for so many more; the caller has locked the dossier. */
export async function refusalToAdd(work: Work, dossierId: string, more = 1): Promise<Refusal | undefined> {
  const held = await clausesOf(work, dossierId).limit(mostClauses).execute();
  return held.length + more > mostClauses
    ? refuse("contract.too-many-clauses", { most: mostClauses })
    : undefined;
}

/** One that is there, or one that was removed, locked until the commit. */
export async function lockClause(
  work: Work,
  dossierId: string,
  clauseId: string,
  which: "there" | "removed" = "there",
): Promise<Clause | Refusal> {
  const clause = await allClauses(work, dossierId)
    .where("removed_at", which === "there" ? "is" : "is not", null)
    .where("id", "=", clauseId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return clause ?? refuse("contract.clause-not-found");
}

/** Refuses a file that the dossier does not hold, or holds no more. */
export async function refusalOfFile(
  { tx, actor }: Work,
  dossierId: string,
  fileId: string,
): Promise<Refusal | undefined> {
  const file = await tx
    .selectFrom("file")
    .select("id")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", fileId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return file ? undefined : refuse("file.not-found");
}

/** Writes new clauses: one by hand, or the candidates of a document. */
export async function saveNewClauses(
  { tx, actor, now }: Work,
  dossierId: string,
  clauses: readonly Clause[],
): Promise<void> {
  const rows = clauses.map(({ id, kind, state, values, passage, fileId, confidence, note }) => ({
    agency_id: ownAgency(actor),
    dossier_id: dossierId,
    id,
    kind,
    state,
    values: fitJson(values),
    passage: passage === null ? null : fitJson(passage),
    file_id: fileId,
    confidence,
    note,
    added_at: now.toString(),
    added_by: actorReference(actor),
    decided_at: state === "candidate" ? null : now.toString(),
    decided_by: state === "candidate" ? null : actorReference(actor),
  }));
  if (rows.length > 0) await tx.insertInto("clause").values(rows).execute();
}

/** Writes what a person said of one: its words in the document stay as they were found. */
export async function saveClause(
  { tx, actor, now }: Work,
  dossierId: string,
  { id, kind, state, values, fileId, note }: Clause,
  removed = false,
): Promise<void> {
  await tx
    .updateTable("clause")
    .set({
      kind,
      state,
      values: fitJson(values),
      file_id: fileId,
      note,
      decided_at: now.toString(),
      decided_by: actorReference(actor),
      removed_at: removed ? now.toString() : null,
    })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", id)
    .modifyEnd(unread)
    .execute();
}

/** What was said of a document besides its clauses, when it was last read. */
type Reading = {
  readonly fileId: string;
  readonly withoutText: readonly number[];
  readonly notFound: readonly ClauseKind[];
  readonly days: readonly KeptDay[];
};

/** Documents of one dossier in which days that were set aside are looked for. */
const mostReadings = 100;

/** Keeps what the reading of a document said; a newer one takes its place. */
export async function saveReading(
  { tx, actor, now }: Work,
  dossierId: string,
  { fileId, withoutText, notFound, days }: Reading,
): Promise<void> {
  const set = {
    read_at: now.toString(),
    read_by: actorReference(actor),
    without_text: [...withoutText],
    not_found: [...notFound],
    days: fitJson(days),
  };
  await tx
    .insertInto("contract_reading")
    .values({ agency_id: ownAgency(actor), dossier_id: dossierId, file_id: fileId, ...set })
    .onConflict((conflict) => conflict.columns(["agency_id", "dossier_id", "file_id"]).doUpdateSet(set))
    .modifyEnd(unread)
    .execute();
}

/** Writes which of the days that a document names are set aside. */
export async function saveNamedDays(
  { tx, actor }: Work,
  dossierId: string,
  fileId: string,
  days: readonly KeptDay[],
): Promise<void> {
  await tx
    .updateTable("contract_reading")
    .set({ days: fitJson(days) })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("file_id", "=", fileId)
    .modifyEnd(unread)
    .execute();
}

/** The days that somebody set aside in the documents read last, removed ones among them. */
export async function loadRejectedDays({ tx, actor }: Work, dossierId: string): Promise<readonly KeptDay[]> {
  const readings = await tx
    .selectFrom("contract_reading")
    .select("days")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where(sql<boolean>`days @> '[{"rejected": true}]'`)
    .orderBy("read_at", "desc")
    .limit(mostReadings)
    .execute();
  return readings.flatMap(({ days }) => days.filter(({ rejected }) => rejected));
}

/** The last reading of a file that is still there, or of any; the caller has loaded the dossier. */
export async function loadReading({ tx, actor }: Work, dossierId: string, fileId?: string) {
  return tx
    .selectFrom("contract_reading as r")
    .innerJoin("file as f", (join) =>
      join
        .onRef("f.agency_id", "=", "r.agency_id")
        .onRef("f.dossier_id", "=", "r.dossier_id")
        .onRef("f.id", "=", "r.file_id"),
    )
    .select(["r.file_id as fileId", "f.name as file", "r.read_at as readAt"])
    .select(["r.without_text as withoutText", "r.not_found as notFound", "r.days"])
    .where("r.agency_id", "=", ownAgency(actor))
    .where("r.dossier_id", "=", dossierId)
    .where("f.removed_at", "is", null)
    .$if(fileId !== undefined, (all) => all.where("r.file_id", "=", fileId ?? ""))
    .orderBy("r.read_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** What is known of a contract; the caller has loaded or locked the dossier. */
export async function loadFacts({ tx, actor }: Work, dossierId: string): Promise<ContractFacts> {
  const row = await tx
    .selectFrom("contract_facts")
    .select(factColumns)
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .executeTakeFirst();
  return row ?? noFacts;
}

export async function saveFacts(
  { tx, actor, now }: Work,
  dossierId: string,
  facts: ContractFacts,
): Promise<void> {
  const set = {
    signed_on: facts.signedOn,
    started_on: facts.startedOn,
    relation_since: facts.relationSince,
    notice_sent_on: facts.noticeSentOn,
    notice_received_on: facts.noticeReceivedOn,
    notice_by: facts.noticeBy,
    formal_notice_on: facts.formalNoticeOn,
    invoiced_on: facts.invoicedOn,
    published_on: facts.publishedOn,
    client_quality: facts.clientQuality,
    calendar: facts.calendar,
    set_at: now.toString(),
  };
  await tx
    .insertInto("contract_facts")
    .values({ agency_id: ownAgency(actor), dossier_id: dossierId, ...set })
    .onConflict((conflict) => conflict.columns(["agency_id", "dossier_id"]).doUpdateSet(set))
    .modifyEnd(unread)
    .execute();
}

/** Puts a day right, or takes that back when it is null. */
export async function saveOverride(
  { tx, actor, now }: Work,
  dossierId: string,
  own: {
    readonly clauseId: string;
    readonly kind: ObligationKind;
    readonly day: string | null;
    readonly reason: string;
  },
): Promise<void> {
  const set = { day: own.day, reason: own.reason, set_at: now.toString(), set_by: actorReference(actor) };
  await tx
    .insertInto("obligation_override")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      clause_id: own.clauseId,
      kind: own.kind,
      ...set,
    })
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "dossier_id", "clause_id", "kind"]).doUpdateSet(set),
    )
    .modifyEnd(unread)
    .execute();
}
