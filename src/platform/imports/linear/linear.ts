import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Stakeholder } from "#core/tracking/tracking.ts";
import { withBlockers } from "../blockers.ts";
import { dateColumns } from "../date-columns.ts";
import type { Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { type HeadedRow, type HeadedTable, headed, tablesOf } from "../headed-table.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { onePerId } from "../one-per-id.ts";
import { privateValues } from "../private-values.ts";
import { keptRows, listCell } from "../remaining-cells.ts";
import { teller } from "../tell.ts";
import { personOf, readIssue } from "./issue.ts";

const dateNames = ["Created", "Updated", "Started", "Completed", "Canceled", "Archived", "Due Date"];

/** Linear issues as its CSV export has them, with or without ids. */
export const linear: Importer = {
  kind: "linear",
  recognise: (document) => tableIn(document) !== undefined,
  read(document, { language }): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, language);
    const tell = teller(language);
    const rows = tableIn(document)?.rows ?? [];
    const dates = dateColumns(rows, dateNames, { file, language });
    const ids = idsOf(rows);
    const read = rows.map((row, at) => ({ row, issue: readIssue(row, ids[at] ?? "", dates) }));
    const issues = read.flatMap(({ issue }) => issue ?? []);
    const lost = read.flatMap(({ row, issue }) => (issue === undefined ? [row] : []));
    const { workItems, warnings } = onePerId(
      issues.map(({ item }) => item),
      file,
    );
    const known = new Map(workItems.map((item) => [item.externalId, item]));
    const blockers = new Map(issues.map(({ item, blockedBy }) => [item.externalId, blockedBy]));
    const names = (header: string) => [...new Set(rows.flatMap((row) => row.text(header) ?? []))].sort();
    const [teams, projects] = [names("Team"), names("Project")];
    const name = (teams.length > 0 ? teams : projects).join(", ") || undefined;
    return finishSource(
      importedSource({
        kind: "linear",
        file,
        name,
        sourceKey: `linear:${name ?? file.replace(/^.*\//, "").replace(/\.\w+$/, "")}`,
        workItems: workItems.map((item) =>
          withBlockers(item, blockers.get(item.externalId) ?? [], known, tell),
        ),
        stakeholders: stakeholdersOf(rows),
        kept: keptRows(lost, tell),
        warnings: [
          ...document.warnings,
          ...dates.warnings(),
          ...lost.map((row) => ({
            key: "warning.kept-as-such" as const,
            file,
            row: row.number,
            params: { count: 1 },
          })),
          ...warnings,
        ],
      }),
      watch,
    );
  },
};

/** Columns that only Linear has, beside those that any tracker has. */
const tableIn = (document: Document): HeadedTable | undefined =>
  tablesOf(document).flatMap(
    (table) =>
      headed(table, "Title", "Status", "Priority", "Created", "Cycle Name|Cycle Number|Triaged|SLA Status") ??
      headed(table, "ID", "Team", "Title", "Status", "Priority", "Parent issue|Canceled") ??
      [],
  )[0];

/** An issue's number; without one, its title, told apart when another issue bears the same. */
function idsOf(rows: readonly HeadedRow[]): readonly string[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const id = row.text("ID", "UUID");
    if (id !== undefined) return id;
    const title = row.text("Title") ?? "";
    let own = title;
    for (let copy = 2; taken.has(own); copy++) own = `${title} (${copy})`;
    taken.add(own);
    return own;
  });
}

function stakeholdersOf(rows: readonly HeadedRow[]): readonly Stakeholder[] {
  const names = rows.flatMap((row) => [
    ...listCell(row.text("Assignee"), ","),
    ...listCell(row.text("Creator"), ","),
  ]);
  return [...new Set(names)].map((name) => ({ externalId: name, ...personOf(name) }));
}
