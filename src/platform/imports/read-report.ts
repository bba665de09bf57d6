import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning, ReadOptions } from "#core/tracking/ports.ts";
import type { SourceKind } from "#core/tracking/tracking.ts";
import type { CommentedReport } from "./commented-report.ts";
import type { Document } from "./document.ts";
import { finishSource } from "./finish-source.ts";
import { importedSource } from "./imported-source.ts";
import type { Habits } from "./measures.ts";
import { privateValues } from "./private-values.ts";
import { reportRows } from "./report-rows.ts";

/**
 * A report of Google Analytics, any version, as a source. Its dates are always said and are part of its
 * key: another month adds to this one, the same month exported again takes its place.
 */
export function readReport(
  kind: SourceKind,
  document: Document,
  { heading, sections }: CommentedReport,
  names: { readonly name: string | undefined; readonly title: string | undefined },
  { language }: ReadOptions,
): ImportedSource | Refusal {
  const { file } = document;
  const stem = file.replace(/^.*\//, "").replace(/\.\w{1,5}$/, "");
  const habits: Habits = { file, bareRate: "fraction" };
  const read = sections.map(({ table, period }) =>
    reportRows(table, { name: names.name ?? names.title ?? stem, period, language }, habits),
  );
  const totals = read.reduce((sum, one) => sum + one.totals, 0);
  const period = sections.find((section) => section.period)?.period;
  const warnings: ImportWarning[] = [...document.warnings, ...read.flatMap((one) => one.warnings)];
  if (totals > 0) warnings.push({ key: "warning.totals-left-out", file, params: { count: totals } });
  if (period === undefined) warnings.push({ key: "warning.no-period", file, params: {} });
  const key = [kind, names.name ?? stem, names.title, period && `${period.from}..${period.to}`];
  return finishSource(
    importedSource({
      kind,
      file,
      name: names.name,
      sourceKey: key.filter((part) => part !== undefined && part !== "").join(":"),
      performance: read.flatMap((one) => one.rows),
      kept: keptNotes([...heading, ...sections.flatMap(({ notes }) => notes)], file),
      warnings,
    }),
    privateValues(file, language),
  );
}

/** Comments that are not dates nor the usual segment: titles, questions, filters. */
function keptNotes(notes: readonly string[], file: string) {
  const told = /\d{8}$|^(?:all users|tous les utilisateurs)$/i;
  return [...new Set(notes)].filter((note) => !told.test(note)).map((text) => ({ where: file, text }));
}
