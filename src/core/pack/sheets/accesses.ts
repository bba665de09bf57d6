import { sided } from "#messages/sided.ts";
import type { PackAccess } from "../accesses.ts";
import { joined } from "../cells.ts";
import type { Sheet } from "../pack.ts";
import { sheetOf } from "../sheet-of.ts";
import type { Words } from "../words.ts";

const sidedMissing = [
  "last-owner",
  "our-account",
  "we-pay",
  "service-account",
  "right-unknown",
  "right-too-low",
] as const;
const isSided = (one: PackAccess["missing"][number]): one is (typeof sidedMissing)[number] =>
  sidedMissing.some((each) => each === one);

/** Each tool with what it takes to manage it alone, who has what, and what shows it; what is still to be done first. */
export function accessesSheet(
  accesses: readonly PackAccess[],
  words: Words,
  direction: "client" | "supplier" = "client",
): Sheet {
  const { say, lang } = words;
  /** What is said of whoever goes on and of whoever leaves: in the dossier of a supplier, the other way round. */
  const titled = (key: "autonomy" | "client-right" | "ours") => ({
    ...{ key, title: say("pack", sided(`column.${key}`, direction)) },
  });
  const holder = (one: PackAccess["owner"]) =>
    say("pack", one === "client" || one === "us" ? sided(`holder.${one}`, direction) : `holder.${one}`);
  const lacking = (one: PackAccess["missing"][number]) =>
    say("pack", isSided(one) ? sided(`missing.${one}`, direction) : `missing.${one}`);
  return sheetOf<PackAccess>(
    "accesses",
    words,
    [
      { key: "tool", kind: "text", width: 26, cell: ({ tool }) => tool },
      { key: "resource", kind: "text", width: 26, optional: true, cell: ({ resource }) => resource ?? null },
      {
        ...titled("autonomy"),
        kind: "text",
        width: 18,
        cell: ({ autonomy }) => say("pack", `autonomy.${autonomy}`),
      },
      {
        key: "in-the-way",
        kind: "long-text",
        width: 34,
        optional: true,
        cell: ({ missing }) => joined(missing.map(lacking)),
      },
      { key: "needed", kind: "text", width: 28, cell: ({ role }) => role?.[lang] ?? null },
      {
        ...titled("client-right"),
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
      { ...titled("ours"), kind: "text", width: 30, optional: true, cell: ({ ours }) => joined(ours) },
      { key: "others", kind: "text", width: 24, optional: true, cell: ({ others }) => joined(others) },
      { key: "owner", kind: "text", width: 16, cell: ({ owner }) => holder(owner) },
      { key: "payer", kind: "text", width: 16, cell: ({ payer }) => holder(payer) },
    ],
    accesses,
  );
}
