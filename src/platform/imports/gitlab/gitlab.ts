import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Stakeholder, WorkItem } from "#core/tracking/tracking.ts";
import type { Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { type HeadedRow, headed, tablesOf } from "../headed-table.ts";
import { filled, importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { type JsonObject, objectOf, objectsOf, textOf } from "../json-values.ts";
import { privateValues } from "../private-values.ts";
import { keptRows } from "../remaining-cells.ts";
import { teller } from "../tell.ts";
import { isGitlabItem, projectName, projectOf, readItem } from "./issue.ts";
import { distinctive, readRow } from "./table.ts";

/** GitLab issues: the CSV of the issues page, and the JSON of the API (issues and merge requests). */
export const gitlab: Importer = {
  kind: "gitlab",
  recognise: (document) =>
    document.form === "json" ? itemsIn(document.value).length > 0 : rowsOf(document) !== undefined,
  read(document, { language }): ImportedSource | Refusal {
    const watch = privateValues(document.file, language);
    const items = document.form === "json" ? itemsIn(document.value) : [];
    const rows = rowsOf(document) ?? [];
    const workItems = [...items.map(readItem), ...rows.flatMap((row) => readRow(row) ?? [])];
    const lost = rows.filter((row) => readRow(row) === undefined);
    const projects = [...items.map(projectName), ...rows.map((row) => projectOf(row.text("URL")))];
    const name = [...new Set(projects.filter((project) => project !== undefined))].sort().join(", ");
    return finishSource(
      importedSource({
        kind: "gitlab",
        file: document.file,
        name,
        sourceKey: `gitlab:${name || document.file.replace(/\.\w+$/, "")}${listOf(workItems)}`,
        workItems: [...new Map(workItems.map((item) => [item.externalId, item])).values()],
        stakeholders: stakeholdersOf(items, rows, workItems),
        kept: keptRows(lost, teller(language)),
        warnings: [
          ...document.warnings,
          ...lost.map((row) => ({
            key: "warning.kept-as-such" as const,
            file: document.file,
            row: row.number,
            params: { count: 1 },
          })),
        ],
      }),
      watch,
    );
  },
};

/** Issues and merge requests are two lists of one project: one must not take the other's place. */
const listOf = (items: readonly WorkItem[]) =>
  items.length > 0 && items.every((item) => item.other.type === "merge request") ? ":merge-requests" : "";

function itemsIn(value: unknown): readonly JsonObject[] {
  const object = objectOf(value);
  const list = Array.isArray(value) ? value : (object.issues ?? object.merge_requests ?? [value]);
  return objectsOf(list).filter(isGitlabItem);
}

const rowsOf = (document: Document): readonly HeadedRow[] | undefined =>
  tablesOf(document).flatMap((table) => headed(table, ...distinctive) ?? [])[0]?.rows;

function stakeholdersOf(
  items: readonly JsonObject[],
  rows: readonly HeadedRow[],
  workItems: readonly WorkItem[],
): readonly Stakeholder[] {
  const found = new Map<string, Stakeholder>();
  const add = (name: string | undefined, username?: string, email?: string) => {
    if (name !== undefined && !found.has(name)) {
      found.set(name, filled({ externalId: username ?? name, name, email }));
    }
  };
  for (const item of items) {
    for (const user of [objectOf(item.author), ...objectsOf(item.assignees), objectOf(item.assignee)]) {
      add(textOf(user, "name", "username"), textOf(user, "username"), textOf(user, "public_email", "email"));
    }
  }
  for (const row of rows) {
    add(row.text("Author"), row.text("Author Username"));
    add(row.text("Assignee"), row.text("Assignee Username"));
  }
  for (const comment of workItems.flatMap((item) => item.comments)) add(comment.by);
  return [...found.values()];
}
