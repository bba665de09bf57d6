import { accessesFrom, selectAccessesOf } from "#core/access/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { askTogether } from "#core/kernel/together.ts";
import { loadToday } from "#core/plan/store.ts";
import { selectOwnTools, toolsFrom } from "#core/tool/store.ts";
import type { Tool } from "#core/tool/tool.ts";
import { blankDeparture } from "../departure.ts";
import { endOf } from "../departure-day.ts";
import type { DepartureShown } from "../fields.ts";
import { departureShown, worstFirst } from "../show-departure.ts";
import { departuresFrom, selectDepartures } from "../store.ts";

/** Our departure from each access of a dossier that the caller has loaded, what wants somebody first, and the day. */
export async function seeDepartures(
  work: Work,
  dossier: Dossier,
): Promise<
  | {
      readonly departures: DepartureShown[];
      readonly endOn: string | null;
      readonly today: string;
      readonly tools: ReadonlyMap<string, Tool>;
    }
  | Refusal
> {
  const day = await loadToday(work);
  if (isRefusal(day)) return day;
  const endOn = endOf(dossier);
  const { own, accesses, evidence, ...found } = await askTogether(work, {
    own: selectOwnTools(work),
    ...selectAccessesOf(work, dossier.id),
    ...selectDepartures(work, dossier.id),
  });
  const tools = toolsFrom(work, own);
  const kept = departuresFrom(found);
  const departures = accessesFrom({ accesses, evidence }).map((access) =>
    departureShown({
      access,
      tool: tools.get(access.toolKey),
      departure: kept.get(access.id) ?? blankDeparture,
      endOn,
      today: day.today,
    }),
  );
  return { departures: worstFirst(departures), endOn, today: day.today, tools };
}
