import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Stakeholder, WorkItem } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";
import { withBlockers } from "../blockers.ts";
import { commentDecisions } from "../comment-decisions.ts";
import { dateColumns } from "../date-columns.ts";
import type { Table } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { tablesOf } from "../headed-table.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { onePerId } from "../one-per-id.ts";
import { privateValues } from "../private-values.ts";
import { listCell } from "../remaining-cells.ts";
import { teller } from "../tell.ts";
import { columnOf, saidIn } from "./columns.ts";
import { freeId, readItem } from "./item.ts";
import { type BoardSheet, isBoard, type Line, readSheet } from "./lines.ts";
import { readUpdates, type Update, updatesIn } from "./updates.ts";

/** monday.com boards as "Export board to Excel" writes them, with their sub-items and updates. */
export const monday: Importer = {
  kind: "monday",
  recognise: (document) => tablesOf(document).some(isBoard) || updatesIn(document) !== undefined,
  read(document, { language }): ImportedSource | Refusal {
    const { file } = document;
    const watch = privateValues(file, language);
    const tell = teller(language);
    const messages = updatesIn(document);
    const sheets = tablesOf(document).filter(isBoard);
    const boards = sheets.map(readSheet);
    const { read, warnings } = itemsIn(boards, file, language);
    const { workItems, warnings: doubled } = onePerId(
      read.map(({ item }) => item),
      file,
    );
    const { told, alone } = withUpdates(workItems, messages === undefined ? [] : readUpdates(messages));
    const known = new Map(
      told.flatMap((item) => [[item.title, item] as const, [item.externalId, item] as const]),
    );
    const waits = new Map(read.map(({ item, blockedBy }) => [item.externalId, blockedBy]));
    const items = told.map((item) => withBlockers(item, waits.get(item.externalId) ?? [], known, tell));
    const name = boards.flatMap((board) => board.name ?? []).join(", ") || undefined;
    const rest = tablesOf(document).filter((table) => !sheets.includes(table) && table !== messages?.table);
    const totals = boards.reduce((sum, board) => sum + board.totals, 0);
    return finishSource(
      importedSource({
        kind: "monday",
        file,
        name,
        sourceKey: `monday:${name ?? file.replace(/^.*\//, "").replace(/\.\w+$/, "")}`,
        exportedAt: exportedAt(file),
        workItems: items,
        decisions: commentDecisions(items),
        stakeholders: stakeholdersOf(items, alone),
        kept: [
          ...boards.flatMap((board) => board.about.map((text) => ({ where: board.name ?? file, text }))),
          ...alone.map(({ itemName, itemId, comment }) => ({
            where: itemName ?? itemId ?? name ?? file,
            text: [comment.at, comment.by, comment.text].filter(Boolean).join(" · "),
          })),
          ...rest.flatMap(keptRows),
        ],
        warnings: [
          ...document.warnings,
          ...warnings,
          ...doubled,
          ...(totals > 0
            ? [{ key: "warning.totals-left-out" as const, file, params: { count: totals } }]
            : []),
          ...(alone.length > 0
            ? [{ key: "warning.kept-as-such" as const, file, params: { count: alone.length } }]
            : []),
        ],
      }),
      watch,
    );
  },
};

/** monday.com ends the name of the file with the second of the export: `Refonte_1784837413.xlsx`. */
function exportedAt(file: string): string | undefined {
  const seconds = /_(1\d{9})(?: ?\(\d+\))?\.\w+$/.exec(file)?.[1];
  return seconds === undefined
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString();
}

function itemsIn(boards: readonly BoardSheet[], file: string, language: Language) {
  const lines = boards.flatMap((board) => board.lines);
  const named = (line: Line) =>
    (["due", "end", "start", "completed"] as const).flatMap((name) => columnOf(line, name) ?? []);
  const dates = dateColumns(
    lines.map((line) => line.row),
    [...new Set(lines.flatMap(named))],
    { file, language },
  );
  const taken = new Set<string>();
  let parent: string | undefined;
  const read = lines.map((line, at) => {
    const above = line.kind === "subitem" ? parent : undefined;
    const unfolded = lines[at + 1]?.kind === "subitem";
    const externalId = freeId(line, above, taken);
    if (line.kind === "item") parent = externalId;
    const item = readItem(line, { externalId, parent: above, unfolded }, dates);
    return { item, blockedBy: listCell(saidIn(line, "dependency"), ",") };
  });
  return { read, warnings: dates.warnings() };
}

/** An update belongs to its item by number, else by name; the others stand alone. */
function withUpdates(items: readonly WorkItem[], updates: readonly Update[]) {
  const ids = new Set(items.map((item) => item.externalId));
  const byName = new Map(items.map((item) => [item.title, item.externalId]));
  const owner = ({ itemId, itemName }: Update) =>
    itemId !== undefined && ids.has(itemId)
      ? itemId
      : itemName === undefined
        ? undefined
        : byName.get(itemName);
  const byItem = Map.groupBy(updates, owner);
  return {
    told: items.map((item) => {
      const own = (byItem.get(item.externalId) ?? []).map((update) => update.comment);
      return own.length === 0 ? item : { ...item, comments: own };
    }),
    alone: byItem.get(undefined) ?? [],
  };
}

const keptRows = (table: Table) =>
  table.rows.flatMap((cells) => {
    const text = cells
      .map((cell) => String(cell ?? "").trim())
      .filter((cell) => cell !== "")
      .join(" · ");
    return text === "" ? [] : [{ where: table.name, text }];
  });

function stakeholdersOf(items: readonly WorkItem[], alone: readonly Update[]): readonly Stakeholder[] {
  const found = new Map<string, Stakeholder>();
  for (const person of items.flatMap((item) => item.people)) {
    found.set(person.name, { externalId: person.name, ...person });
  }
  const authors = [...items.flatMap((item) => item.comments), ...alone.map((update) => update.comment)];
  for (const name of authors.flatMap((comment) => comment.by ?? [])) {
    if (!found.has(name)) found.set(name, { externalId: name, name });
  }
  return [...found.values()];
}
