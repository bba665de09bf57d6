/** A playbook is five levels deep, its largest some thirty thousand values; what goes beyond is no playbook. */
const most = { levels: 6, values: 30_000 } as const;

/**
 * What a text holds that does not fit yet, as plain data that a form can show and write back; nothing for what is no
 * playbook at all: a text of words, a list, or references that lead in a circle.
 */
export function structureOf(value: unknown): Record<string, unknown> | undefined {
  let left: number = most.values;
  const copied = (one: unknown, level: number): unknown => {
    left -= 1;
    if (left < 0 || level > most.levels) return null;
    if (Array.isArray(one)) return one.map((each) => copied(each, level + 1));
    if (typeof one === "object" && one !== null) return recordOf(one, level);
    return typeof one === "number" && !Number.isFinite(one) ? String(one) : one;
  };
  const recordOf = (one: object, level: number): Record<string, unknown> =>
    Object.fromEntries(Object.entries(one).map(([name, held]) => [name, copied(held, level + 1)]));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const structure = recordOf(value, 0);
  return left < 0 ? undefined : structure;
}
