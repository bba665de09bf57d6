import type { Playbook, PlaybookStep } from "./playbook.ts";

/** What a field of a playbook holds; a list is one value, null is a field that is not said. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** One field that differs: `title.fr`, `due.offset.days`; null on the side where it is not said. */
export type FieldChange = { readonly field: string; readonly from: FieldValue; readonly to: FieldValue };

/** What differs from one playbook to another; steps are known by their keys. */
export type PlaybookChanges = {
  readonly fields: readonly FieldChange[];
  readonly added: readonly PlaybookStep[];
  readonly removed: readonly PlaybookStep[];
  readonly changed: readonly {
    readonly step: string;
    readonly title: PlaybookStep["title"];
    readonly fields: readonly FieldChange[];
  }[];
  /** Steps that stand elsewhere among those that both have: the fewest that moved. */
  readonly moved: readonly string[];
};

/** The differences between two versions of a playbook, or between a playbook and what it was copied from. */
export function comparePlaybooks(from: Playbook, to: Playbook): PlaybookChanges {
  const before = new Map(from.steps.map((step) => [step.key, step]));
  const after = new Map(to.steps.map((step) => [step.key, step]));
  const changed = to.steps.flatMap((step) => {
    const was = before.get(step.key);
    const fields = was === undefined ? [] : fieldChanges(was, step);
    return fields.length === 0 ? [] : [{ step: step.key, title: step.title, fields }];
  });
  const { steps: _, ...whole } = from;
  const { steps: __, ...newWhole } = to;
  return {
    fields: fieldChanges(whole, newWhole),
    added: to.steps.filter(({ key }) => !before.has(key)),
    removed: from.steps.filter(({ key }) => !after.has(key)),
    changed,
    moved: movedKeys(
      from.steps.map(({ key }) => key).filter((key) => after.has(key)),
      to.steps.map(({ key }) => key).filter((key) => before.has(key)),
    ),
  };
}

/** The fields in which one thing differs from another of its kind. */
export const fieldChanges = (from: object, to: object): readonly FieldChange[] =>
  changesOf(flat(from), flat(to));

/** Every value by its path; a list, of which the order says something or not, is one value. */
function flat(value: object, path = ""): ReadonlyMap<string, FieldValue> {
  return new Map(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, FieldValue][] => {
      const field = path === "" ? name : `${path}.${name}`;
      if (typeof inner === "object" && inner !== null && !Array.isArray(inner))
        return [...flat(inner, field)];
      return [[field, plain(inner)]];
    }),
  );
}

/** What YAML gives is made of these; nothing else gets past the shape of a playbook. */
function plain(value: unknown): FieldValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value.map(String) : null;
}

function changesOf(
  from: ReadonlyMap<string, FieldValue>,
  to: ReadonlyMap<string, FieldValue>,
): readonly FieldChange[] {
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((field): FieldChange[] => {
    const [was, is] = [from.get(field) ?? null, to.get(field) ?? null];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, from: was, to: is }];
  });
}

/** The keys outside the longest row of keys that both orders share. */
function movedKeys(from: readonly string[], to: readonly string[]): readonly string[] {
  const place = new Map(from.map((key, at) => [key, at]));
  // `ends[n]`: the key with which the best row of n + 1 keys ends so far.
  const ends: string[] = [];
  const earlier = new Map<string, string | undefined>();
  const at = (key: string | undefined) => place.get(key ?? "") ?? -1;
  for (const key of to) {
    const found = ends.findIndex((end) => at(end) >= at(key));
    const length = found < 0 ? ends.length : found;
    earlier.set(key, ends[length - 1]);
    ends[length] = key;
  }
  const kept = new Set<string>();
  for (let key = ends.at(-1); key !== undefined; key = earlier.get(key)) kept.add(key);
  return to.filter((key) => !kept.has(key));
}
