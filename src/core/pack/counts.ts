import type { ImportedSource } from "#core/tracking/ports.ts";
import type { WorkItemState } from "#core/tracking/tracking.ts";
import type { PackCounts } from "./pack.ts";

/** How much of everything; a metric that several sources give counts once. */
export function countsOf(tracking: readonly ImportedSource[], people: number): PackCounts {
  const items = tracking.flatMap((source) => source.workItems);
  const rows = tracking.flatMap((source) => source.performance);
  const having = (wanted: WorkItemState) => items.filter(({ state }) => state === wanted).length;
  const sum = (list: "decisions" | "actions" | "kept") =>
    tracking.reduce((total, source) => total + source[list].length, 0);
  return {
    workItems: {
      total: items.length,
      open: having("open"),
      done: having("done"),
      dropped: having("dropped"),
    },
    people,
    decisions: sum("decisions"),
    actions: sum("actions"),
    performance: {
      metrics: new Set(rows.flatMap((row) => Object.keys(row.values))).size,
      rows: rows.length,
    },
    kept: sum("kept"),
  };
}

/** How many records of its main kind a source holds: what somebody would call the size of that export. */
export function itemsOf(source: ImportedSource): number {
  const { workItems, performance, decisions, actions, stakeholders, kept } = source;
  const lists = [workItems, performance, decisions, actions, stakeholders, kept];
  return lists.find((list) => list.length > 0)?.length ?? 0;
}
