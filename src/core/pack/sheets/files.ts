import { isLink, linkCell } from "../cells.ts";
import type { PackedFile, Sheet } from "../pack.ts";
import { sheetOf } from "../sheet-of.ts";
import type { LabelledSource } from "../sources.ts";
import type { Words } from "../words.ts";

type Row = {
  readonly name: string;
  readonly url?: string | undefined;
  readonly bytes?: number;
  readonly item?: string | undefined;
  readonly source: string;
};

/** Files handed over with the pack, then those that stay where they are, with their address. */
export function filesSheet(
  sources: readonly LabelledSource[],
  packed: readonly (PackedFile & { readonly item?: string })[],
  words: Words,
): Sheet {
  const rows: readonly Row[] = [
    ...packed.map(({ path, bytes, item, source }) => ({ name: `files/${path}`, bytes, item, source })),
    ...sources.flatMap(({ source, label }) =>
      source.workItems.flatMap((item) =>
        item.attachments.map(({ name, url }) => ({ name, url, item: item.title, source: label })),
      ),
    ),
  ];
  return sheetOf<Row>(
    "files",
    words,
    [
      { key: "file", kind: "link", width: 60, cell: ({ name, url }) => fileCell(name, url) },
      { key: "bytes", kind: "number", width: 12, optional: true, cell: ({ bytes }) => bytes ?? null },
      { key: "item", kind: "text", width: 48, optional: true, cell: ({ item }) => item ?? null },
      { key: "source", kind: "text", width: 24, cell: ({ source }) => source },
    ],
    rows,
  );
}

/** A link that was given no name is shown by its address. */
function fileCell(name: string, url: string | undefined) {
  return linkCell(name, url ?? (isLink(name) ? name : undefined));
}
