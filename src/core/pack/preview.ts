import type { ToneCatalogue } from "#core/letter/tone-rule.ts";
import type { Translate } from "#messages/translator.ts";
import { describePack } from "./describe-pack.ts";
import type { AskedPack, Pack, Sheet } from "./pack.ts";
import { changesBetween, indexOf, readIndex } from "./pack-index.ts";
import { packTone } from "./pack-tone.ts";
import { type PackPreview, RecapShown, type SheetShown } from "./preview-shown.ts";

/** How many rows of each sheet, items of the recap and files a preview begins with, and how many each later page has. */
const first = 50;
const perPage = 200;

/** The most characters that the rows of one page hold: of rows full of text there are fewer, and one at least. */
const mostCharacters = 200_000;

/** What a preview is made of: the facts of a pack, and the rules by which its tone is checked. */
export type AskedPreview = AskedPack & { readonly toneCatalogue: ToneCatalogue };

/** What is asked of a preview: the rows of a sheet from a place on, or the whole beside the version before it. */
export type PreviewQuestion = {
  /** As `writtenIndex` wrote it. */
  readonly before?: Uint8Array;
  readonly page?: { readonly sheet: Sheet["id"]; readonly from: number };
};

/** The part of a preview that comes of the pack itself. */
export type PreviewedPack = Omit<PackPreview, "leftOut" | "refusal" | "since"> & {
  readonly changes: ReturnType<typeof changesBetween> | undefined;
};

/** A page of a sheet's rows. */
export type SheetPage = { readonly rows: Sheet["rows"][number][]; readonly next?: string };

/**
 * The pack as the client will see it, of the very description that a build draws: described once, shown
 * as often as it is asked for. Long for a large project: meant for a thread.
 */
export function previewOf(asked: AskedPreview, say: Translate, sha256: (text: string) => string) {
  const pack = describePack(asked.tracking, asked.about, say);
  let checked: PackPreview["tone"] | undefined;
  return {
    whole(before?: Uint8Array): PreviewedPack {
      checked ??= packTone(asked.tracking, asked.about.lang, asked.toneCatalogue);
      const changes =
        before === undefined ? undefined : changesBetween(readIndex(before), indexOf(asked, sha256));
      return { ...shownOf(pack), tone: checked, changes };
    },
    /** None of a sheet that this pack does not have. */
    page({ sheet: id, from }: NonNullable<PreviewQuestion["page"]>): SheetPage {
      const sheet = pack.sheets.find((one) => one.id === id);
      return sheet ? pageOf(sheet, from, perPage) : { rows: [] };
    },
  };
}

function shownOf(pack: Pack): Omit<PreviewedPack, "tone" | "changes"> {
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
  };
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
