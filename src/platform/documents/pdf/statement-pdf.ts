import type { StatementToDraw } from "#core/access/ports.ts";
import { dayInWords } from "../dates.ts";
import { documentWords } from "../words.ts";
import { typeset } from "./compiler.ts";
import { declareAccessible } from "./declare-accessible.ts";
import { tableOf } from "./table-data.ts";

/** The most lines of a statement: no dossier has as many accesses. */
const mostLines = 400;
/** Longer than anything that people may write. */
const wholeCell = 20_000;

/** A statement as an archival and accessible PDF (PDF/A-3a, PDF/UA-1): draw it in a worker thread. */
export function statementPdf({ language, day, agency, sheet, more = [], ...said }: StatementToDraw): Buffer {
  const say = documentWords(language);
  const on = Temporal.PlainDate.from(day);
  const data = {
    lang: language,
    ...said,
    authors: [agency],
    date: [on.year, on.month, on.day],
    words: { from: agency, dated: dayInWords(day, language), page: say("documents", "page") },
    // Nothing that is stated is cut: what is long goes over several lines, and pages.
    table: tableOf(sheet, mostLines, language, say, wholeCell),
    more: more.map((one) => ({
      ...tableOf(one, mostLines, language, say, wholeCell),
      title: one.name,
    })),
  };
  const missingCharacters = (count: number) => say("documents", "reading.substituted", { count });
  return declareAccessible(
    typeset("statement", data, { createdOn: on, standard: "a-3a", missingCharacters }),
  );
}
