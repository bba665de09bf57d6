import { loadAgency } from "#core/agency/store.ts";
import { type Clause, type ContractFacts, mostClauses, noFacts } from "#core/contract/contract.ts";
import { type Obligation, type ObligationOverride, obligationsOf } from "#core/contract/obligation.ts";
import { calendarFor, calendarsAt } from "#core/contract/situation.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { CalendarKey } from "#core/kernel/calendar-rules.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

/** An obligation of which the day is known, and the dossier whose contract wants it. */
export type DatedObligation = Pick<Obligation, "clauseId" | "kind" | "must"> & {
  readonly dossierId: string;
  /** `2026-12-14`. */
  readonly day: string;
};

type OfDossier = { readonly id: string; readonly endOn: string | null };

/** The obligations with a day of the contracts of these dossiers, by the rules of `contract.list-obligations`. */
export async function datedObligations(
  work: Work,
  dossiers: readonly OfDossier[],
): Promise<readonly DatedObligation[]> {
  const clauses = await acceptedOf(work, dossiers);
  if (clauses.size === 0) return [];
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return [];
  const ids = [...clauses.keys()];
  const facts = await factsOf(work, ids);
  const overrides = await overridesOf(work, ids);
  const calendars = new Map<CalendarKey, ReturnType<typeof calendarsAt>>();
  const found: DatedObligation[] = [];
  for (const { id, endOn } of dossiers) {
    const own = clauses.get(id);
    if (own === undefined) continue;
    const known = facts.get(id) ?? noFacts;
    const key = calendarFor(known, agency);
    const days = calendars.get(key) ?? calendarsAt(await work.ports.calendars(key), agency, work.now);
    calendars.set(key, days);
    const situation = { clauses: own, facts: known, overrides: overrides.get(id) ?? [], endOn };
    for (const { clauseId, kind, must, day } of obligationsOf({ ...situation, ...days }))
      if (day !== null) found.push({ dossierId: id, clauseId, kind, must, day });
  }
  return found;
}

async function acceptedOf(
  { tx, actor }: Work,
  dossiers: readonly OfDossier[],
): Promise<ReadonlyMap<string, readonly Clause[]>> {
  if (dossiers.length === 0) return new Map();
  const rows = await tx
    .selectFrom("clause")
    .select(["dossier_id as dossierId", "id", "kind", "state", "values", "passage", "file_id as fileId"])
    .select(["confidence", "note"])
    .where("agency_id", "=", ownAgency(actor))
    .where(
      "dossier_id",
      "in",
      dossiers.map(({ id }) => id),
    )
    .where("state", "=", "accepted")
    .where("removed_at", "is", null)
    .orderBy("dossier_id")
    .orderBy("id")
    .limit(dossiers.length * mostClauses)
    .execute();
  return Map.groupBy(rows, ({ dossierId }) => dossierId);
}

async function factsOf(
  { tx, actor }: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ContractFacts>> {
  const rows = await tx
    .selectFrom("contract_facts")
    .select(["signed_on as signedOn", "started_on as startedOn", "relation_since as relationSince"])
    .select(["notice_sent_on as noticeSentOn", "notice_received_on as noticeReceivedOn"])
    .select(["notice_by as noticeBy", "client_quality as clientQuality", "calendar"])
    .select("dossier_id as dossierId")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "in", ids)
    .execute();
  return new Map(rows.map(({ dossierId, ...facts }) => [dossierId, facts]));
}

async function overridesOf(
  { tx, actor }: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ObligationOverride[]>> {
  const rows = await tx
    .selectFrom("obligation_override")
    .select(["dossier_id as dossierId", "clause_id as clauseId", "kind", "day", "reason"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "in", ids)
    .where("day", "is not", null)
    .execute();
  const known = rows.flatMap(({ day, ...rest }) => (day === null ? [] : [{ ...rest, day }]));
  return Map.groupBy(known, ({ dossierId }) => dossierId);
}
