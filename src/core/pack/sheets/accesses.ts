import type { PackAccess } from "../accesses.ts";
import { joined } from "../cells.ts";
import type { Sheet } from "../pack.ts";
import { sheetOf } from "../sheet-of.ts";
import type { Words } from "../words.ts";

/** Each tool with what it takes to manage it alone, who has what, and what shows it; what is still to be done first. */
export function accessesSheet(accesses: readonly PackAccess[], words: Words): Sheet {
  const { say, lang } = words;
  return sheetOf<PackAccess>(
    "accesses",
    words,
    [
      { key: "tool", kind: "text", width: 26, cell: ({ tool }) => tool },
      { key: "resource", kind: "text", width: 26, optional: true, cell: ({ resource }) => resource ?? null },
      {
        key: "autonomy",
        kind: "text",
        width: 18,
        cell: ({ autonomy }) => say("pack", `autonomy.${autonomy}`),
      },
      {
        key: "in-the-way",
        kind: "long-text",
        width: 34,
        optional: true,
        cell: ({ missing }) => joined(missing.map((one) => say("pack", `missing.${one}`))),
      },
      { key: "needed", kind: "text", width: 28, cell: ({ role }) => role?.[lang] ?? null },
      {
        key: "client-right",
        kind: "text",
        width: 19,
        cell: ({ clientLevel }) => say("pack", `right.${clientLevel}`),
      },
      { key: "who", kind: "text", width: 24, optional: true, cell: ({ clientWho }) => clientWho ?? null },
      {
        key: "evidence",
        kind: "text",
        width: 18,
        cell: ({ evidence }) => (evidence ? say("pack", `grade.${evidence}`) : null),
      },
      { key: "shown-on", kind: "date", width: 14, optional: true, cell: ({ shownOn }) => shownOn ?? null },
      { key: "ours", kind: "text", width: 30, optional: true, cell: ({ ours }) => joined(ours) },
      { key: "others", kind: "text", width: 24, optional: true, cell: ({ others }) => joined(others) },
      { key: "owner", kind: "text", width: 16, cell: ({ owner }) => say("pack", `holder.${owner}`) },
      { key: "payer", kind: "text", width: 16, cell: ({ payer }) => say("pack", `holder.${payer}`) },
    ],
    accesses,
  );
}
