import { asWritten } from "#messages/written-days.ts";
import type { Answer } from "#screens/api.ts";

type Sheet = Answer<"pack.preview">["sheets"][number];
type Row = Sheet["rows"][number];

const locales = { fr: "fr-FR", en: "en-GB" } as const;

/** A cell as the client's programs show it: numbers, shares and days in the pack's language, an address behind its words. */
export function SheetCell(props: {
  readonly cell: Row[number] | undefined;
  readonly kind: Sheet["columns"][number]["kind"];
  readonly language: "fr" | "en";
}) {
  const { cell, kind, language } = props;
  if (cell === null || cell === undefined) return null;
  const locale = locales[language];
  if (typeof cell === "number") {
    const options = kind === "percent" ? { style: "percent", maximumFractionDigits: 1 } : {};
    return new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions).format(cell);
  }
  if (typeof cell === "string") {
    const isDay = kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(cell);
    if (!isDay) return cell;
    return asWritten(Temporal.PlainDate.from(cell).toLocaleString(locale, { dateStyle: "medium" }), language);
  }
  return (
    <a href={cell.url} target="_blank" rel="noreferrer noopener">
      {cell.text}
    </a>
  );
}
