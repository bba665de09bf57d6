import { fitJson } from "#core/kernel/unfit.ts";
import { recordsOf } from "./drops.ts";
import { type EntryKind, entryKinds } from "./entries.ts";
import type { ImportedSource } from "./ports.ts";
import { withoutWords } from "./said.ts";

/** What an entry said before, and whether people corrected it since. */
export type EntryBefore = {
  readonly kind: EntryKind;
  readonly externalId: string;
  readonly occurrence: number;
  readonly imported: object | null;
  readonly isCorrected: boolean;
};

/** What an export would do to the entries of one kind; `corrected`: updated ones that keep what people corrected. */
export type Changes = {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly corrected: number;
};

/** As long as an entry's key keeps the id that a tool gives. */
const longestId = 300;

/** What an export would add, update and take away, kind by kind, against the entries of its source. */
export function changesOf(
  before: readonly EntryBefore[],
  source: ImportedSource,
): Readonly<Record<EntryKind, Changes>> {
  const known = new Map(
    before.map((entry) => [keyOf(entry.kind, entry.externalId, entry.occurrence), entry]),
  );
  const nothing = { added: 0, updated: 0, unchanged: 0, gone: 0, corrected: 0 };
  const changes = {
    "work-item": { ...nothing },
    decision: { ...nothing },
    stakeholder: { ...nothing },
    action: { ...nothing },
  };
  for (const [kind, records] of recordsOf(source)) {
    if (!isEntryKind(kind)) continue;
    const times = new Map<string, number>();
    for (const record of records) {
      const said: Record<string, unknown> = JSON.parse(fitJson(record));
      const id = keptId(typeof said.externalId === "string" ? said.externalId : "");
      const occurrence = times.get(id) ?? 0;
      times.set(id, occurrence + 1);
      const key = keyOf(kind, id, occurrence);
      const entry = known.get(key);
      known.delete(key);
      if (entry === undefined) changes[kind].added += 1;
      else if (isSame(withoutWords(entry.imported ?? {}), withoutWords(said))) changes[kind].unchanged += 1;
      else {
        changes[kind].updated += 1;
        if (entry.isCorrected) changes[kind].corrected += 1;
      }
    }
  }
  for (const { kind } of known.values()) changes[kind].gone += 1;
  return changes;
}

const isEntryKind = (kind: string): kind is EntryKind => entryKinds.some((one) => one === kind);

const keyOf = (kind: string, id: string, occurrence: number) => `${kind} ${occurrence} ${id}`;

/** The id by which an entry is found again, cut as the database does: by characters, not by halves of them. */
export function keptId(externalId: string): string {
  return externalId.length <= longestId ? externalId : [...externalId].slice(0, longestId).join("");
}

/** Whether two JSON values say the same, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = Object.entries(one);
  const right = new Map(Object.entries(other));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}
