import { inside, type Loose } from "./loose-steps.ts";

/** What stands at a path, `due.offset.days`. */
export function valueAt(step: Loose, path: string): unknown {
  const names = path.split(".");
  const last = names.pop() ?? "";
  return names.reduce<Loose>(inside, step)[last];
}

/** The text of a field, as one types it; numbers as their digits. */
export function textAt(step: Loose, path: string): string {
  const value = valueAt(step, path);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The words of a list, of which nothing else is said in this field. */
export function listAt(step: Loose, path: string): readonly string[] {
  const value = valueAt(step, path);
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** The step with another value at a path; undefined, a blank text and an empty list take the field out. */
export function withValue(step: Loose, path: string, value: unknown): Loose {
  const [name = "", ...rest] = path.split(".");
  const held = rest.length === 0 ? value : withValue(inside(step, name), rest.join("."), value);
  const { [name]: _, ...others } = step;
  if (isNothing(held)) return others;
  // In its place among the others: what is written anew would else go to the end.
  return name in step ? { ...step, [name]: held } : { ...others, [name]: held };
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** A number as it is typed: what is no whole number stays as it was typed, for the check to say so. */
export function numberFrom(typed: string): number | string | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

/** What a day is counted by. */
export const units = ["days", "working", "months"] as const;
export const ways = ["before", "after"] as const;
export type DayTyped = {
  readonly count: string;
  readonly unit: (typeof units)[number];
  readonly way: (typeof ways)[number];
  /** `end`, `start`, or `step:` and its key. */
  readonly from: string;
};

/** What the fields of the form hold of a day: a count, a unit and a way from something. */
export function dayOf(step: Loose): DayTyped {
  const due = inside(step, "due");
  const offset = inside(due, "offset");
  const isMonths = "months" in offset;
  const typed = textAt(offset, isMonths ? "months" : "days");
  const from = textAt(due, "from");
  const isBefore = typed.startsWith("-") || (Number(typed) === 0 && from === "end");
  return {
    count: typed.replace(/^-/, ""),
    unit: isMonths ? "months" : offset.counted === "working" ? "working" : "days",
    way: isBefore ? "before" : "after",
    from: from === "step" ? `step:${textAt(due, "step")}` : from,
  };
}

/** The step with the day that these fields say. */
export function withDay(step: Loose, { count, unit, way, from }: DayTyped): Loose {
  const amount = numberFrom(count);
  const many = typeof amount === "number" && way === "before" ? 0 - amount : amount;
  const offset =
    many === undefined
      ? {}
      : unit === "months"
        ? { months: many }
        : { days: many, ...(unit === "working" ? { counted: unit } : {}) };
  const due = from.startsWith("step:") ? { from: "step", step: from.slice(5), offset } : { from, offset };
  return { ...step, due };
}
