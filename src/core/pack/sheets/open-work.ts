import { joined } from "../cells.ts";
import { handlingInWords } from "../handling.ts";
import type { Recap, Sheet } from "../pack.ts";
import { soonDays } from "../recap.ts";
import { sheetOf } from "../sheet-of.ts";
import type { Words } from "../words.ts";
import { workColumns } from "./work.ts";

/** What is still to be done, in the order of the recap, with what is known and missing of each item. */
export function openWorkSheet(recap: Recap, words: Words): Sheet {
  const rows = recap.openWork.map((item) => ({ item, source: item.source }));
  type Row = (typeof rows)[number];
  const shared = workColumns<Row>(words);
  return sheetOf<Row>(
    "open-work",
    words,
    [
      shared.title,
      shared.reference,
      {
        key: "urgency",
        kind: "text",
        width: 14,
        optional: true,
        cell: ({ item: { urgency } }) =>
          urgency === undefined ? null : words.say("pack", `urgency.${urgency}`, { days: soonDays }),
      },
      {
        key: "handling",
        kind: "text",
        width: 24,
        optional: true,
        cell: ({ item }) => handlingInWords(item, words.say) || null,
      },
      shared.stage,
      { key: "next-step", kind: "text", width: 34, cell: ({ item }) => item.nextStep ?? null },
      { key: "people", kind: "text", width: 20, cell: ({ item }) => joined(item.people) },
      shared.due,
      { key: "completeness", kind: "percent", width: 13, cell: ({ item }) => item.completeness },
      { key: "missing", kind: "text", width: 46, cell: ({ item }) => item.missingSentence || null },
      {
        key: "blocker",
        kind: "text",
        width: 24,
        optional: true,
        cell: ({ item }) => item.blocker ?? null,
      },
      shared.priority,
      shared.labels,
      shared.checklist,
      shared.description,
      shared.comments,
      shared.attachments,
      shared.source,
    ],
    rows,
  );
}
