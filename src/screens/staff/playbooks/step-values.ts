import { phases, sides } from "#core/playbook/playbook.ts";
import type { StepOf } from "./use-playbook-words.ts";

type Values = Readonly<Record<string, string>>;

/** What the fields of the form hold of a step: a day is a count, a unit and a way from something. */
export function dayOf({ due }: StepOf) {
  const { offset } = due;
  const count = "months" in offset ? offset.months : offset.days;
  return {
    count: String(Math.abs(count)),
    unit: "months" in offset ? "months" : offset.counted === "working" ? "working" : "days",
    way: count < 0 || (count === 0 && due.from === "end") ? "before" : "after",
    from: due.from === "step" ? `step:${due.step}` : due.from,
  };
}

/** A step as its form says; what the form does not show stays as it was. */
export function stepWith(step: StepOf, values: Values): StepOf {
  const { wait: _, ...rest } = step;
  const text = (name: string) => values[name]?.trim() ?? "";
  const both = (name: string) => ({ fr: text(`${name}.fr`), en: text(`${name}.en`) });
  const days = Number(text("wait"));
  return {
    ...rest,
    title: both("title"),
    howTo: both("howTo"),
    phase: phases.find((one) => one === values.phase) ?? step.phase,
    side: sides.find((one) => one === values.side) ?? step.side,
    effort: Number(text("effort")),
    due: dueOf(values),
    ...(days > 0 ? { wait: { days, why: both("why") } } : {}),
  };
}

function dueOf({ count = "0", unit, way, from = "end" }: Values): StepOf["due"] {
  const many = Number(count) * (way === "before" ? -1 : 1) || 0;
  const offset: StepOf["due"]["offset"] =
    unit === "months"
      ? { months: many }
      : unit === "working"
        ? { days: many, counted: "working" }
        : { days: many };
  if (from.startsWith("step:")) return { from: "step", step: from.slice(5), offset };
  return { from: from === "start" ? "start" : "end", offset };
}

/** The fields that must hold a whole number and do not. */
export function notWhole(values: Values): readonly string[] {
  const wrong = (name: string) => !/^\d+$/.test(values[name]?.trim() ?? "");
  return [...["count", "effort"].filter(wrong), ...(values.wait?.trim() && wrong("wait") ? ["wait"] : [])];
}
