import { sql } from "kysely";
import { selectAgency } from "#core/agency/store.ts";
import { mostClauses, noFacts } from "#core/contract/contract.ts";
import type { ContractSituation } from "#core/contract/obligation.ts";
import { calendarFor, calendarsAt } from "#core/contract/situation.ts";
import { factColumns } from "#core/contract/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import type { CalendarRules } from "#core/kernel/calendar-rules.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { askTogether, type Rows } from "#core/kernel/together.ts";

/** What the obligations of these dossiers are computed from, and the agency by whose days: questions to ask together. */
export function selectContracts({ tx, actor }: Work, dossiers: readonly { readonly id: string }[]) {
  const of = { agencyId: ownAgency(actor), ids: dossiers.map(({ id }) => id) };
  return {
    agency: selectAgency(tx, of),
    clauses: selectClauses(tx, { ...of, most: dossiers.length * mostClauses }),
    facts: selectFacts(tx, of),
    overrides: selectOverrides(tx, of),
  };
}

type OfDossiers = { readonly agencyId: string; readonly ids: readonly string[] };
const wanted = ({ agencyId, ids }: OfDossiers) =>
  sql<boolean>`agency_id = ${agencyId} and dossier_id = any(${ids}::uuid[])`;

const selectClauses = builtOnce((db, { most, ...of }: OfDossiers & { readonly most: number }) =>
  db
    .selectFrom("clause")
    .select(["dossier_id as dossierId", "id", "kind", "state", "values"])
    .where(wanted(of))
    .where("state", "=", "accepted")
    .where("removed_at", "is", null)
    .orderBy("dossier_id")
    .orderBy("id")
    .limit(most),
);

const selectFacts = builtOnce((db, of: OfDossiers) =>
  db.selectFrom("contract_facts").select("dossier_id as dossierId").select(factColumns).where(wanted(of)),
);

const selectOverrides = builtOnce((db, of: OfDossiers) =>
  db
    .selectFrom("obligation_override")
    .select(["dossier_id as dossierId", "clause_id as clauseId", "kind", "day", "reason"])
    .where(wanted(of))
    .where("day", "is not", null),
);

/** Their answers, by dossier. */
export function contractsFrom(found: Rows<ReturnType<typeof selectContracts>>) {
  const overrides = found.overrides.flatMap(({ day, ...rest }) => (day === null ? [] : [{ ...rest, day }]));
  return {
    agency: found.agency[0],
    clauses: Map.groupBy(found.clauses, ({ dossierId }) => dossierId),
    facts: new Map(found.facts.map(({ dossierId, ...facts }) => [dossierId, facts])),
    overrides: Map.groupBy(overrides, ({ dossierId }) => dossierId),
  };
}

/** Everything that the dates of a contract are computed from, as of now; the caller has loaded the dossier. */
export async function loadSituation(
  work: Work,
  dossier: { readonly id: string; readonly endOn: string | null },
): Promise<{ readonly situation: ContractSituation; readonly rules: CalendarRules } | Refusal> {
  const { agency, ...contracts } = contractsFrom(await askTogether(work, selectContracts(work, [dossier])));
  if (agency === undefined) return refuse("agency.not-found");
  const { id, endOn } = dossier;
  const facts = contracts.facts.get(id) ?? noFacts;
  const rules = await work.ports.calendars(calendarFor(facts, agency));
  const clauses = contracts.clauses.get(id) ?? [];
  const overrides = contracts.overrides.get(id) ?? [];
  return { situation: { clauses, facts, overrides, endOn, ...calendarsAt(rules, agency, work.now) }, rules };
}
