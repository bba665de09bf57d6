import type { Sheet } from "../pack.ts";
import { sheetOf } from "../sheet-of.ts";
import type { LabelledSource } from "../sources.ts";
import type { Words } from "../words.ts";

/** What no importer understood, as it stood in the export. */
export function keptSheet(sources: readonly LabelledSource[], words: Words): Sheet {
  const rows = sources.flatMap(({ source, label }) =>
    source.kept.map((kept) => ({ ...kept, file: source.file, source: label })),
  );
  return sheetOf<(typeof rows)[number]>(
    "kept",
    words,
    [
      { key: "file", kind: "text", width: 30, cell: ({ file }) => file },
      { key: "where", kind: "text", width: 26, cell: ({ where }) => where },
      { key: "text", kind: "long-text", width: 90, cell: ({ text }) => text },
      { key: "source", kind: "text", width: 22, cell: ({ source }) => source },
    ],
    rows,
  );
}
