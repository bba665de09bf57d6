import { noFacts } from "#core/contract/contract.ts";
import { canBeActedOn, type Missed, missedOf } from "#core/contract/missed.ts";
import {
  type ContractSituation,
  isSettledByNotice,
  type Obligation,
  obligationsOf,
} from "#core/contract/obligation.ts";
import { contractsFrom, selectContracts } from "#core/contract/queries/situation.ts";
import { calendarFor, calendarsAt } from "#core/contract/situation.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { CalendarKey } from "#core/kernel/calendar-keys.ts";
import type { Work } from "#core/kernel/operation.ts";
import { askTogether } from "#core/kernel/together.ts";
import { hasOpenStep } from "#core/plan/queries/has-open-step.ts";

/** An obligation of which the day is known, and the dossier whose contract wants it. */
export type DatedObligation = Pick<Obligation, "clauseId" | "kind" | "must"> & {
  readonly dossierId: string;
  /** `2026-12-14`. */
  readonly day: string;
};

/** A last day to give notice that went by, and the dossier whose contract wanted it. */
export type MissedDay = Missed & { readonly dossierId: string };

/** What the contracts of some dossiers want by a day, the nearest first, and what went by. */
export type DatedContracts = {
  readonly dated: readonly DatedObligation[];
  readonly missed: readonly MissedDay[];
};

type OfDossier = { readonly id: string; readonly endOn: string | null };

/**
 * The obligations with a day of the contracts of these dossiers, the nearest first, by the very rules of
 * `contract.list-obligations`, without those that a notice has settled, and the last days to give notice that went by while something can be done of it. They are computed and not kept: a term that is renewed has another end tomorrow.
 */
export async function datedObligations(work: Work, dossiers: readonly OfDossier[]): Promise<DatedContracts> {
  if (dossiers.length === 0) return { dated: [], missed: [] };
  return obligationsFrom(
    work,
    dossiers,
    contractsFrom(await askTogether(work, selectContracts(work, dossiers))),
  );
}

/** The same of contracts at hand. */
export async function obligationsFrom(
  work: Work,
  dossiers: readonly OfDossier[],
  { agency, clauses, facts, overrides }: ReturnType<typeof contractsFrom>,
): Promise<DatedContracts> {
  if (clauses.size === 0 || agency === undefined) return { dated: [], missed: [] };
  const calendars = new Map<CalendarKey, Pick<ContractSituation, "law" | "sending" | "today">>();
  const dated: DatedObligation[] = [];
  const missed: MissedDay[] = [];
  for (const { id, endOn } of dossiers.filter((one) => clauses.has(one.id))) {
    const known = facts.get(id) ?? noFacts;
    const key = calendarFor(known, agency);
    const days = calendars.get(key) ?? calendarsAt(await work.ports.calendars(key), agency, work.now);
    calendars.set(key, days);
    const situation = {
      clauses: clauses.get(id) ?? [],
      facts: known,
      overrides: overrides.get(id) ?? [],
      endOn,
      ...days,
    };
    const obligations = obligationsOf(situation);
    for (const { clauseId, kind, must, day } of obligations)
      if (day !== null && !isSettledByNotice(kind, known))
        dated.push({ dossierId: id, clauseId, kind, must, day });
    for (const one of missedOf(situation, obligations))
      if (canBeActedOn(one, situation.today)) missed.push({ dossierId: id, ...one });
  }
  const place = ({ day, clauseId, kind }: DatedObligation) => `${day} ${clauseId} ${kind}`;
  return { dated: dated.sort((one, other) => (place(one) < place(other) ? -1 : 1)), missed };
}

/** Dossiers whose contracts are looked at by one question. */
const atOnce = 200;

/** The obligations with a day of all dossiers under way, or of those in which a member has an open step. */
export async function obligationsUnderWay(work: Work, memberId: string | undefined): Promise<DatedContracts> {
  const dated: DatedObligation[] = [];
  const missed: MissedDay[] = [];
  let after = "";
  for (;;) {
    const dossiers = await withContract(work, memberId)
      .$if(after !== "", (all) => all.where("d.id", ">", after))
      .orderBy("d.id")
      .limit(atOnce)
      .execute();
    const found = await datedObligations(work, dossiers);
    dated.push(...found.dated);
    missed.push(...found.missed);
    if (dossiers.length < atOnce) return { dated, missed };
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
      all.where(hasOpenStep(memberId ?? "", { agency: "d.agency_id", dossier: "d.id" })),
    );
}
