import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Stakeholder } from "#core/tracking/tracking.ts";
import { dateColumns } from "../date-columns.ts";
import type { Cell, Document, Table } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { type HeadedTable, headed, headerKey, tablesOf } from "../headed-table.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { privateValues } from "../private-values.ts";
import { keptRows, listCell } from "../remaining-cells.ts";
import { teller } from "../tell.ts";
import { columns, either } from "./columns.ts";
import { readTask } from "./task.ts";

/** Microsoft Planner plans exported to Excel, in French or in English, basic and premium. */
export const planner: Importer = {
  kind: "planner",
  recognise: (document) => planIn(document) !== undefined,
  read(document, { language }): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, language);
    const plan = planIn(document);
    const rows = plan?.table.rows ?? [];
    const dates = dateColumns(rows, plan?.table.headers ?? [], { file, language });
    const read = rows.map((row) => ({ row, task: readTask(row, dates) }));
    const untitled = read.flatMap(({ row, task }) => (task === undefined ? [row] : []));
    const others = tablesOf(document).filter((table) => table !== plan?.table.table);
    const { name, id, exportedAt, rest } = plan?.banner ?? { rest: [] };
    const people = rows.flatMap((row) =>
      [columns.assigned, columns.creator, columns.completedBy].flatMap((names) =>
        listCell(row.text(...names)),
      ),
    );
    return finishSource(
      importedSource({
        kind: "planner",
        file,
        name,
        sourceKey: `planner:${id ?? name ?? file.replace(/^.*\//, "").replace(/\.\w+$/, "")}`,
        exportedAt,
        workItems: read.flatMap(({ task }) => task ?? []),
        stakeholders: [...new Set(people)].map((one): Stakeholder => ({ externalId: one, name: one })),
        kept: [
          ...keptRows(untitled, teller(language)),
          ...rest.map((text) => ({ where: name ?? file, text })),
          ...others.flatMap((table) =>
            table.rows
              .map((cells) => ({ where: table.name, text: textOfRow(cells) }))
              .filter(({ text }) => text !== ""),
          ),
        ],
        warnings: [
          ...document.warnings,
          ...dates.warnings(),
          ...untitled.map((row) => ({
            key: "warning.kept-as-such" as const,
            file,
            row: row.number,
            params: { count: 1 },
          })),
        ],
      }),
      watch,
    );
  },
};

type Plan = { readonly table: HeadedTable; readonly banner: Banner };

function planIn(document: Document): Plan | undefined {
  return tablesOf(document).flatMap((table): readonly Plan[] => {
    const found = headed(table, either("id"), either("title"), either("bucket"), either("progress"));
    return found === undefined ? [] : [{ table: found, banner: bannerOf(table, found) }];
  })[0];
}

type Banner = {
  readonly name?: string;
  readonly id?: string;
  readonly exportedAt?: string;
  /** Lines above the table that are none of these. */
  readonly rest: readonly string[];
};

/** The lines above the table say which plan it is and when it was exported. */
function bannerOf(table: Table, found: HeadedTable): Banner {
  const banner: { name?: string; id?: string; exportedAt?: string; rest: string[] } = { rest: [] };
  for (const [index, cells] of table.rows.entries()) {
    if (table.rowNumber(index) >= found.headerRow) break;
    const [label = "", value = ""] = cells
      .map((cell) => String(cell ?? "").trim())
      .filter((cell) => cell !== "");
    const key = headerKey(label).replace(/\s*:$/, "");
    const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
    if (/^(?:plan name|project name|nom (?:du|de) (?:plan|projet))$/.test(key) && value) banner.name = value;
    else if (
      /^(?:plan id|project id|id (?:du|de) (?:plan|projet)|identifiant du (?:plan|projet))$/.test(key) &&
      value
    ) {
      banner.id = value;
    } else if (/export/.test(key) && day) banner.exportedAt = day;
    else if (label !== "") banner.rest.push(textOfRow(cells));
  }
  return banner;
}

const textOfRow = (cells: readonly Cell[]) =>
  cells
    .map((cell) => String(cell ?? "").trim())
    .filter((cell) => cell !== "")
    .join(" · ");
