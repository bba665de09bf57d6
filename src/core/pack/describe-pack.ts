import type { ImportedSource } from "#core/tracking/ports.ts";
import { toldIn } from "#core/tracking/said.ts";
import type { SourceHome } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { dayCell, lineText } from "./cells.ts";
import { countsOf, itemsOf } from "./counts.ts";
import type { AboutPack, Pack, PackSource, PackTracking, Sheet } from "./pack.ts";
import { packedFiles } from "./packed-files.ts";
import { participantsOf } from "./people.ts";
import { recapOf } from "./recap.ts";
import { accessesSheet } from "./sheets/accesses.ts";
import { actionsSheet } from "./sheets/actions.ts";
import { allItemsSheet } from "./sheets/all-items.ts";
import { decisionsSheet } from "./sheets/decisions.ts";
import { filesSheet } from "./sheets/files.ts";
import { keptSheet } from "./sheets/kept.ts";
import { openWorkSheet } from "./sheets/open-work.ts";
import { performanceSheet } from "./sheets/performance.ts";
import { sourcesSheet } from "./sheets/sources.ts";
import { stakeholdersSheet } from "./sheets/stakeholders.ts";
import { summarySheet } from "./sheets/summary.ts";
import { labelled } from "./sources.ts";
import { warningsInWords } from "./warnings.ts";
import { wordsOf } from "./words.ts";

/** The version of the pack's layout and of `data.json`; it changes when a reader must change. */
export const packVersion = 1;

/**
 * The pack as data, from everything that was imported. Pure: no clock, nothing but its arguments, so
 * that the same facts always make the same pack. `say` speaks the language of `about`. The files of
 * the pack stand in the order of the sources' own, so that their contents can be put beside them.
 */
export function describePack(imported: readonly ImportedSource[], about: AboutPack, say: Translate): Pack {
  const { end, lang, version = packVersion, homes = {}, accesses = [], direction } = about;
  const client = lineText(about.client);
  const agency = about.agency === undefined ? undefined : lineText(about.agency);
  const words = wordsOf(say, lang);
  const tracking = imported.map((source) => sourceIn(source, lang));
  const sources = labelled(tracking, words);
  const people = participantsOf(sources);
  const work = sources.map(({ source: { workItems }, label }) => ({ workItems, label }));
  const recap = recapOf(work, end, words);
  const counts = countsOf(tracking, people.length);
  const files = packedFiles(sources);
  const shown = tracking.map((source) => sourceShown(source, homes[source.sourceKey]));
  const sheets = [
    openWorkSheet(recap, words),
    allItemsSheet(sources, words),
    decisionsSheet(sources, words),
    stakeholdersSheet(people, words),
    ...(accesses.length === 0 ? [] : [accessesSheet(accesses, words, direction)]),
    actionsSheet(sources, words),
    performanceSheet(sources, words),
    filesSheet(sources, files, words),
    sourcesSheet(sources, shown, words, direction),
    ...(counts.kept === 0 ? [] : [keptSheet(sources, words)]),
  ];
  const warnings = [
    ...sheets.flatMap(({ note }) => note ?? []),
    ...warningsInWords(
      tracking.flatMap((source) => source.warnings),
      words,
    ),
  ];
  const labels = sources.map(({ label }) => label);
  const summary = summarySheet(
    { client, agency, end, direction },
    { counts, sources: labels, warnings },
    sheets,
    words,
  );
  return {
    version,
    lang,
    ...(agency === undefined ? {} : { agency }),
    client,
    ...(direction === undefined ? {} : { direction }),
    ...(end === undefined ? {} : { end }),
    datedOn: end ?? newestExport(tracking),
    title: say("pack", "pack.title", { client }),
    counts,
    sources: shown,
    warnings,
    sheets: [summary, ...sheets] satisfies readonly Sheet[],
    recap,
    files: files.map(({ path, bytes, source }) => ({ path, bytes, source })),
    accesses,
    tracking: tracking.map(withoutInternals),
  };
}

/** What a source says, in the language of the pack. */
function sourceIn(source: ImportedSource, lang: Language): ImportedSource {
  const { workItems, decisions, stakeholders, actions, kept } = source;
  return {
    ...source,
    workItems: workItems.map((one) => toldIn(one, lang)),
    decisions: decisions.map((one) => toldIn(one, lang)),
    stakeholders: stakeholders.map((one) => toldIn(one, lang)),
    actions: actions.map((one) => toldIn(one, lang)),
    kept: kept.map((one) => toldIn(one, lang)),
  };
}

/** The earliest day that a zip and a workbook can bear: no fact dates this pack. */
const undated = "1980-01-01";

/** The day of the newest export: without an end, it changes only with what the pack says. */
function newestExport(tracking: readonly ImportedSource[]): string {
  const days = tracking.map(({ exportedAt }) => dayCell(exportedAt) ?? undated);
  return days.toSorted().at(-1) ?? undated;
}

function sourceShown(source: ImportedSource, home: SourceHome | undefined): PackSource {
  const { file, kind, name, exportedAt, warnings } = source;
  return {
    file,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(home === undefined ? {} : { home }),
    ...(exportedAt === undefined ? {} : { exportedAt }),
    items: itemsOf(source),
    warnings,
  };
}

function withoutInternals({ files, sourceKey: _, ...source }: ImportedSource): PackTracking {
  return { ...source, files: files.map(({ read: __, ...file }) => file) };
}
