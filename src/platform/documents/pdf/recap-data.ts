import type { Pack } from "#core/pack/pack.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords, dayOf } from "../dates.ts";
import { fileNames } from "../file-names.ts";
import { marks } from "../marks.ts";
import type { RecapDocument, Section } from "./recap-document.ts";
import { sectionsOf } from "./recap-sections.ts";
import { shortened } from "./table-data.ts";

/** The pack told as a document to read from the first page: open work first, then the rest. */
export function recapData(pack: Pack, say: Translate): RecapDocument {
  const day = dayOf(pack.datedOn);
  if (!day) throw new Error(`a pack is dated by a day, not by “${pack.datedOn}”`);
  const end = pack.end === undefined ? undefined : dayInWords(pack.end, pack.lang, "long");
  const { counts, agency } = pack;
  const figures = [
    { count: counts.workItems.open, key: "figure.open" },
    { count: counts.workItems.done, key: "figure.done" },
    { count: counts.decisions, key: "figure.decisions" },
    { count: counts.people, key: "figure.people" },
  ] as const;
  return {
    lang: pack.lang,
    title: shortened(pack.title),
    description: say("documents", "reading.order"),
    authors: agency === undefined ? [] : [agency],
    date: [day.year, day.month, day.day],
    words: {
      contents: say("documents", "contents"),
      from: agency ?? "",
      dated: end ?? "",
      page: say("documents", "page"),
    },
    cover: {
      kicker: say("documents", "kicker"),
      title: shortened(pack.client, 300),
      lines: [
        ...(agency === undefined ? [] : [say("documents", "cover.prepared", { agency: shortened(agency) })]),
        ...(end === undefined ? [] : [say("documents", "cover.end", { date: end })]),
      ],
      figures: figures.map(({ count, key }) => ({
        value: String(count),
        name: say("documents", key, { count }),
      })),
    },
    sections: [reading(say), ...sectionsOf(pack, say)],
  };
}

function reading(say: Translate): Section {
  const { workbook, page } = fileNames;
  return {
    title: say("documents", "reading.title"),
    fresh: false,
    intro: [
      say("documents", "reading.order"),
      say("documents", "reading.marks"),
      say("documents", "reading.whole", { workbook, page }),
    ],
    blocks: [
      {
        kind: "terms",
        terms: marks.map((field) => ({
          name: say("pack", `known.${field}`),
          meaning: say("documents", `meaning.${field}`),
        })),
      },
    ],
  };
}
