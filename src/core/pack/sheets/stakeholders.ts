import { joined, linkCell } from "../cells.ts";
import type { Sheet, SheetCell } from "../pack.ts";
import type { Participant } from "../people.ts";
import { sheetOf } from "../sheet-of.ts";
import type { Words } from "../words.ts";

/** Everybody once, by name. */
export function stakeholdersSheet(people: readonly Participant[], words: Words): Sheet {
  return sheetOf<Participant>(
    "stakeholders",
    words,
    [
      { key: "name", kind: "text", width: 28, cell: ({ name }) => name },
      { key: "email", kind: "link", width: 34, cell: ({ emails }) => emailCell(emails) },
      { key: "role", kind: "text", width: 24, optional: true, cell: ({ roles }) => joined(roles) },
      {
        key: "organisation",
        kind: "text",
        width: 24,
        optional: true,
        cell: ({ organisations }) => joined(organisations),
      },
      { key: "open-items", kind: "number", width: 16, cell: ({ openItems }) => openItems },
      { key: "source", kind: "text", width: 34, cell: ({ sources }) => joined(sources) },
    ],
    people,
  );
}

function emailCell(emails: readonly string[]): SheetCell {
  const [only] = emails;
  return emails.length === 1 && only ? linkCell(only, `mailto:${only}`) : joined(emails);
}
