import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Stakeholder } from "#core/tracking/tracking.ts";
import { dateColumns } from "../date-columns.ts";
import type { Document, Table } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { type HeadedTable, headed, tablesOf } from "../headed-table.ts";
import { filled, importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { privateValues } from "../private-values.ts";
import { keptRows } from "../remaining-cells.ts";
import { teller } from "../tell.ts";
import { columns, either } from "./columns.ts";
import { readIssues } from "./issues.ts";
import { readTimeEntries } from "./time-entries.ts";

/** Redmine lists: issues and logged hours, as exported (French, English) or written to be imported. */
export const redmine: Importer = {
  kind: "redmine",
  recognise: (document) => listsOf(document).length > 0,
  read(document, { language }): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, language);
    const tell = teller(language);
    const [list] = listsOf(document);
    const table = list?.table;
    const rows = table?.rows ?? [];
    const dates = dateColumns(rows, table?.headers ?? [], { file, language });
    const hours =
      list?.kind === "hours" ? readTimeEntries(list.table, dates, tell) : { actions: [], undated: [] };
    const workItems = list?.kind === "issues" ? readIssues(list.table, dates) : [];
    const untitled = list?.kind === "issues" ? rows.filter((row) => !row.text(...columns.subject)) : [];
    const projects = [...new Set(rows.flatMap((row) => row.text(...columns.project) ?? []))].sort();
    const name = projects.length > 0 ? projects.join(", ") : undefined;
    const kept = [...untitled, ...hours.undated];
    return finishSource(
      importedSource({
        kind: "redmine",
        file,
        name,
        sourceKey: `redmine:${name ?? stemOf(file)}${list?.kind === "hours" ? ":hours" : ""}`,
        workItems: [...new Map(workItems.map((item) => [item.externalId, item])).values()],
        actions: hours.actions,
        stakeholders: table === undefined ? [] : stakeholdersOf(table),
        kept: keptRows(kept, tell),
        warnings: [
          ...document.warnings,
          ...dates.warnings(),
          ...untitled.map((row) => ({
            key: "warning.kept-as-such" as const,
            file,
            row: row.number,
            params: { count: 1 },
          })),
          ...repeated(workItems.map((item) => item.externalId)).map((id) => ({
            key: "warning.duplicate" as const,
            file,
            params: { id },
          })),
        ],
      }),
      watch,
    );
  },
};

const stemOf = (file: string) => file.replace(/^.*\//, "").replace(/\.\w+$/, "");
function repeated(ids: readonly string[]): readonly string[] {
  return [...Map.groupBy(ids, (id) => id)].flatMap(([id, same]) => (same.length > 1 ? [id] : []));
}

type List = { readonly kind: "issues" | "hours"; readonly table: HeadedTable };

const listsOf = (document: Document): readonly List[] =>
  tablesOf(document).flatMap((table) => issuesIn(table) ?? hoursIn(table) ?? []);

/** `#`, tracker, status and subject together are Redmine's; so are the columns of its import screen. */
function issuesIn(table: Table): List | undefined {
  const found =
    headed(table, "#", either("tracker"), either("status"), either("subject")) ??
    headed(table, "tracker", "subject", "parent|start_date|status") ??
    headed(table, "subject", "start", "due");
  return found === undefined ? undefined : { kind: "issues", table: found };
}

function hoursIn(table: Table): List | undefined {
  const found = headed(table, either("date"), either("hours"), either("activity"), either("issue"));
  return found === undefined ? undefined : { kind: "hours", table: found };
}

function stakeholdersOf(table: HeadedTable): readonly Stakeholder[] {
  const names = table.rows.flatMap((row) =>
    [columns.assignee, columns.author, columns.user].flatMap((headers) => row.text(...headers) ?? []),
  );
  return [...new Set(names)].map((name) =>
    filled({ externalId: name, name, email: /^\S+@\S+$/.test(name) ? name : undefined }),
  );
}
