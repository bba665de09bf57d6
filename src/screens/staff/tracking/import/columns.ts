import { fieldsOf, headerKey } from "#core/tracking/mapping.ts";
import type { TableKind } from "#core/tracking/mapping-fields.ts";

/** What each column of a table gives: a field, or nothing in particular. */
export type Given = Readonly<Record<string, string>>;

/** The same as the mapping says it, from the columns' side. */
export function givenBy(columns: readonly string[], mapping: Readonly<Record<string, string>>): Given {
  const fieldOf = new Map(
    Object.entries(mapping)
      .filter(([, column]) => column !== "")
      .map(([field, column]) => [headerKey(column), field]),
  );
  return Object.fromEntries(columns.map((column) => [column, fieldOf.get(headerKey(column)) ?? ""]));
}

/** One column gives a field: the one that gave it before no longer does. */
export function giving(given: Given, column: string, field: string): Given {
  const others = Object.entries(given).map(([one, gives]) => [one, gives === field ? "" : gives]);
  return { ...Object.fromEntries(others), [column]: field };
}

/** When rows are of another kind: what both kinds know stays, the rest is nothing in particular. */
export function givenForKind(given: Given, kind: TableKind): Given {
  const fields = new Set(fieldsOf(kind));
  return Object.fromEntries(
    Object.entries(given).map(([column, field]) => [column, fields.has(field) ? field : ""]),
  );
}

/** The mapping to save. It names every field of the kind, so that nothing is guessed over what was said. */
export function mappingOf(kind: TableKind, given: Given): Readonly<Record<string, string>> {
  const columnOf = new Map(Object.entries(given).map(([column, field]) => [field, column]));
  return Object.fromEntries(fieldsOf(kind).map((field) => [field, columnOf.get(field) ?? ""]));
}
