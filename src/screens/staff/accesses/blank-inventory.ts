import type { AccessShown } from "#core/access/fields.ts";
import { escapeFormula } from "#core/pack/formula-text.ts";
import { csvText } from "#screens/csv.ts";
import type { Words } from "#screens/words.tsx";

/** The columns of a blank inventory, in the words by which an import knows them again. */
const blankColumns = (direction: "client" | "supplier") =>
  [
    "inventory.column.tool",
    "inventory.column.resource",
    "inventory.column.client-role",
    "inventory.column.client-who",
    "inventory.column.login",
    `inventory.column.${direction}.our-role`,
    `inventory.column.${direction}.our-people`,
    "inventory.column.owner",
    "inventory.column.payer",
    "inventory.column.others",
    "inventory.column.note",
  ] as const;

/**
 * An inventory to be filled in by somebody else: the tools that are on the board, without what is said of them. An
 * access whose name a spreadsheet would run is left out, since it would come back under another one.
 */
export function blankInventory(
  accesses: readonly Pick<AccessShown, "tool" | "resource">[],
  direction: "client" | "supplier",
  { say, language }: Pick<Words, "say" | "language">,
): string {
  const head = blankColumns(direction).map((key) => say(key));
  const names = accesses.map(({ tool, resource }) => [tool.name, resource ?? ""]);
  const safe = names.filter((row) => row.every((text) => escapeFormula(text) === text));
  const rows = safe.map((row) => head.map((_, at) => row[at] ?? ""));
  // A French Excel cuts at semicolons.
  return csvText([head, ...rows], language === "fr" ? ";" : ",");
}
