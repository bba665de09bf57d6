import type { ImportWarning } from "#core/tracking/ports.ts";
import { repairMojibake } from "./mojibake.ts";

/** Reads the texts of a workbook's cells, and counts those whose accents had to be repaired. */
export type CellTexts = {
  readonly read: (written: string) => string;
  readonly repaired: () => number;
  readonly warnings: (file: string) => readonly ImportWarning[];
};

export function cellTexts(): CellTexts {
  let repaired = 0;
  return {
    repaired: () => repaired,
    warnings: (file) => repairWarnings(file, repaired),
    read(written) {
      const plain = written.includes("_x")
        ? written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          )
        : written;
      const { text, places } = repairMojibake(plain);
      if (places > 0) repaired++;
      return /[\0\r\ud800-\udfff]/.test(text)
        ? text.replaceAll("\0", "").replace(/\r\n?/g, "\n").toWellFormed()
        : text;
    },
  };
}

/** Says how many texts of a file had their accents repaired, when any had. */
export function repairWarnings(file: string, count: number): readonly ImportWarning[] {
  return count > 0 ? [{ key: "warning.mojibake-repaired", file, params: { count } }] : [];
}
