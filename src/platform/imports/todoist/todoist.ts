import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Stakeholder } from "#core/tracking/tracking.ts";
import { dateColumns } from "../date-columns.ts";
import type { Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { type HeadedTable, headed, tablesOf } from "../headed-table.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { privateValues } from "../private-values.ts";
import { keptRows } from "../remaining-cells.ts";
import { teller } from "../tell.ts";
import { personIn, readTasks } from "./tasks.ts";

/** Todoist projects as CSV: the template of one project, or one file of a backup. Done tasks are not in it. */
export const todoist: Importer = {
  kind: "todoist",
  recognise: (document) => tableOf(document) !== undefined,
  read(document, { language }): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, language);
    const rows = tableOf(document)?.rows ?? [];
    const dates = dateColumns(rows, ["DATE", "DEADLINE"], { file, language });
    const { workItems, before } = readTasks(rows, dates);
    const { name, id } = projectIn(file);
    return finishSource(
      importedSource({
        kind: "todoist",
        file,
        name,
        sourceKey: `todoist:${id ?? name}`,
        workItems,
        stakeholders: stakeholdersIn(rows.flatMap((row) => [row.text("AUTHOR"), row.text("RESPONSIBLE")])),
        kept: keptRows(before, teller(language)),
        warnings: [...document.warnings, ...dates.warnings()],
      }),
      watch,
    );
  },
};

const tableOf = (document: Document): HeadedTable | undefined =>
  tablesOf(document).flatMap((table) => headed(table, "TYPE", "CONTENT", "PRIORITY", "INDENT") ?? [])[0];

/** A backup names its files `Maison [2203306141].csv`: the project and its number. */
function projectIn(file: string) {
  const [, name = file, id] = /^(?:.*\/)?(.*?)(?:\s*\[(\w+)\])?(?:\.\w+)?$/.exec(file) ?? [];
  return { name, id };
}

function stakeholdersIn(people: readonly (string | undefined)[]): readonly Stakeholder[] {
  const found = people.flatMap((text) => personIn(text) ?? []);
  return [...new Map(found.map(({ id, name }) => [id, { externalId: id, name }])).values()];
}
