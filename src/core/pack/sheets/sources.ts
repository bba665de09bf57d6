import { sided } from "#messages/sided.ts";
import { dayCell, joined } from "../cells.ts";
import type { PackSource, Sheet } from "../pack.ts";
import { type ColumnOf, sheetOf } from "../sheet-of.ts";
import type { LabelledSource } from "../sources.ts";
import { warningsInWords } from "../warnings.ts";
import type { Words } from "../words.ts";

type Row = LabelledSource & { readonly shown: PackSource };
type Counted = "workItems" | "decisions" | "actions" | "performance" | "kept";

/** Where everything comes from, how much of it, and what to check in each source. */
export function sourcesSheet(
  sources: readonly LabelledSource[],
  shown: readonly PackSource[],
  words: Words,
  direction: "client" | "supplier" = "client",
): Sheet {
  const rows = sources.flatMap((one, at) => {
    const of = shown[at];
    return of ? [{ ...one, shown: of }] : [];
  });
  return sheetOf<Row>(
    "sources",
    words,
    [
      { key: "file", kind: "text", width: 34, cell: ({ source }) => source.file },
      {
        key: "kind",
        kind: "text",
        width: 20,
        cell: ({ source }) => words.say("pack", `kind.${source.kind}`),
      },
      { key: "name", kind: "text", width: 24, cell: ({ source }) => source.name ?? null },
      {
        key: "home",
        kind: "text",
        width: 24,
        optional: true,
        cell: ({ shown: { home } }) =>
          home === undefined ? null : words.say("pack", sided(`home.${home}`, direction)),
      },
      {
        key: "exported",
        kind: "date",
        width: 12,
        optional: true,
        cell: ({ source }) => dayCell(source.exportedAt),
      },
      count("items", "workItems"),
      count("decisions", "decisions"),
      count("actions", "actions"),
      count("figures", "performance"),
      count("kept", "kept"),
      {
        key: "remarks",
        kind: "long-text",
        width: 64,
        cell: ({ source }) => joined(warningsInWords(source.warnings, words), "\n"),
      },
    ],
    rows,
  );
}

function count(key: string, list: Counted): ColumnOf<Row> {
  return { key, kind: "number", width: 12, cell: ({ source }) => source[list].length };
}
