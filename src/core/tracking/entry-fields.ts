import { z } from "zod";
import { Day } from "#core/kernel/ids.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { EntryKind } from "./entries.ts";
import { saysOf } from "./said.ts";

const Line = z.string().trim().min(1).max(500);
const Word = z.string().trim().min(1).max(200);
const Text = z.string().trim().min(1).max(20_000);
const Person = z.object({ name: Word, email: z.email().max(320).optional() });
const People = z
  .array(Person)
  .max(50)
  .meta({ description: 'People: [{"name": "Lou Martin", "email": "lou@example.com"}]' });

/** What people may write of each kind of entry; a field that may be emptied also takes null. */
const written = {
  "work-item": {
    title: Line,
    state: z.enum(["open", "done", "dropped"]),
    description: Text.nullable(),
    stage: Word.nullable(),
    people: People,
    startOn: Day.nullable(),
    dueOn: Day.nullable(),
    doneOn: Day.nullable(),
    priority: Word.nullable(),
    labels: z.array(Word).max(50).meta({ description: 'Words: ["SEO", "Urgent"]' }),
    checklist: z
      .array(z.object({ text: Line, done: z.boolean() }))
      .max(200)
      .meta({ description: 'Points: [{"text": "Tester", "done": false}]' }),
    blocker: Line.nullable(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullable(),
  },
  decision: {
    title: Line,
    on: Day.nullable(),
    text: Text.nullable(),
    people: People,
    origin: Line.nullable(),
  },
  stakeholder: {
    name: Word,
    email: z.email().max(320).nullable(),
    role: Word.nullable(),
    organisation: Word.nullable(),
  },
  action: { at: Day, text: Text, by: Word.nullable() },
} as const satisfies Record<EntryKind, z.ZodRawShape>;

/** The field that says on which day it was done or decided. */
const happenedIn: Partial<Record<EntryKind, string>> = {
  "work-item": "doneOn",
  decision: "on",
  action: "at",
};

/** Whether this writes down the day of something that was done or decided. */
export const saysWhen = (kind: EntryKind, fields: Readonly<Record<string, unknown>>): boolean =>
  typeof fields[happenedIn[kind] ?? ""] === "string";

/** The refusal of a day ahead for what was done or decided; what an entry says already may be said again. */
export function refusalOfDayAhead(
  kind: EntryKind,
  fields: Readonly<Record<string, unknown>>,
  says: Readonly<Record<string, unknown>>,
  today: string,
): Refusal | undefined {
  const name = happenedIn[kind] ?? "";
  const day = fields[name];
  const isAhead = typeof day === "string" && day > today && day !== says[name];
  return isAhead ? refuse("tracking.day-ahead") : undefined;
}

/** What a record must have besides what people wrote of it. */
const blank: Record<EntryKind, object> = {
  "work-item": {
    state: "open",
    people: [],
    labels: [],
    checklist: [],
    comments: [],
    attachments: [],
    other: {},
  },
  decision: { people: [] },
  stakeholder: {},
  action: {},
};

/** The fields without which there is nothing to add. */
const needed: Record<EntryKind, readonly string[]> = {
  "work-item": ["title"],
  decision: ["title"],
  stakeholder: ["name"],
  action: ["at", "text"],
};

/** The input that adds an entry: what names it, and the rest when it is known. */
export function newFields(kind: EntryKind): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(written[kind]).map(([name, field]) => [
      name,
      needed[kind].includes(name) ? field : field.optional(),
    ]),
  );
}

/** The input that corrects one: what is left out stays, what is null is emptied. */
export function editedFields(kind: EntryKind): z.ZodRawShape {
  return Object.fromEntries(Object.entries(written[kind]).map(([name, field]) => [name, field.optional()]));
}

/** The record of an entry that people write themselves; `externalId` is its own id. */
export function recordByHand(
  kind: EntryKind,
  fields: Readonly<Record<string, unknown>>,
  id: string,
  today: string,
): object {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  const created = kind === "work-item" ? { createdOn: today } : {};
  return { externalId: id, ...blank[kind], ...created, ...Object.fromEntries(given) };
}

/**
 * The correction that an entry carries after an edit: what says the same as the export again is no
 * correction any more. An entry written by hand has no export, so that an edit only replaces.
 */
export function correctedBy(
  imported: Readonly<Record<string, unknown>> | null,
  before: Readonly<Record<string, unknown>> | null,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const edit: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const same = imported !== null && saysOf(imported, name, value);
    if (same) delete edit[name];
    else edit[name] = value;
  }
  return Object.keys(edit).length === 0 ? null : edit;
}

/**
 * What the export said of each corrected field when it was corrected, `{ dueOn: null }` for nothing: now for
 * those of this edit, before for the others. Undefined for an entry without corrections or without an export.
 */
export function saidWhenCorrected(
  imported: Readonly<Record<string, unknown>> | null,
  edit: Readonly<Record<string, unknown>> | null,
  before: Readonly<Record<string, unknown>> | null,
  changed: readonly string[],
): Record<string, unknown> | null {
  if (imported === null || edit === null) return null;
  const base = Object.keys(edit).flatMap((name) => {
    if (changed.includes(name)) return [[name, imported[name] ?? null] as const];
    return before !== null && Object.hasOwn(before, name) ? [[name, before[name]] as const] : [];
  });
  return base.length === 0 ? null : Object.fromEntries(base);
}

/** The corrected fields of which the export says something else since, and not what people wrote either. */
export function changedSinceCorrected(
  imported: Readonly<Record<string, unknown>> | null,
  edit: Readonly<Record<string, unknown>> | null,
  base: Readonly<Record<string, unknown>> | null,
): readonly string[] {
  return Object.entries(base ?? {}).flatMap(([name, said]) => {
    return saysOf(imported, name, said) || saysOf(imported, name, edit?.[name] ?? null) ? [] : [name];
  });
}
