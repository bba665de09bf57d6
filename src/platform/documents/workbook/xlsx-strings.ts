import { escapeXml, growingText } from "./xml-text.ts";

/** The workbook's list of texts: each stands in it once, and cells give its number. */
export type SharedStrings = { readonly numberOf: (text: string) => number; readonly xml: () => Uint8Array };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  let used = 0;
  return {
    numberOf(text) {
      used++;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    xml() {
      const xml = growingText();
      xml.add(`${head}<sst xmlns="${spreadsheet}" count="${used}" uniqueCount="${numbers.size}">`);
      for (const text of numbers.keys()) {
        const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
        xml.add(`<si><t${space}>${escapeXml(excelText(text))}</t></si>`);
      }
      xml.add("</sst>");
      return xml.bytes();
    },
  };
}

/**
 * What XML cannot carry is written `_x000D_`, and what looks like that has its underscore written so
 * (ECMA-376 part 1, ST_Xstring): a carriage return would otherwise come back as a line feed.
 */
function excelText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  if (!/[^\P{Cc}\t\n]|_x|[\ufffe\uffff]/u.test(whole)) return whole;
  return whole
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
    });
}
