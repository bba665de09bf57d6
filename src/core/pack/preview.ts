import type { Translate } from "#messages/translator.ts";
import { describePack } from "./describe-pack.ts";
import type { AskedPack, Pack, Sheet } from "./pack.ts";
import { changesBetween, indexOf, readIndex } from "./pack-index.ts";
import { type PackPreview, RecapShown, type SheetShown } from "./preview-shown.ts";

/** How many rows of each sheet, items of the recap and files a preview begins with, and how many each later page has. */
const first = 50;
const perPage = 200;

/** The most characters that the rows of one page hold: of rows full of text there are fewer, and one at least. */
const mostCharacters = 200_000;

/** What a preview is made of: the facts of a pack, the version before it, and the rows of which sheet are read on. */
export type AskedPreview = AskedPack & {
  /** As `writtenIndex` wrote it. */
  readonly before?: string;
  readonly page?: { readonly sheet: Sheet["id"]; readonly from: number };
};

/** The part of a preview that comes of the pack itself. */
export type PreviewedPack = Omit<PackPreview, "leftOut" | "refusal" | "since"> & {
  readonly changes: ReturnType<typeof changesBetween> | undefined;
};

/** A page of a sheet's rows. */
export type SheetPage = { readonly rows: Sheet["rows"][number][]; readonly next?: string };

/** The pack as the client will see it, of the very description that a build draws. Long for a large project: meant for a thread. */
export function previewedPack(
  { tracking, about, files, before }: AskedPreview,
  say: Translate,
  sha256: (text: string) => string,
): PreviewedPack {
  const pack = describePack(tracking, about, say);
  const { title, client, agency, end = null, lang, counts, sheets, recap } = pack;
  return {
    ...{ title, client, end, counts },
    ...(agency === undefined ? {} : { agency }),
    language: lang,
    sheets: sheets.map(sheetShown),
    recap: {
      total: recap.openWork.length,
      items: recap.openWork.slice(0, first).map((item) => RecapShown.parse(item)),
    },
    files: {
      count: pack.files.length,
      bytes: pack.files.reduce((sum, { bytes }) => sum + bytes, 0),
      first: pack.files.slice(0, first),
    },
    changes:
      before === undefined ? undefined : changesBetween(readIndex(before), indexOf(tracking, files, sha256)),
  };
}

/** The rows of one sheet from a place on; none of a sheet that this pack does not have. */
export function sheetPage({ tracking, about, page }: AskedPreview, say: Translate): SheetPage {
  const { sheets } = describePack(tracking, about, say);
  const sheet = sheets.find(({ id }) => id === page?.sheet);
  return sheet && page ? pageOf(sheet, page.from, perPage) : { rows: [] };
}

function sheetShown(sheet: Pack["sheets"][number]): SheetShown {
  const { id, name, note, columns, rows } = sheet;
  return {
    ...{ id, name, total: rows.length },
    ...(note === undefined ? {} : { note }),
    columns: columns.map(({ key, title, kind }) => ({ key, title, kind })),
    ...pageOf(sheet, 0, first),
  };
}

function pageOf({ rows }: Sheet, from: number, limit: number): SheetPage {
  const shown: SheetPage["rows"] = [];
  let characters = 0;
  for (const row of rows.slice(from, from + limit)) {
    characters += row.reduce((sum: number, cell) => sum + lengthOf(cell), 0);
    if (shown.length > 0 && characters > mostCharacters) break;
    shown.push(row);
  }
  const end = from + shown.length;
  return { rows: shown, ...(end < rows.length ? { next: JSON.stringify([end]) } : {}) };
}

function lengthOf(cell: Sheet["rows"][number][number]): number {
  if (cell === null || typeof cell === "number") return 0;
  return typeof cell === "string" ? cell.length : cell.text.length + cell.url.length;
}
