import type { ImportedSource } from "#core/tracking/ports.ts";
import type { MappedPart } from "./mappings.ts";
import { everybody } from "./people.ts";
import { readPerformance } from "./performance.ts";
import { keptRow, readActions, readDecisions, readStakeholders } from "./registers.ts";
import { mapTable, type TableContext } from "./table-reader.ts";
import { readWork } from "./work-items.ts";

type Lists = Pick<
  ImportedSource,
  "workItems" | "decisions" | "stakeholders" | "actions" | "performance" | "kept"
>;

/** What all the tables of a file say together; a row that fits nothing is kept as it is. */
export function recordsOf(parts: readonly MappedPart[], context: TableContext): Lists {
  const work = ofKind(parts, "work-item").map(({ mapped, part }) => ({ mapped, part }));
  const decisions = ofKind(parts, "decision").map(({ mapped, part }) => ({
    part,
    ...readDecisions(mapped, context.tell, part.table.title),
  }));
  const contacts = ofKind(parts, "stakeholder").map(({ mapped, part }) => ({
    part,
    ...readStakeholders(mapped, context.tell),
  }));
  const actions = ofKind(parts, "action").map(({ mapped, part }) => ({
    part,
    ...readActions(mapped, context.tell),
  }));
  const performance = ofKind(parts, "performance").map(({ mapped, part }) => ({
    part,
    ...readPerformance(mapped, part.columns, context, part.sheet),
  }));
  const { workItems, kept: untitled } = readWork(
    work.map(({ mapped, part }) => ({
      table: mapped,
      part: work.length > 1 ? nameOf(part) : undefined,
      sheet: part.sheet,
    })),
    context.tell,
  );
  const others = parts.filter(({ guess }) => guess === undefined);
  const said = {
    workItems,
    decisions: decisions.flatMap(({ records }) => records),
    actions: actions.flatMap(({ records }) => records),
  };
  return {
    ...said,
    stakeholders: everybody(
      contacts.flatMap(({ records }) => records),
      said,
    ),
    performance: performance.flatMap(({ records }) => records),
    kept: [
      ...untitled,
      ...[contacts, performance].flat().flatMap(({ kept }) => kept),
      ...[decisions, contacts, actions, performance]
        .flat()
        .flatMap(({ part, rest }) => rest.map((row) => keptRow(row, part.sheet, context.tell))),
      ...others.flatMap(({ table, sheet }) =>
        table.headed.rows.map((row) => keptRow({ row }, sheet, context.tell)),
      ),
    ],
  };

  function ofKind(all: readonly MappedPart[], kind: string) {
    return all.flatMap((part) =>
      part.guess?.kind === kind
        ? [{ part, mapped: mapTable(part.table.headed, part.guess.mapping, context) }]
        : [],
    );
  }
}

/** A table among others goes by the line above it, else by its sheet. */
const nameOf = ({ table, sheet }: MappedPart): string | undefined => table.title ?? sheet;
