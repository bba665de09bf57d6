import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning } from "#core/tracking/ports.ts";
import type { Kept, Stakeholder, WorkItem } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";
import { withBlockers } from "../blockers.ts";
import { commentDecisions } from "../comment-decisions.ts";
import { dateColumns } from "../date-columns.ts";
import type { Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { type HeadedTable, headed, tablesOf } from "../headed-table.ts";
import { filled, importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { textOf } from "../json-values.ts";
import { onePerId } from "../one-per-id.ts";
import { privateValues } from "../private-values.ts";
import { keptRows } from "../remaining-cells.ts";
import { type Tell, teller } from "../tell.ts";
import { columns, either } from "./columns.ts";
import { actionsOf, peopleOf, readTasks, tasksIn } from "./json.ts";
import { readRows } from "./row.ts";
import { projectOf, type Task } from "./task.ts";

/** Asana projects, as CSV or as the JSON of the project's menu. */
export const asana: Importer = {
  kind: "asana",
  recognise: (document) => tableIn(document) !== undefined || tasksIn(document).length > 0,
  read(document, { language }): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, language);
    const tell = teller(language);
    const raw = tasksIn(document);
    const { tasks, kept, warnings } =
      raw.length > 0 ? fromJson(document) : fromTable(document, language, tell);
    const { workItems, warnings: doubled } = onePerId(
      tasks.map(({ item }) => item),
      file,
    );
    const known = knownBy(workItems);
    const blockers = new Map(tasks.map(({ item, blockedBy }) => [item.externalId, blockedBy]));
    const name = projectOf(tasks);
    const linked = workItems.map((item) =>
      withBlockers(item, blockers.get(item.externalId) ?? [], known, tell),
    );
    return finishSource(
      importedSource({
        kind: "asana",
        file,
        name,
        sourceKey: `asana:${name ?? file.replace(/^.*\//, "").replace(/\.\w+$/, "")}`,
        workItems: linked,
        decisions: commentDecisions(linked),
        stakeholders: stakeholdersOf(document, workItems),
        actions: raw.flatMap(actionsOf),
        kept,
        warnings: [...document.warnings, ...warnings, ...doubled],
      }),
      watch,
    );
  },
};

const tableIn = (document: Document): HeadedTable | undefined =>
  tablesOf(document).flatMap(
    (table) => headed(table, either("id"), either("name"), either("completed"), either("notes")) ?? [],
  )[0];

type Read = {
  readonly tasks: readonly Task[];
  readonly kept: readonly Kept[];
  readonly warnings: readonly ImportWarning[];
};

function fromJson(document: Document): Read {
  const tasks = tasksIn(document);
  return { tasks: tasks.flatMap((task) => readTasks(task)), kept: [], warnings: [] };
}

function fromTable(document: Document, language: Language, tell: Tell): Read {
  const { file } = document;
  const rows = tableIn(document)?.rows ?? [];
  const dateNames = [columns.created, columns.completed, columns.modified, columns.start, columns.due].flat();
  const dates = dateColumns(rows, dateNames, { file, language });
  const untitled = rows.filter((row) => row.text(...columns.name) === undefined);
  return {
    tasks: readRows(rows, dates),
    kept: keptRows(untitled, tell),
    warnings: [
      ...dates.warnings(),
      ...untitled.map((row) => ({
        key: "warning.kept-as-such" as const,
        file,
        row: row.number,
        params: { count: 1 },
      })),
    ],
  };
}

/** A CSV names what blocks a task by its title, the JSON by its number. */
function knownBy(items: readonly WorkItem[]): ReadonlyMap<string, WorkItem> {
  return new Map(items.flatMap((item) => [[item.title, item] as const, [item.externalId, item] as const]));
}

function stakeholdersOf(document: Document, items: readonly WorkItem[]): readonly Stakeholder[] {
  const found = new Map<string, Stakeholder>();
  for (const person of tasksIn(document).flatMap(peopleOf)) {
    const name = textOf(person, "name") ?? "";
    const externalId = textOf(person, "gid") ?? name;
    found.set(externalId, { ...filled({ externalId, email: textOf(person, "email") }), name });
  }
  const named = new Set([...found.values()].map(({ name }) => name));
  for (const person of items.flatMap((item) => item.people)) {
    if (named.has(person.name)) continue;
    found.set(person.name, { externalId: person.name, ...found.get(person.name), ...person });
  }
  return [...found.values()];
}
