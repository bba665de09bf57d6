import type { ImportWarning } from "#core/tracking/ports.ts";
import type { WorkItem } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";
import { blockingLabel } from "../blocking-label.ts";
import { type DateColumns, dateColumns } from "../date-columns.ts";
import type { Document } from "../document.ts";
import { type HeadedRow, type HeadedTable, headed, tablesOf } from "../headed-table.ts";
import { filled, workItem } from "../imported-source.ts";
import { listCell, remainingCells } from "../remaining-cells.ts";
import { cardState, isArchived } from "./card-state.ts";

/** The CSV that paid workspaces may export: cards alone, without history nor items of checklists. */
export const tableIn = (document: Document): HeadedTable | undefined =>
  tablesOf(document).flatMap((table) => headed(table, "Card ID", "Card Name", "List Name") ?? [])[0];

const read =
  "Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Start Date,Due Complete,Attachment Links,Last Activity Date,List ID,List Name,Board ID,Board Name,Attachment Count".split(
    ",",
  );

/** The cards of a table, with the board that they all name. */
export function readTable(table: HeadedTable, file: string, language: Language) {
  const dates = dateColumns(table.rows, ["Due Date", "Start Date", "Last Activity Date"], { file, language });
  const cards = table.rows.map((row) => readRow(row, dates));
  const [first] = table.rows;
  const archived = table.rows.filter((row) => isArchived(cardOf(row), undefined)).length;
  const warnings: readonly ImportWarning[] = [
    ...dates.warnings(),
    ...(archived > 0 ? [{ key: "warning.archived" as const, file, params: { count: archived } }] : []),
  ];
  return {
    cards,
    warnings,
    ...filled({ boardId: first?.text("Board ID"), boardName: first?.text("Board Name") }),
  };
}

const said = (row: HeadedRow, header: string) => /^(?:true|yes|vrai|oui|1)$/i.test(row.text(header) ?? "");
const cardOf = (row: HeadedRow) => ({
  closed: said(row, "Archived"),
  dueComplete: said(row, "Due Complete"),
});

function readRow(row: HeadedRow, dates: DateColumns): WorkItem {
  const stage = row.text("List Name");
  const labels = withoutBrackets(row.text("Labels"));
  return workItem({
    externalId: row.text("Card ID") ?? row.text("Card URL") ?? `#${row.number}`,
    state: cardState(cardOf(row), { name: stage, archived: false }),
    title: row.text("Card Name") ?? "—",
    description: row.text("Card Description"),
    stage,
    people: withoutBrackets(row.text("Members")).map((name) => ({ name })),
    startOn: dates.read(row, "Start Date"),
    dueOn: dates.read(row, "Due Date"),
    updatedOn: dates.read(row, "Last Activity Date"),
    labels,
    blocker: blockingLabel([...labels, ...(stage === undefined ? [] : [stage])]),
    attachments: listCell(row.text("Attachment Links"), /[\s,]+(?=https?:)/).map((url) => ({
      name: url.split("/").at(-1) || url,
      url,
    })),
    url: row.text("Card URL"),
    other: {
      ...Object.fromEntries(
        Object.entries(remainingCells(row, read)).filter(([, value]) => !/^(?:0|false)$/i.test(value)),
      ),
      ...dates.unread(row),
    },
  });
}

/** `Bug (red)` is the label “Bug”, `Léa Martin (lea)` is Léa; a label without name is its colour. */
const withoutBrackets = (cell: string | undefined) =>
  listCell(cell, /,(?![^(]*\))/).map((text) => {
    const [, name, inner] = /^(.*?)\s*\(([^()]*)\)$/.exec(text) ?? [];
    return name === undefined ? text : name || inner || text;
  });
