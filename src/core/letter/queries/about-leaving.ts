import { isSettled } from "#core/access/autonomy.ts";
import { seeDepartures } from "#core/departure/queries/see-departures.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { Leaving } from "#core/letter/known-values.ts";

const nothing: Leaving = { accesses: [], left: [], pending: [], on: null };
/** The last of some days. */
const lastOf = (days: readonly string[]) => days.toSorted().at(-1) ?? null;

/**
 * What a letter says of who leaves. To a client: where rights of ours are still open, which tools we left and when, which
 * not yet. To a supplier: where our own right is not shown yet, which tools it has to leave and by when.
 */
export async function aboutLeaving(work: Work, dossier: Dossier): Promise<Leaving> {
  const seen = await seeDepartures(work, dossier);
  if (isRefusal(seen)) return nothing;
  const { departures } = seen;
  const open = departures.filter(({ state }) => state !== "closed" && state !== "not-applicable");
  const named = (all: typeof departures) => all.map(({ name }) => name);
  if (dossier.direction === "supplier")
    return {
      accesses: departures
        .filter(({ autonomy }) => !isSettled(autonomy))
        .map(({ name }) => ({ name, who: [] })),
      left: named(open),
      pending: [],
      on: lastOf(open.flatMap(({ dueOn }) => dueOn ?? [])),
    };
  const closed = departures.filter(({ state }) => state === "closed");
  return {
    accesses: open.flatMap(({ name, open: things }) => {
      const rights = things.filter((one) => one.is === "right" && one.closed === null);
      // A right is called the same in both languages.
      return rights.length === 0 ? [] : [{ name, who: rights.map((right) => right.name.fr) }];
    }),
    left: named(closed),
    pending: named(open),
    on: lastOf(closed.flatMap((one) => one.closed?.on ?? [])),
  };
}
