import { compactDay } from "./written-ranges.ts";

/** The site that search tools put first in the names of their files: `exemple.fr-organic.Positions-fr-…`. */
export function siteIn(file: string): string | undefined {
  const stem = file.replace(/^.*\//, "");
  return /^((?:[a-z0-9-]+\.)+?[a-z]{2,12})(?=[-_ ])/i.exec(stem)?.[1];
}

/** The day on which the file was exported, when its name tells: `…_2026-05-01.csv`, `…-20260501-…`. */
export function exportDay(file: string): string | undefined {
  const stem = file.replace(/^.*\//, "");
  const iso = /(?<!\d)(20\d{2}-[01]\d-[0-3]\d)(?!\d)/.exec(stem)?.[1];
  return iso ?? compactDay(/(?<!\d)(20\d{2}[01]\d[0-3]\d)(?!\d)/.exec(stem)?.[1]);
}
