import type { EntryKind } from "#core/tracking/entries.ts";
import type { KeyOf } from "#messages/messages.ts";

/** One thing that people write of an entry, and how it is written. */
export type Field = {
  readonly name: string;
  readonly label: KeyOf<"screens">;
  readonly by: "line" | "text" | "day" | "state" | "people" | "words" | "email" | "address";
  /** Without it there is nothing to add; it can never be emptied. */
  readonly needed?: true;
  /** Asked for when an entry is added; the others are written once it is there. */
  readonly atFirst?: true;
};

/** The fields of each kind, in the order in which they are read; checklists have a place of their own. */
export const fieldsOf: Readonly<Record<EntryKind, readonly Field[]>> = {
  "work-item": [
    { name: "title", label: "entries.title", by: "line", needed: true, atFirst: true },
    { name: "state", label: "entries.state", by: "state", needed: true },
    { name: "stage", label: "entries.stage", by: "line", atFirst: true },
    { name: "people", label: "entries.people", by: "people", atFirst: true },
    { name: "dueOn", label: "entries.due", by: "day", atFirst: true },
    { name: "startOn", label: "entries.start", by: "day" },
    { name: "doneOn", label: "entries.done", by: "day" },
    { name: "priority", label: "entries.priority", by: "line" },
    { name: "labels", label: "entries.labels", by: "words" },
    { name: "blocker", label: "entries.blocker", by: "line" },
    { name: "url", label: "entries.url", by: "address" },
    { name: "description", label: "entries.description", by: "text" },
  ],
  decision: [
    { name: "title", label: "entries.decided", by: "line", needed: true, atFirst: true },
    { name: "on", label: "entries.on", by: "day", atFirst: true },
    { name: "text", label: "entries.reasons", by: "text", atFirst: true },
    { name: "people", label: "entries.deciders", by: "people", atFirst: true },
    { name: "origin", label: "entries.origin", by: "line" },
  ],
  stakeholder: [
    { name: "name", label: "entries.name", by: "line", needed: true, atFirst: true },
    { name: "role", label: "entries.role", by: "line", atFirst: true },
    { name: "organisation", label: "entries.organisation", by: "line", atFirst: true },
    { name: "email", label: "entries.email", by: "email", atFirst: true },
  ],
  action: [
    { name: "at", label: "entries.at", by: "day", needed: true, atFirst: true },
    { name: "text", label: "entries.action", by: "text", needed: true, atFirst: true },
    { name: "by", label: "entries.by", by: "line", atFirst: true },
  ],
};

export function fieldOf(kind: EntryKind, name: string): Field {
  const field = fieldsOf[kind].find((one) => one.name === name);
  if (!field) throw new Error(`no field ${name} of ${kind}`);
  return field;
}
