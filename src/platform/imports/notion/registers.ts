import type { ImportedSource } from "#core/tracking/ports.ts";
import type { Decision, Kept } from "#core/tracking/tracking.ts";
import { columnsOf } from "../spreadsheet/columns.ts";
import { readPerformance } from "../spreadsheet/performance.ts";
import { keptRow, readActions, readDecisions, readStakeholders } from "../spreadsheet/registers.ts";
import { mapTable, type TableContext } from "../spreadsheet/table-reader.ts";
import { joined, type Tell } from "../tell.ts";
import { type Database, rowId, tableOf } from "./database.ts";
import type { DatabaseKind } from "./kinds.ts";

type Lists = Partial<Pick<ImportedSource, "decisions" | "stakeholders" | "actions" | "performance" | "kept">>;

/** A database of decisions, contacts, actions done or figures; what its pages say besides is not lost. */
export function readRegister(
  database: Database,
  guess: Extract<DatabaseKind, { mapping: unknown }>,
  context: TableContext,
): Lists {
  const headed = tableOf(database);
  const table = mapTable(headed, guess.mapping, context);
  const keptRows = (rows: readonly Parameters<typeof keptRow>[0][]) =>
    rows.map((row) => keptRow(row, database.title, context.tell));
  switch (guess.kind) {
    case "decision": {
      const { records, rest } = readDecisions(table, context.tell);
      return {
        decisions: records.map((decision) => withPage(decision, database, context.tell)),
        kept: keptRows(rest),
      };
    }
    case "stakeholder": {
      const { records, rest, kept } = readStakeholders(table, context.tell);
      return { stakeholders: records, kept: [...kept, ...keptRows(rest), ...pagesOf(database)] };
    }
    case "action": {
      const { records, rest } = readActions(table, context.tell);
      return { actions: records, kept: [...keptRows(rest), ...pagesOf(database)] };
    }
    case "performance": {
      const shown = columnsOf(headed).filter(({ header }) => header !== rowId);
      const { records, rest, kept } = readPerformance(table, shown, context, database.title);
      return { performance: records, kept: [...kept, ...keptRows(rest), ...pagesOf(database)] };
    }
    case "work-item":
      return {};
    default:
      return guess.kind satisfies never;
  }
}

function withPage(decision: Decision, { rows }: Database, tell: Tell): Decision {
  const text = rows.find(({ id }) => id === decision.externalId)?.page?.text;
  return { ...decision, ...tell({ text: joined([decision.said?.text ?? decision.text, text], "\n\n") }) };
}

function pagesOf({ rows, title }: Database): readonly Kept[] {
  return rows.flatMap(({ page }) =>
    page === undefined || page.text === "" ? [] : [{ where: `${title} › ${page.title}`, text: page.text }],
  );
}
