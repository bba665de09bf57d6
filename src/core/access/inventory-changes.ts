import { rightLevels } from "#core/tool/kinds.ts";
import {
  type Access,
  type AccessFieldName,
  blankSaid,
  editedAccess,
  type OurRight,
  type Said,
} from "./access.ts";
import type { SaidRight } from "./inventory-rights.ts";
import type { SaidAccess } from "./inventory-row.ts";
import { resourceKey } from "./inventory-values.ts";

/** What an access becomes by what a file says of it. */
export type InventoryChange = {
  readonly said: SaidAccess;
  /** The access that the dossier has already; none for a new one. */
  readonly before: Access | undefined;
  readonly after: Said;
  readonly is: "new" | "changes" | "same";
  /** The fields that the file says otherwise than the dossier, or says at all of a new access. */
  readonly fields: readonly AccessFieldName[];
};

/**
 * What a file would make of the accesses of a dossier. It adds and it corrects, and takes nothing away: a right, a
 * name or a line of the note that it does not have stays, and so does what an empty cell says nothing of.
 */
export function changesOf(
  rows: readonly SaidAccess[],
  accesses: readonly Access[],
): readonly InventoryChange[] {
  return rows.map((said) => {
    const before = accessOf(said, accesses);
    const start: Said = before ?? { ...blankSaid, resource: said.resource };
    const { after, fields } = editedAccess(start, editOf(said, start));
    const is = !before ? "new" : fields.length > 0 ? "changes" : "same";
    return { said, before, after, is, fields };
  });
}

/** The access that a row is about: of the very resource, or of one written with other capitals or blanks. */
function accessOf({ tool, resource }: SaidAccess, accesses: readonly Access[]): Access | undefined {
  const ofTool = accesses.filter(({ toolKey }) => toolKey === tool.key);
  return (
    ofTool.find((one) => one.resource === resource) ??
    ofTool.find((one) => resourceKey(one.resource) === resourceKey(resource))
  );
}

/** As many rights, other names and signs of a note as an access has room for. */
const most = { ours: 50, others: 20, note: 2_000 };

function editOf(said: SaidAccess, before: Said): Partial<Said> {
  const ours = rightsTogether(before.ours, said.ours);
  const others = namesTogether(before.others, said.others);
  const without = [...ours.slice(most.ours).map(({ name }) => name), ...others.slice(most.others)];
  return {
    ...(said.clientLevel === null ? {} : { clientLevel: said.clientLevel }),
    ...(said.clientWho === null ? {} : { clientWho: said.clientWho }),
    ...(said.login === null ? {} : { login: said.login }),
    ...(said.owner === null ? {} : { owner: said.owner }),
    ...(said.payer === null ? {} : { payer: said.payer }),
    ours: ours.slice(0, most.ours),
    others: others.slice(0, most.others),
    note: noteTogether(before.note, [...said.notes, ...without]),
  };
}

/** The rights that were there, with the level that the file says now, the strongest of several, then those that it adds. */
function rightsTogether(before: readonly OurRight[], said: readonly SaidRight[]): readonly OurRight[] {
  const now = new Map<string, SaidRight>();
  for (const right of said) {
    const other = now.get(keyOf(right));
    if (!other || strength(right) > strength(other)) now.set(keyOf(right), right);
  }
  const kept = before.map((right) => ({ ...right, level: now.get(keyOf(right))?.level ?? right.level }));
  for (const right of before) now.delete(keyOf(right));
  const added = [...now.values()].map(({ form, name, level }) => ({ form, name, level: level ?? "viewer" }));
  return [...kept, ...added];
}

const strength = ({ level }: SaidRight) =>
  level === null ? 0 : rightLevels.length - rightLevels.indexOf(level);
const keyOf = ({ form, name }: Pick<SaidRight, "form" | "name">) => `${form} ${resourceKey(name)}`;

function namesTogether(before: readonly string[], said: readonly string[]): readonly string[] {
  const names = new Map(said.toReversed().map((name) => [resourceKey(name), name]));
  for (const name of before) names.delete(resourceKey(name));
  return [...before, ...[...names.values()].toReversed()];
}

/** The note that was there, then each line that it does not have yet, as far as there is room. */
function noteTogether(before: string | null, lines: readonly string[]): string | null {
  const there = new Set((before ?? "").split(/\r?\n/).map((line) => line.trim()));
  const missing = lines.filter((line) => !there.has(line));
  if (missing.length === 0) return before;
  const note = [...(before === null ? [] : [before]), ...missing].join("\n");
  return note.length <= most.note ? note : `${note.slice(0, most.note - 1)}…`;
}
