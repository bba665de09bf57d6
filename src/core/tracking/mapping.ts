import { type Actor, ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { mappingFields, type TableKind, tableKinds } from "./mapping-fields.ts";
import type { ColumnMapping } from "./ports.ts";

/** Every row of a table asks for the same keys: they are worked out once, and forgotten when too many. */
const keys = new Map<string, string>();
const mostKeys = 5_000;

/** Header names compare without case, accents, surrounding blanks, BOM or non-breaking spaces. */
export function headerKey(header: string): string {
  const before = keys.get(header);
  if (before !== undefined) return before;
  const key = header
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\ufeff]/g, "")
    .replace(/[\s\u00a0\u202f_]+/g, " ")
    .replace(/[’‘]/g, "'")
    .trim()
    .toLowerCase();
  if (keys.size >= mostKeys) keys.clear();
  keys.set(header, key);
  return key;
}

/** The name of a column: its header, or `#3` for the third one when it has none. */
export function columnName(header: string, index: number): string {
  return header.trim() || `#${index + 1}`;
}

const longestShape = 600;

/**
 * What makes two tables alike for a saved mapping: the same columns, in any order, whatever their
 * case and accents. Short enough for an index, even with a hundred columns.
 */
export function headerShape(headers: readonly string[]): string {
  const named = headers.map(headerKey).filter((key) => key !== "");
  const shape = [...new Set(named)].toSorted().join(" | ");
  return shape.length <= longestShape ? shape : `${shape.slice(0, longestShape)}…${checksum(shape)}`;
}

/** FNV-1a on 64 bits: tells long headers apart; nothing secret rests on it. */
function checksum(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/** What the journal of an agency keeps of a mapping that was saved. */
export function mappingSaved(actor: Actor, columns: readonly string[], mapping: ColumnMapping): FactDraft {
  return {
    kind: "tracking.mapping-saved",
    subject: `agency:${ownAgency(actor)}`,
    details: { columns, mapping },
  };
}

/** What is wrong with a mapping that somebody wrote, and what it could have said instead. */
export type MappingProblem = {
  readonly problem: "unknown-field" | "unknown-column";
  readonly name: string;
  readonly known: readonly string[];
};

/** The fields that a mapping may name, for one kind of table or for all of them. */
export function fieldsOf(...kinds: readonly TableKind[]): readonly string[] {
  const all = (kinds.length > 0 ? kinds : tableKinds).flatMap((kind) => Object.keys(mappingFields[kind]));
  return [...new Set(all)];
}

/** The kinds of table that have all the fields of a mapping; every kind when it names none. */
export function kindsOf(mapping: ColumnMapping): readonly TableKind[] {
  const fields = Object.keys(mapping);
  return tableKinds.filter((kind) => fields.every((field) => Object.hasOwn(mappingFields[kind], field)));
}

/**
 * Why a mapping cannot be used on a table: a field that does not exist, or not beside the others, or
 * a column that the table does not have. A field mapped to `""` is one that no column gives.
 */
export function mappingProblem(
  mapping: ColumnMapping,
  columns: readonly string[],
): MappingProblem | undefined {
  const fields = Object.keys(mapping);
  const known = fieldsOf();
  const stranger = fields.find((field) => !known.includes(field));
  if (stranger !== undefined) return { problem: "unknown-field", name: stranger, known };
  if (kindsOf(mapping).length === 0) {
    const nearest = tableKinds
      .map((kind) => ({ kind, odd: fields.filter((field) => !Object.hasOwn(mappingFields[kind], field)) }))
      .toSorted((a, b) => a.odd.length - b.odd.length)[0];
    const name = nearest?.odd[0] ?? "";
    return { problem: "unknown-field", name, known: nearest ? fieldsOf(nearest.kind) : known };
  }
  const keys = new Set(columns.map(headerKey));
  const absent = Object.values(mapping).find((column) => column !== "" && !keys.has(headerKey(column)));
  return absent === undefined ? undefined : { problem: "unknown-column", name: absent, known: columns };
}
