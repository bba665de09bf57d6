import type { MeetingSheetToDraw } from "#core/meeting/ports.ts";
import type { Told } from "#core/meeting/told.ts";
import { longDay } from "#messages/written-days.ts";
import { documentWords } from "../words.ts";
import { typeset } from "./compiler.ts";
import { declareAccessible } from "./declare-accessible.ts";

/**
 * The sheet of a meeting as an archival and accessible PDF (PDF/A-3a, PDF/UA-1): what was asked and answered, what is
 * declined, what was decided and done, where it stands. The client's has nothing of what is declined. Draw it in a
 * worker thread.
 */
export function meetingSheetPdf(asked: MeetingSheetToDraw): Buffer {
  const { sheet, questions, agency, party, language, day, view } = asked;
  const say = documentWords(language);
  const on = Temporal.PlainDate.from(day);
  const inWords = (one: string) => longDay(one, language);
  const dated = inWords(day);
  const title = say("meeting", view === "client" ? "sheet.title.client" : "sheet.title", { party });
  const column = (key: "when" | "what" | "why" | "where" | "question" | "answer", width: number) => ({
    title: say("meeting", `sheet.column.${key}`),
    width,
    narrow: key === "when",
    right: false,
  });
  const placeOf = ({ sheet: name, row }: Told["place"]) => {
    const named = say("pack", `sheet.${name}`);
    return row === null ? named : say("meeting", "sheet.place", { sheet: named, row });
  };
  const section = (key: "decisions" | "actions" | "openWork", told: readonly Told[]) => ({
    title: say("meeting", `sheet.${key}`),
    note: told.length === 0 ? say("meeting", "sheet.none") : "",
    columns: [column("when", 21), column("what", 45), column("why", 40), column("where", 24)],
    rows: told.map((one) => [
      one.on === null ? "" : inWords(one.on),
      one.what,
      one.why ?? "",
      placeOf(one.place),
    ]),
  });
  const answered = view === "client" ? questions.filter(({ answer }) => answer !== null) : questions;
  const data = {
    lang: language,
    title,
    description: say("meeting", "sheet.description"),
    authors: [agency],
    date: [on.year, on.month, on.day],
    words: { from: agency, dated, page: say("documents", "page") },
    intro: say("meeting", view === "client" ? "sheet.intro.client" : "sheet.intro", { agency }),
    tables: [
      ...(answered.length === 0
        ? []
        : [
            {
              title: say("meeting", "sheet.questions"),
              note: "",
              columns: [column("question", 60), column("answer", 60)],
              rows: answered.map(({ text, askedBy, answer }) => [
                `${text} (${askedBy})`,
                answer ?? say("meeting", "sheet.no-answer"),
              ]),
            },
          ]),
      section("decisions", sheet.decisions),
      section("actions", sheet.actions),
      section("openWork", sheet.openWork),
    ],
    declined:
      view === "client"
        ? null
        : {
            title: say("meeting", "sheet.declined"),
            note: say("meeting", "sheet.declined.note"),
            lines: sheet.declined.map(({ named, sentence }) => [named[language], sentence[language]]),
          },
    notes: [
      ...sheet.rest.map(({ place, count }) => say("meeting", "sheet.rest", { count, sheet: placeOf(place) })),
      ...(view === "client" || sheet.leftOut === 0
        ? []
        : [say("meeting", "sheet.left-out", { count: sheet.leftOut })]),
    ],
  };
  const missingCharacters = (count: number) => say("documents", "reading.substituted", { count });
  const options = { createdOn: on, standard: "a-3a", missingCharacters } as const;
  return declareAccessible(typeset("meeting-sheet", data, options));
}
