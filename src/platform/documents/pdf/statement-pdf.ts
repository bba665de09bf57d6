import type { StatementToDraw } from "#core/access/ports.ts";
import { dayInWords } from "../dates.ts";
import { documentWords } from "../words.ts";
import { typeset } from "./compiler.ts";
import { declareAccessible } from "./declare-accessible.ts";
import { tableOf } from "./table-data.ts";

/** The most lines of a statement: no dossier has as many accesses. */
const mostLines = 400;

/** A statement as an archival and accessible PDF (PDF/A-3a, PDF/UA-1): draw it in a worker thread. */
export function statementPdf({ language, day, agency, sheet, ...said }: StatementToDraw): Buffer {
  const say = documentWords(language);
  const on = Temporal.PlainDate.from(day);
  const data = {
    lang: language,
    ...said,
    authors: [agency],
    date: [on.year, on.month, on.day],
    words: { from: agency, dated: dayInWords(day, language), page: say("documents", "page") },
    table: tableOf(sheet, mostLines, language, say),
  };
  const missingCharacters = (count: number) => say("documents", "reading.substituted", { count });
  return declareAccessible(
    typeset("statement", data, { createdOn: on, standard: "a-3a", missingCharacters }),
  );
}
