import type { Cell } from "./document.ts";
import type { DecimalMark } from "./written-numbers.ts";

/**
 * What a number counts. Whole numbers never have decimals (clicks), so `1.234` is 1234 there; rates
 * become fractions, durations seconds, money loses its sign (its currency is read apart).
 */
export type Unit = "whole" | "decimal" | "rate" | "money" | "duration";

/** How the numbers of one column are written. */
export type NumberStyle = {
  readonly unit: Unit;
  /** Settles `1,234` and `1.234`, when anything in the column or the file tells. */
  readonly mark: DecimalMark | undefined;
  /** A rate without its sign is a fraction (0.034) in some tools, a percentage (3.4) in others. */
  readonly bareRate: "fraction" | "percent";
};

const codes = "EUR|USD|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|RON|MAD|TND|DZD|XOF|BRL|MXN";
/** A number with its sign, currency, percent sign, thousands (`2.1K`); any blank may group its digits. */
const shape = new RegExp(
  `^[<>]?\\s?([-+−]?)\\s?(?:${codes}|[A-Z]{0,3}[€$£¥₹])?\\s?([-+−]?)` +
    `([.,]?\\d[\\d.,'’\\s]*?)\\s?([KM])?(%|[€$£¥₹]|${codes})?$`,
);
const plain = /^-?\d+(?:\.\d{1,2})?$/;
const blank = /^(?:[-–—\s]*|n\/?a|null|nan|undefined|#n\/a|\(not set\))$/i;

const scales: Readonly<Record<string, number>> = { "": 1, K: 1_000, M: 1_000_000 };

/** True where a tool says that it has no number: an empty cell, `--`, `n/a`. */
export const isBlankNumber = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && blank.test(cell));

/** True for text that can be read as a number; `007`, ids of 16 digits and bounds (`< 10 %`) cannot. */
export function looksNumeric(text: string): boolean {
  if (plain.test(text)) return text.length < 16 && !/^-?0\d/.test(text);
  const digits = shape.exec(text)?.[3];
  return digits !== undefined && !/^[<>]/.test(text) && !/^0\d/.test(digits) && digits.length < 20;
}

/**
 * The decimal mark that these cells prove: one followed by 1, 2 or over 3 digits, one after a group
 * mark, one after a zero (`0,399`). Cells like `1,234` prove nothing; the majority wins.
 */
export function provenMark(cells: Iterable<Cell | undefined>): DecimalMark | undefined {
  let commas = 0;
  for (const cell of cells) {
    if (typeof cell !== "string" || !/[.,]/.test(cell)) continue;
    const digits = shape.exec(cell.trim())?.[3];
    const mark = digits === undefined ? undefined : markOf(digits.replace(/['’\s]/g, ""));
    if (mark === ",") commas += 1;
    else if (mark === ".") commas -= 1;
  }
  return commas === 0 ? undefined : commas > 0 ? "," : ".";
}

/** The number in a cell; undefined when there is none that can be read, or hundreds of digits. */
export function readNumber(cell: Cell | undefined, style: NumberStyle): number | undefined {
  const number = numberIn(cell, style);
  return Number.isFinite(number) ? number : undefined;
}

function numberIn(cell: Cell | undefined, style: NumberStyle): number | undefined {
  if (typeof cell === "number") {
    return style.unit === "rate" && style.bareRate === "percent" ? hundredth(cell) : cell;
  }
  if (typeof cell !== "string") return undefined;
  const text = cell.trim();
  if (plain.test(text) && style.unit !== "duration" && style.unit !== "rate") return Number(text);
  if (style.unit === "duration") {
    const seconds = readDuration(text);
    if (seconds !== undefined) return seconds;
  }
  const [, before, after, digits = "", scale, sign] = shape.exec(text) ?? [];
  if (digits === "" || /^[<>]/.test(text)) return undefined;
  const figures = digits.replace(/['’\s]/g, "");
  const size =
    readDigits(figures, scale ? { ...style, unit: "decimal" } : style) * (scales[scale ?? ""] ?? 1);
  if (Number.isNaN(size)) return undefined;
  const value = before === "-" || before === "−" || after === "-" || after === "−" ? -size : size;
  const percent = sign === "%" || (style.unit === "rate" && style.bareRate === "percent");
  return percent ? hundredth(value) : value;
}

/** `1.94` → 0.0194, without the dust that binary division leaves. */
const hundredth = (value: number) => Number((value / 100).toPrecision(14));

/** The mark that `digits` proves by itself. */
function markOf(digits: string): DecimalMark | undefined {
  const comma = digits.lastIndexOf(",");
  const dot = digits.lastIndexOf(".");
  if (comma < 0 && dot < 0) return undefined;
  const mark = comma > dot ? "," : ".";
  const at = Math.max(comma, dot);
  if (Math.min(comma, dot) >= 0) return mark;
  if (digits.indexOf(mark) !== at) return mark === "," ? "." : ",";
  const grouped = digits.length - at === 4 && /^[1-9]\d{0,2}$/.test(digits.slice(0, at));
  return grouped ? undefined : mark;
}

function readDigits(digits: string, { unit, mark }: NumberStyle): number {
  const proven = markOf(digits);
  if (proven === undefined && unit === "whole") return Number(digits.replace(/[.,]/g, ""));
  const decimal = proven ?? mark ?? ".";
  const group = decimal === "," ? /\./g : /,/g;
  return Number(digits.replace(group, "").replace(",", "."));
}

const seconds: Readonly<Record<string, number>> = {
  j: 86_400,
  d: 86_400,
  h: 3600,
  m: 60,
  s: 1,
};

/** `00:01:45`, `1:45` (minutes) or `4 min 31s`, `1d 2h`, `2 jours 1 h` in seconds. */
export function readDuration(text: string): number | undefined {
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2}(?:[.,]\d+)?)$/.exec(text);
  if (clock) {
    const [, hours = "0", minutes = "0", rest = "0"] = clock;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest.replace(",", "."));
  }
  const parts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*([jdhms])[a-zé]*\.?\s*/gi)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join("") !== text) return undefined;
  return parts.reduce(
    (sum, [, size = "0", unit = "s"]) =>
      sum + Number(size.replace(",", ".")) * (seconds[unit.toLowerCase()] ?? 1),
    0,
  );
}
