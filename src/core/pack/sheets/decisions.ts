import { dayCell, joined } from "../cells.ts";
import type { Sheet } from "../pack.ts";
import { sheetOf } from "../sheet-of.ts";
import type { LabelledSource } from "../sources.ts";
import type { Words } from "../words.ts";

/** What was decided, the latest first, undated ones last, each with the label of its source. */
export function decisionsInOrder(sources: readonly LabelledSource[]) {
  return sources
    .flatMap(({ source, label }) => source.decisions.map((decision) => ({ ...decision, source: label })))
    .toSorted((one, other) => (other.on ?? "").localeCompare(one.on ?? "", "en"));
}

/** What was decided, the latest first; undated ones last. */
export function decisionsSheet(sources: readonly LabelledSource[], words: Words): Sheet {
  const rows = decisionsInOrder(sources);
  return sheetOf<(typeof rows)[number]>(
    "decisions",
    words,
    [
      { key: "date", kind: "date", width: 12, cell: ({ on }) => dayCell(on) },
      { key: "decision", kind: "text", width: 50, cell: ({ title }) => title },
      { key: "detail", kind: "long-text", width: 60, cell: ({ text }) => text ?? null },
      {
        key: "people",
        kind: "text",
        width: 26,
        cell: ({ people }) => joined(people.map(({ name, email }) => name || email || "")),
      },
      { key: "origin", kind: "text", width: 36, optional: true, cell: ({ origin }) => origin ?? null },
      { key: "source", kind: "text", width: 22, cell: ({ source }) => source },
    ],
    rows,
  );
}
