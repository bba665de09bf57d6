import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Document } from "../document.ts";
import { endOfRows } from "./cut-row.ts";
import { delimitedRows } from "./delimited-rows.ts";
import { layoutOf } from "./dialect.ts";
import type { Opening } from "./limits.ts";
import { growingTable } from "./rows.ts";
import type { ReadText } from "./text.ts";

/** What was already taken of a text to look at it, and the rest of its pieces. */
export type Begun = { readonly head: string; readonly rest: AsyncGenerator<string, void, undefined> };

/** A text of cells (CSV, TSV, SSV) as one table, read piece by piece. */
export async function openDelimited(
  file: string,
  text: ReadText,
  { head, rest }: Begun,
  { language }: Opening,
): Promise<Document | Refusal> {
  const next = await rest.next();
  const sample = head.slice(0, 64_000);
  const layout = layoutOf(sample, next.done === true && sample.length === head.length);
  const rows = growingTable(file, language);
  const end = endOfRows();
  const onRow = (cells: string[], row: number) => {
    end.see(cells, row);
    return rows.push(cells, row);
  };
  const reader = delimitedRows(layout, onRow, layout.separatorLine ? 2 : 1);
  let ending = head;
  let wanted = reader.push(head.slice(layout.separatorLine?.length ?? 0).replace(/^\ufeff/, ""));
  for (let piece = next; wanted && !piece.done; piece = await rest.next()) {
    ending = piece.value;
    wanted = reader.push(ending);
  }
  const cutRow = reader.end() ?? end.cutRow(/[\r\n]$/.test(ending));
  await rest.return();
  const refusal = rows.refusal();
  if (refusal) return refusal;
  if (cutRow !== undefined) return refuse("import.truncated", { file, row: cutRow });
  const table = rows.table(file.replace(/^.*\//, ""));
  if (table.rows.length === 0) return refuse("import.empty", { file });
  return { file, warnings: text.warnings(), form: "tables", container: "csv", tables: [table] };
}
