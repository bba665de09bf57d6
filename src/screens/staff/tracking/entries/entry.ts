import type { EntryKind } from "#core/tracking/entries.ts";
import type { Answer } from "#screens/api.ts";

/** An entry of any kind, as the lists give it. */
export type Entry = Answer<"tracking.list-work-items">["rows"][number];
export type { EntryKind };

/** What is changed of an entry, by the names of its fields; null empties. */
export type Change = Readonly<Record<string, unknown>>;

/** What an entry says in a field: the answer is told by its operation's name to be of its kind. */
export const saidOf = ({ record }: Pick<Entry, "record">, field: string): unknown =>
  (record as Readonly<Record<string, unknown>>)[field];

/** The field that names an entry of each kind. */
export const nameField = {
  "work-item": "title",
  decision: "title",
  stakeholder: "name",
  action: "text",
} as const;

export function nameOf(kind: EntryKind, entry: Pick<Entry, "record">): string {
  const name = saidOf(entry, nameField[kind]);
  return typeof name === "string" ? name : "";
}

/** The operation that lists the entries of a kind. */
export const listOf = {
  "work-item": "tracking.list-work-items",
  decision: "tracking.list-decisions",
  stakeholder: "tracking.list-stakeholders",
  action: "tracking.list-actions",
} as const satisfies Record<EntryKind, string>;

/** The entry as it will be once the server has said yes. */
export function changed(entry: Entry, change: Change): Entry {
  const { visibility, internalNote, ...fields } = change;
  const record = Object.entries({ ...entry.record, ...fields }).filter(([, value]) => value !== null);
  const corrected = entry.byHand ? [] : [...new Set([...entry.corrected, ...Object.keys(fields)])];
  return {
    ...entry,
    record: Object.fromEntries(record),
    corrected,
    ...(visibility === "shared" || visibility === "internal" ? { visibility } : {}),
    ...(internalNote === undefined
      ? {}
      : { internalNote: internalNote === "" ? null : String(internalNote) }),
  };
}

/**
 * How a change is taken back: fields that were as their export says are given back to it, the others
 * say again what they said. With the state goes the day of the finish, which follows it.
 */
export function wayBack(
  entry: Entry,
  change: Change,
): { readonly reset: readonly string[]; readonly edit: Change } {
  const edit: Record<string, unknown> = {};
  const reset: string[] = [];
  for (const name of Object.keys("state" in change ? { ...change, doneOn: null } : change)) {
    if (name === "visibility") edit[name] = entry.visibility;
    else if (name === "internalNote") edit[name] = entry.internalNote;
    else if (!entry.byHand && !entry.corrected.includes(name)) reset.push(name);
    else edit[name] = saidOf(entry, name) ?? (Array.isArray(change[name]) ? [] : null);
  }
  return { reset, edit };
}

/**
 * The same for one of many: what says the same as its export again is no correction any more, so that fields
 * that can be written as the export has them go back together, and are not given back one entry at a time.
 */
export function wayBackTogether(entry: Entry, change: Change): ReturnType<typeof wayBack> {
  const { reset, edit } = wayBack(entry, change);
  const together = reset.filter((name) => name === "state" || isWritable(saidOf(entry, name)));
  // The day of the finish follows the state by itself.
  const said = together
    .filter((name) => name !== "doneOn")
    .map((name) => [name, saidOf(entry, name) ?? null]);
  return {
    reset: reset.filter((name) => !together.includes(name) && name !== "doneOn"),
    edit: { ...edit, ...Object.fromEntries(said) },
  };
}

/** Nothing, a day, or words as people write them: an instant of an export cannot be written back. */
const isWritable = (value: unknown) =>
  value === undefined ||
  (typeof value === "string" &&
    value.length <= 200 &&
    value === value.trim() &&
    !/^\d{4}-\d{2}-\d{2}T/.test(value));
