import type { Pack } from "#core/pack/pack.ts";
import { settled } from "./xlsx-settled.ts";
import { fillSheet, withRelations } from "./xlsx-sheet.ts";
import { drawSkeleton } from "./xlsx-skeleton.ts";
import { sharedStrings } from "./xlsx-strings.ts";
import { partsOf, textOf, zipOf } from "./zip-parts.ts";

/**
 * The pack as an Excel workbook. Synchronous and heavy: meant for a worker thread. The library draws
 * everything but the cells: styles, widths, filters, panes, print set-up, plots. The cells are
 * written here: calling the library for each of them and having it save took one and a half times as
 * long as exceljs for 50,000 rows (see `bench/workbook.ts`).
 */
export function xlsxBytes(pack: Pack): Uint8Array {
  const parts = partsOf(drawSkeleton(pack));
  const texts = new Map(parts.map((part) => [part.name, () => textOf(part)]));
  const strings = sharedStrings();
  const made = new Map<string, Uint8Array>();
  for (const [at, sheet] of pack.sheets.entries()) {
    const name = `sheet${at + 1}.xml`;
    const skeleton = texts.get(`xl/worksheets/${name}`)?.() ?? "";
    const { xml, links } = fillSheet(skeleton, sheet, pack.title, strings);
    made.set(`xl/worksheets/${name}`, xml);
    const relations = `xl/worksheets/_rels/${name}.rels`;
    if (links.length > 0) made.set(relations, utf8(withRelations(texts.get(relations)?.(), links)));
  }
  made.set("xl/sharedStrings.xml", strings.xml());
  for (const [name, text] of texts) {
    const settle = settled(name, pack);
    if (settle) made.set(name, utf8(settle(text())));
  }
  const replaced = parts.map((part) => {
    const bytes = made.get(part.name);
    return bytes ? { name: part.name, bytes } : part;
  });
  const added = [...made].filter(([name]) => !texts.has(name)).map(([name, bytes]) => ({ name, bytes }));
  return zipOf([...replaced, ...added], Temporal.PlainDate.from(pack.datedOn));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
