import { decimalOf } from "#core/transition/decimal.ts";
import type { KeyOf } from "#messages/messages.ts";
import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";

export type MonitorList = Answer<"monitor.list">;
export type MonitorRow = MonitorList["monitors"][number];

/** What is said of a monitor in the language of who reads. */
export function useMonitorWords() {
  const { say, why, dates, language } = useWords();
  const money = (cents: number, currency: MonitorRow["currency"]) =>
    new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", { style: "currency", currency }).format(
      decimalOf(cents),
    );
  return {
    /** What it costs a month. */
    cost: ({ costCents, currency }: MonitorRow): string =>
      costCents === null
        ? say("monitors.cost.unknown")
        : say("monitors.cost.of", { sum: money(costCents, currency) }),
    /** Where it stands, with the day that matters. */
    state({ state, deletedOn, deletableFrom, isInGrace }: MonitorRow): string {
      const is: KeyOf<"screens"> =
        state === "deactivated"
          ? isInGrace
            ? "monitors.state.in-grace"
            : "monitors.state.deletable"
          : `monitors.state.${state}`;
      const day = deletedOn ?? deletableFrom;
      return say(is, { day: day === null ? "" : dates.longDay(day) });
    },
    /** Why it cannot be deleted today, as the server says it. */
    notYet({ notYet }: MonitorRow): string | undefined {
      if (notYet === null) return undefined;
      const { refused, params } = notYet;
      const { day } = params;
      return why({
        refused,
        params: typeof day === "string" ? { ...params, day: dates.longDay(day) } : params,
      });
    },
    /** Sums of several currencies, one after the other; nothing when all are zero. */
    sums(costs: MonitorList["costs"], of: "runningCents" | "savedCents"): string {
      const said = costs.filter((one) => one[of] > 0).map((one) => money(one[of], one.currency));
      return new Intl.ListFormat(language, { type: "conjunction" }).format(said);
    },
  };
}
