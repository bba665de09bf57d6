import { rightLevels } from "#core/tool/kinds.ts";
import { type SaidAccess, saidOnce } from "./inventory-row.ts";
import { resourceKey } from "./inventory-values.ts";

/** Rows about one resource of one tool are one access: an inventory often has a row for each person. */
export function joinRows(rows: readonly SaidAccess[]): {
  readonly rows: readonly SaidAccess[];
  readonly joined: readonly { readonly row: SaidAccess; readonly first: SaidAccess }[];
} {
  const byAccess = new Map<string, SaidAccess>();
  const joined: { row: SaidAccess; first: SaidAccess }[] = [];
  for (const row of rows) {
    const key = `${row.tool.key} ${resourceKey(row.resource)}`;
    const first = byAccess.get(key);
    if (first) joined.push({ row, first });
    byAccess.set(key, first ? together(first, row) : row);
  }
  return { rows: [...byAccess.values()], joined };
}

/** The strongest of two levels of the client counts, with who has it; what the other row says otherwise is noted. */
function together(first: SaidAccess, second: SaidAccess): SaidAccess {
  const [one, other] = strength(second) > strength(first) ? [second, first] : [first, second];
  const differing = saidOnce.filter(
    (field) => one[field] !== null && other[field] !== null && one[field] !== other[field],
  );
  const noted = differing.flatMap((field) => other.cells[field] ?? []);
  return {
    ...first,
    clientLevel: one.clientLevel ?? other.clientLevel,
    clientWho: one.clientWho ?? other.clientWho,
    login: one.login ?? other.login,
    cells: { ...other.cells, ...one.cells },
    owner: one.owner ?? other.owner,
    payer: one.payer ?? other.payer,
    ours: [...first.ours, ...second.ours],
    others: [...first.others, ...second.others],
    notes: [...new Set([...first.notes, ...second.notes, ...noted])],
  };
}

const strength = ({ clientLevel }: SaidAccess) =>
  clientLevel === null ? -1 : rightLevels.length - rightLevels.indexOf(clientLevel);
