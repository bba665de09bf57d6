import { useMemo } from "react";
import type { Answer } from "#screens/api.ts";
import { useWords, type Words } from "#screens/words.tsx";

export type PlanRead = Answer<"plan.read">;
export type PlanStep = PlanRead["steps"][number];
type DraftStep = Answer<"plan.preview">["steps"][number];
type Reckoning = PlanStep["why"][number];
type Verdict = PlanStep["verdict"];
type NextReason = PlanRead["next"][number]["reasons"][number];

/** The words in which a plan is told: titles, days and why, verdicts, reasons, hours. */
export type PlanWords = ReturnType<typeof planWords>;

export function usePlanWords(): PlanWords {
  const words = useWords();
  return useMemo(() => planWords(words), [words]);
}

function planWords({ say, dates, language }: Words) {
  const both = (text: { readonly fr: string; readonly en: string }) => text[language];
  return {
    both,
    /** `1 h 05`, `25 min`. */
    hours(minutes: number) {
      const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (whole === 0) return `${rest} min`;
      return rest === 0 ? `${whole} h` : `${whole} h ${String(rest).padStart(2, "0")}`;
    },
    /** How a day was found, one sentence after the other. */
    whyOf(why: readonly Reckoning[], steps: readonly Pick<DraftStep, "key" | "title">[]): readonly string[] {
      const titles = new Map(steps.map(({ key, title }) => [key, both(title)]));
      return why.map((one) => {
        const day = dates.longDay(one.day);
        switch (one.kind) {
          case "step":
            return say("plan.why.step", { step: titles.get(one.step) ?? one.step, day });
          case "offset":
            return sayOffset(say, one.offset, day);
          case "effect-by-end":
            return say("plan.why.effect-by-end", { count: one.wait, day });
          case "before-step": {
            const stepDay = dates.longDay(one.stepDay);
            const params = { step: titles.get(one.step) ?? one.step, stepDay, day };
            return one.wait > 0
              ? say("plan.why.before-step-wait", { ...params, count: one.wait })
              : say("plan.why.before-step", params);
          }
          case "soonest":
            return say("plan.why.soonest", { start: dates.longDay(one.startOn), day });
          default:
            return say(`plan.why.${one.kind}`, { day });
        }
      });
    },
    /** What can no longer be kept; nothing when all is well. */
    verdict(verdict: Verdict): string | undefined {
      if (verdict.is === "late") return say("plan.verdict.late", { count: verdict.days });
      if (verdict.is !== "too-late") return undefined;
      if (verdict.because === "end-passed") return say("plan.verdict.after-end");
      const why = say(`plan.because.${verdict.because}`);
      return say("plan.verdict.too-late", { count: verdict.days, why });
    },
    reason(reason: NextReason): string {
      switch (reason.why) {
        case "due-today":
          return say("plan.reason.due-today");
        case "blocks":
          return say("plan.reason.blocks", { count: reason.steps });
        case "wait-must-start":
          return say(`plan.reason.${reason.since > 0 ? "wait-late" : "wait-today"}`, { count: reason.wait });
        default:
          return say(`plan.reason.${reason.why}`, { count: reason.days });
      }
    },
    /** Where a step stands, since when and because of whom. */
    status({ is, on, blockedBy }: PlanStep["status"]): string {
      const state = say(`plan.state.${is}`);
      if (is === "blocked" && blockedBy && on)
        return say("plan.blocked-by", { side: say(`plan.side.${blockedBy}`), day: dates.shortDay(on) });
      return on && is === "doing" ? say("plan.since", { state, day: dates.shortDay(on) }) : state;
    },
  };
}

type Offset = Extract<Reckoning, { kind: "offset" }>["offset"];

function sayOffset(say: Words["say"], offset: Offset, day: string): string {
  const count = "months" in offset ? offset.months : offset.days;
  const way = count < 0 ? "before" : "after";
  const unit = "months" in offset ? "months" : offset.counted === "working" ? "working" : "days";
  return say(`plan.why.${unit}-${way}`, { count: Math.abs(count), day });
}

/** Whether a step still has to be done. */
export const isOpen = ({ included, status: { is } }: PlanStep) =>
  included && (is === "to-do" || is === "doing" || is === "blocked");
