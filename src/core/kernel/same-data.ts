/**
 * Whether two values of plain data say the same, whatever the order of their keys: PostgreSQL gives the keys of a
 * `jsonb` back in an order of its own.
 */
export function isSameData(one: unknown, other: unknown): boolean {
  return one === other || inOrder(one) === inOrder(other);
}

/** Which fields an edit changes; one that it leaves out stays. */
export function changedFields<Name extends string>(
  names: readonly Name[],
  before: { readonly [Field in Name]: unknown },
  edit: { readonly [Field in Name]?: unknown },
): readonly Name[] {
  return names.filter((name) => edit[name] !== undefined && !isSameData(edit[name], before[name]));
}

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
