import type { Wording } from "#core/tracking/said.ts";
import type { Action, Decision, Kept, Stakeholder } from "#core/tracking/tracking.ts";
import { filled } from "../imported-source.ts";
import { peopleIn } from "../people-cell.ts";
import { labelledLines } from "../remaining-cells.ts";
import { joined, type Tell } from "../tell.ts";
import { dateWithin } from "../written-dates.ts";
import { freeIds, stableId } from "./stable-id.ts";
import type { MappedRow, MappedTable } from "./table-reader.ts";

/** The records of a table, and its rows that lack what such a record needs. */
export type Records<One> = { readonly records: readonly One[]; readonly rest: readonly MappedRow[] };

/**
 * A register of decisions: columns without a place of their own go to the text. The line above, `under`
 * which it stands, says when and where they were taken when no column does: « Comité du 3 mars 2026 ».
 */
export function readDecisions(table: MappedTable, tell: Tell, under?: string): Records<Decision> {
  const freeId = freeIds();
  return sort(table, (mapped) => {
    const title = mapped.text("title");
    if (title === undefined) return undefined;
    const on = mapped.date("on")?.start ?? (under === undefined ? undefined : dateWithin(under, "day-first"));
    const { people, origin } = {
      people: peopleIn(mapped.text("people")),
      origin: mapped.text("origin") ?? under,
    };
    const text = withOthers(mapped.text("text"), mapped);
    const externalId = freeId(mapped.text("externalId") ?? stableId(title, on ?? ""));
    return { ...filled({ externalId, title, on, origin }), ...tell({ text }), people };
  });
}

/** A log of what was done, line by line. */
export function readActions(table: MappedTable, tell: Tell): Records<Action> {
  const freeId = freeIds();
  return sort(table, (mapped) => {
    const at = mapped.date("at")?.start;
    const said = mapped.text("text");
    if (at === undefined || said === undefined) return undefined;
    // The same in each language, and as it always was.
    const whole = [said, ...Object.entries(mapped.other()).map((entry) => entry.join(" : "))].join("\n");
    const externalId = freeId(mapped.text("externalId") ?? stableId(at, whole));
    const workItemExternalId = mapped.text("workItemExternalId");
    const fields = filled({ externalId, at, by: mapped.text("by"), workItemExternalId });
    return { ...fields, ...tell({ text: withOthers(said, mapped) ?? said }) };
  });
}

/** A list of contacts; their other columns, telephone numbers first, are kept beside them. */
export function readStakeholders(
  table: MappedTable,
  tell: Tell,
): Records<Stakeholder> & { readonly kept: readonly Kept[] } {
  const kept: Kept[] = [];
  const { records, rest } = sort(table, (mapped): Stakeholder | undefined => {
    const email = mapped.text("email");
    const name =
      [mapped.text("firstName"), mapped.text("name")].flatMap((part) => part ?? []).join(" ") || email;
    if (name === undefined) return undefined;
    const others = withOthers(undefined, mapped);
    if (others !== undefined) kept.push({ where: name, ...tell({ text: others }) });
    return filled({
      externalId: mapped.text("externalId") ?? email?.toLowerCase() ?? name,
      name,
      email,
      role: mapped.text("role"),
      organisation: mapped.text("organisation"),
    });
  });
  return { records, rest, kept };
}

function sort<One>(table: MappedTable, read: (mapped: MappedRow) => One | undefined): Records<One> {
  const records: One[] = [];
  const rest: MappedRow[] = [];
  for (const mapped of table.rows) {
    const record = read(mapped);
    if (record === undefined) rest.push(mapped);
    else records.push(record);
  }
  return { records, rest };
}

function withOthers(text: string | undefined, mapped: MappedRow): Wording | undefined {
  return joined([text, labelledLines(Object.entries(mapped.other()))], "\n") || undefined;
}

/** A row as it stands, for what is not understood; `sheet` says where when there are several. */
export function keptRow({ row }: Pick<MappedRow, "row">, sheet: string | undefined, tell: Tell): Kept {
  return { where: placeIn(row.number, sheet), ...tell({ text: labelledLines(row.entries()) ?? "" }) };
}

/** Where a row is, for a person to find it. */
export const placeIn = (row: number, sheet: string | undefined): string =>
  sheet === undefined ? String(row) : `${sheet} · ${row}`;
