import { Color, Format, FormatAlign, FormatBorder, FormatUnderline } from "wasm-xlsxwriter";
import type { Column, Pack } from "#core/pack/pack.ts";
import { type CellStyle, colours, numberFormat } from "./look.ts";

/** The formats of one workbook, each made once. */
export type Formats = {
  readonly title: Format;
  readonly head: Format;
  readonly headOfFigures: Format;
  /** The first column of the summary. */
  readonly lead: Format;
  readonly text: Format;
  readonly link: Format;
  /** A text that stays one even when somebody edits the cell. */
  readonly quoted: Format;
  readonly quotedLink: Format;
  readonly body: (style: CellStyle, column: Column, wraps: boolean) => Format;
};

export function formatsOf(lang: Pack["lang"]): Formats {
  const colour = (rgb: number) => Color.rgb(rgb);
  const base = () =>
    new Format()
      .setAlign(FormatAlign.Top)
      .setBorderBottom(FormatBorder.Hair)
      .setBorderBottomColor(colour(colours.rule));
  const head = () =>
    new Format()
      .setBold()
      .setTextWrap()
      .setAlign(FormatAlign.VerticalCenter)
      .setFontColor(colour(colours.accent))
      .setBackgroundColor(colour(colours.head))
      .setBorderBottom(FormatBorder.Medium)
      .setBorderBottomColor(colour(colours.accent));
  const link = () =>
    base().setTextWrap().setFontColor(colour(colours.accent)).setUnderline(FormatUnderline.Single);
  const made = new Map<string, Format>();
  return {
    title: new Format().setBold().setFontSize(18).setFontColor(colour(colours.accent)),
    head: head(),
    headOfFigures: head().setAlign(FormatAlign.Right).setIndent(1),
    lead: base().setTextWrap().setBold().setFontColor(colour(colours.accent)),
    text: base().setTextWrap(),
    link: link(),
    quoted: base().setTextWrap().setQuotePrefix(),
    quotedLink: link().setQuotePrefix(),
    body(style, column, wraps) {
      const pattern = numberFormat(style, column, lang);
      const key = `${pattern} ${style} ${wraps}`;
      const known = made.get(key);
      if (known) return known;
      const format = base().setNumFormat(pattern);
      if (wraps && style === "text") format.setTextWrap();
      if (style === "text" || style === "date") format.setAlign(FormatAlign.Left);
      else format.setAlign(FormatAlign.Right).setIndent(1);
      made.set(key, format);
      return format;
    },
  };
}
