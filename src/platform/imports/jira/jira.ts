import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning } from "#core/tracking/ports.ts";
import type { Kept, Stakeholder, WorkItem } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";
import { withBlockers } from "../blockers.ts";
import { commentDecisions } from "../comment-decisions.ts";
import { dateColumns } from "../date-columns.ts";
import type { Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { type HeadedRow, type HeadedTable, headed, tablesOf } from "../headed-table.ts";
import { filled, importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { onePerId } from "../one-per-id.ts";
import { privateValues } from "../private-values.ts";
import { keptRows, labelledLines } from "../remaining-cells.ts";
import { joined, type Tell, teller } from "../tell.ts";
import { workAction } from "./cells.ts";
import { columns, either } from "./columns.ts";
import { type Issue, isKey, type Named } from "./issue.ts";
import { channelIn, itemsOf, readItem } from "./item.ts";
import { readingOf, readRow } from "./row.ts";

/** Jira's issue navigator exports at most so many issues at once. */
const mostIssues = 1000;

/** Jira issues: CSV of Cloud and Server in English and French, and the XML (RSS) of the issue navigator. */
export const jira: Importer = {
  kind: "jira",
  recognise: (document) => channelIn(document) !== undefined || tableIn(document) !== undefined,
  read(document, { language }): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, language);
    const tell = teller(language);
    const { issues, kept, warnings, count } = issuesIn(document, language, tell);
    const last = [...new Map(issues.map((issue) => [issue.item.externalId, issue])).values()];
    const repeated = onePerId(
      issues.map(({ item }) => item),
      file,
    );
    const workItems = linked(last, tell);
    const projects = [...new Set(last.flatMap(({ project }) => project.key ?? []))].sort();
    const names = [...new Set(last.flatMap(({ project }) => project.name ?? project.key ?? []))].sort();
    const about = [...new Set(last.flatMap(({ project }) => project.about ?? []))];
    return finishSource(
      importedSource({
        kind: "jira",
        file,
        name: names.join(", ") || undefined,
        sourceKey: `jira:${projects.join("+") || file}`,
        workItems,
        decisions: commentDecisions(workItems),
        stakeholders: stakeholdersOf(last, tell),
        actions: last.flatMap(({ item, work }) =>
          work.map((one, at) => {
            const worked = { hours: { figure: one.hours }, item: item.title };
            const text = joined([{ key: "item.worked", params: worked }, one.text], " ") ?? "";
            return { ...workAction(one, item.externalId, at), ...tell({ text }) };
          }),
        ),
        kept: [...about.map((text) => ({ where: names.join(", "), text })), ...kept],
        warnings: [
          ...document.warnings,
          ...warnings,
          ...(count === mostIssues
            ? [{ key: "warning.capped" as const, file, params: { limit: count } }]
            : []),
          ...repeated.warnings,
        ],
      }),
      watch,
    );
  },
};

function tableIn(document: Document): HeadedTable | undefined {
  return tablesOf(document).flatMap((table) => {
    const found = headed(table, either("key"), either("summary"));
    if (found) return [found];
    const short = headed(table, either("shortKey"), either("summary"), either("status"));
    return short?.rows.some((row) => isKey(row.text(...columns.shortKey) ?? "")) ? [short] : [];
  })[0];
}

type Read = {
  readonly issues: readonly Issue[];
  readonly kept: readonly Kept[];
  readonly warnings: readonly ImportWarning[];
  readonly count: number;
};

function issuesIn(document: Document, language: Language, tell: Tell): Read {
  const channel = channelIn(document);
  if (channel !== undefined) {
    const items = itemsOf(channel);
    const lost = items.filter((item) => readItem(item) === undefined);
    return {
      issues: items.flatMap((item) => readItem(item) ?? []),
      kept: lost.map((item) => ({
        where: "item",
        ...tell({ text: labelledLines(item.children.map(({ name, text }) => [name, text.trim()])) ?? "" }),
      })),
      warnings: [],
      count: items.length,
    };
  }
  const table = tableIn(document);
  return table === undefined
    ? { issues: [], kept: [], warnings: [], count: 0 }
    : rowsIn(table, document.file, language, tell);
}

const dateNames = [
  columns.created,
  columns.updated,
  columns.resolved,
  columns.due,
  columns.categoryChanged,
].flat();

function rowsIn(table: HeadedTable, file: string, language: Language, tell: Tell): Read {
  const headerAgain = (row: HeadedRow) =>
    columns.summary.some((name) => row.text(name) === name) &&
    [...columns.key, ...columns.shortKey].some((name) => row.text(name) === name);
  const again = table.rows.filter(headerAgain);
  const rows = table.rows.filter((row) => !headerAgain(row));
  const dates = dateColumns(rows, dateNames, { file, language });
  const reading = readingOf(table, dates);
  const read = rows.map((row) => ({ row, issue: readRow(row, reading) }));
  const lost = read.flatMap(({ row, issue }) => (issue === undefined ? [row] : []));
  return {
    issues: read.flatMap(({ issue }) => issue ?? []),
    kept: keptRows(lost, tell),
    warnings: [
      ...dates.warnings(),
      ...again.map((row) => ({ key: "warning.header-repeated" as const, file, row: row.number, params: {} })),
      ...lost.map((row) => ({
        key: "warning.kept-as-such" as const,
        file,
        row: row.number,
        params: { count: 1 },
      })),
    ],
    count: rows.length,
  };
}

/** Parents by their key, and what still blocks each open issue. */
function linked(issues: readonly Issue[], tell: Tell): readonly WorkItem[] {
  const byNumber = new Map(
    issues.flatMap(({ id, item }) => (id === undefined ? [] : [[id, item.externalId]])),
  );
  const byKey = new Map(issues.map(({ item }) => [item.externalId, item]));
  return issues.map(({ item, parents, blockedBy }) => {
    const found = parents.map((one) => byNumber.get(one) ?? one);
    const parent = found.find((one) => byKey.has(one)) ?? found.find(isKey);
    const lost = parent === undefined ? found[0] : undefined;
    const other = lost === undefined ? item.other : { ...item.other, Parent: lost };
    return { ...withBlockers(item, blockedBy, byKey, tell), ...filled({ parentExternalId: parent }), other };
  });
}

function stakeholdersOf(issues: readonly Issue[], tell: Tell): readonly Stakeholder[] {
  const all = issues.flatMap(({ people, item }): readonly Named[] => [
    ...people,
    ...item.comments.flatMap(({ by }) => (by === undefined ? [] : [{ name: by, id: undefined }])),
  ]);
  const leads = new Set(all.filter((one) => one.lead).map(({ name }) => name));
  const ids = new Map(all.flatMap(({ name, id }) => (id === undefined ? [] : [[name, id] as const])));
  return [...new Set(all.map(({ name }) => name))].map((name) =>
    filled({
      externalId: ids.get(name) ?? name,
      name,
      email: /^[^\s@]+@[^\s@]+$/.test(name) ? name : undefined,
      ...tell({ role: leads.has(name) ? { key: "role.project-lead" } : undefined }),
    }),
  );
}
