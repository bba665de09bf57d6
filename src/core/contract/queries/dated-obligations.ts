import { sql } from "kysely";
import { loadAgency } from "#core/agency/store.ts";
import type { Clause, ContractFacts } from "#core/contract/contract.ts";
import { mostClauses, noFacts } from "#core/contract/contract.ts";
import {
  type ContractSituation,
  type Obligation,
  type ObligationOverride,
  obligationsOf,
} from "#core/contract/obligation.ts";
import { calendarFor, calendarsAt } from "#core/contract/situation.ts";
import { clauseColumns, factColumns } from "#core/contract/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { CalendarKey } from "#core/kernel/calendar-keys.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

/** An obligation of which the day is known, and the dossier whose contract wants it. */
export type DatedObligation = Pick<Obligation, "clauseId" | "kind" | "must"> & {
  readonly dossierId: string;
  /** `2026-12-14`. */
  readonly day: string;
};

type OfDossier = { readonly id: string; readonly endOn: string | null };

/**
 * The obligations with a day of the contracts of these dossiers, the nearest first, by the very rules of
 * `contract.list-obligations`. They are computed and not kept: a term that is renewed has another end tomorrow.
 */
export async function datedObligations(
  work: Work,
  dossiers: readonly OfDossier[],
): Promise<readonly DatedObligation[]> {
  const clauses = await acceptedOf(work, dossiers);
  if (clauses.size === 0) return [];
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return [];
  const withClauses = dossiers.filter(({ id }) => clauses.has(id));
  const facts = await factsOf(work, withClauses);
  const overrides = await overridesOf(work, withClauses);
  const calendars = new Map<CalendarKey, Pick<ContractSituation, "law" | "sending" | "today">>();
  const found: DatedObligation[] = [];
  for (const { id, endOn } of withClauses) {
    const known = facts.get(id) ?? noFacts;
    const key = calendarFor(known, agency);
    const days = calendars.get(key) ?? calendarsAt(await work.ports.calendars(key), agency, work.now);
    calendars.set(key, days);
    const situation = {
      clauses: clauses.get(id) ?? [],
      facts: known,
      overrides: overrides.get(id) ?? [],
      endOn,
    };
    for (const { clauseId, kind, must, day } of obligationsOf({ ...situation, ...days }))
      if (day !== null) found.push({ dossierId: id, clauseId, kind, must, day });
  }
  const place = ({ day, clauseId, kind }: DatedObligation) => `${day} ${clauseId} ${kind}`;
  return found.sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

const idsOf = (dossiers: readonly OfDossier[]) => dossiers.map(({ id }) => id);

async function acceptedOf(
  { tx, actor }: Work,
  dossiers: readonly OfDossier[],
): Promise<ReadonlyMap<string, readonly Clause[]>> {
  if (dossiers.length === 0) return new Map();
  const rows = await tx
    .selectFrom("clause")
    .select(clauseColumns)
    .select("dossier_id as dossierId")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "in", idsOf(dossiers))
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
  dossiers: readonly OfDossier[],
): Promise<ReadonlyMap<string, ContractFacts>> {
  const rows = await tx
    .selectFrom("contract_facts")
    .select(factColumns)
    .select("dossier_id as dossierId")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "in", idsOf(dossiers))
    .execute();
  return new Map(rows.map(({ dossierId, ...facts }) => [dossierId, facts]));
}

async function overridesOf(
  { tx, actor }: Work,
  dossiers: readonly OfDossier[],
): Promise<ReadonlyMap<string, readonly ObligationOverride[]>> {
  const rows = await tx
    .selectFrom("obligation_override")
    .select(["dossier_id as dossierId", "clause_id as clauseId", "kind", "day", "reason"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "in", idsOf(dossiers))
    .where("day", "is not", null)
    .execute();
  const known = rows.flatMap(({ day, ...rest }) => (day === null ? [] : [{ ...rest, day }]));
  return Map.groupBy(known, ({ dossierId }) => dossierId);
}

/** Dossiers whose contracts are looked at by one question. */
const atOnce = 200;

/** The obligations with a day of all dossiers under way, or of those in which a member has an open step. */
export async function obligationsUnderWay(
  work: Work,
  memberId: string | undefined,
): Promise<readonly DatedObligation[]> {
  const found: DatedObligation[] = [];
  let after = "";
  for (;;) {
    const dossiers = await withContract(work, memberId)
      .$if(after !== "", (all) => all.where("d.id", ">", after))
      .orderBy("d.id")
      .limit(atOnce)
      .execute();
    found.push(...(await datedObligations(work, dossiers)));
    if (dossiers.length < atOnce) return found;
    after = dossiers.at(-1)?.id ?? "";
  }
}

function withContract({ tx, actor }: Work, memberId: string | undefined) {
  return tx
    .selectFrom("dossier as d")
    .select(["d.id", "d.end_on as endOn"])
    .where("d.agency_id", "=", ownAgency(actor))
    .where("d.state", "=", "open")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("clause as c")
          .select("c.id")
          .whereRef("c.agency_id", "=", "d.agency_id")
          .whereRef("c.dossier_id", "=", "d.id")
          .where("c.state", "=", "accepted")
          .where("c.removed_at", "is", null),
      ),
    )
    .$if(memberId !== undefined, (all) =>
      all.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("step as s")
            .select("s.id")
            .whereRef("s.agency_id", "=", "d.agency_id")
            .whereRef("s.dossier_id", "=", "d.id")
            .where("s.member_id", "=", memberId ?? "")
            .where("s.is_open", "=", sql.lit(true)),
        ),
      ),
    );
}
