import type { InventoryRead } from "#core/access/inventory.ts";
import { readInventory } from "#core/access/inventory.ts";
import type { InventoryKnown } from "#core/access/inventory-table.ts";
import type { InventoryFile } from "#core/access/ports.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { withoutSecrets } from "#core/kernel/secrets.ts";
import { openTools } from "#platform/catalogue/tools.ts";

/** The tools of the catalogue, an agency and its client. */
export const known: InventoryKnown = {
  tools: [...openTools()().values()],
  agency: "Agence Rivage",
  party: "Boulangerie Aubin",
};

/** An inventory as it is once opened: cells between bars, one row a line. */
export function anInventory(...lines: readonly string[]): InventoryFile {
  const rows = lines.map((line) => line.split("|").map((cell) => cell.trim().replaceAll("⏎", "\n")));
  return {
    file: "accès.csv",
    tables: [{ name: "accès.csv", hidden: false, rows, rowNumber: (at) => at + 1 }],
    warnings: [],
    clean: (text) => withoutSecrets(text),
  };
}

/** What an inventory says; fails where it is refused. */
export function readLines(...lines: readonly string[]): InventoryRead {
  const read = readInventory(anInventory(...lines), known);
  if (isRefusal(read)) throw new Error(`refused: ${read.refused}`);
  return read;
}
