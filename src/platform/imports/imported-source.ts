import type { ImportedSource } from "#core/tracking/ports.ts";
import type { WorkItem } from "#core/tracking/tracking.ts";

/** Fields that may be unknown, once the unknown ones are left out instead of undefined. */
export type Filled<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>;
};

/** The same fields without those that are undefined or an empty text. */
export function filled<Fields extends object>(fields: Fields): Filled<Fields> {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(known) as Filled<Fields>;
}

type Required = "externalId" | "state" | "title";
type Loose<Whole, Needed extends keyof Whole> = Pick<Whole, Needed> & {
  readonly [Key in Exclude<keyof Whole, Needed>]?: Whole[Key] | undefined;
};

/** A work item from what its tool knows: lists default to empty, unknown fields are absent. */
export function workItem(fields: Loose<WorkItem, Required>): WorkItem {
  const { people, labels, checklist, comments, attachments, other, ...rest } = fields;
  return {
    ...filled({ ...rest, externalId: fields.externalId, state: fields.state }),
    title: fields.title,
    people: people ?? [],
    labels: labels ?? [],
    checklist: checklist ?? [],
    comments: comments ?? [],
    attachments: attachments ?? [],
    other: other ?? {},
  };
}

/** An imported source from what its export holds: what it does not hold is an empty list. */
export function importedSource(fields: Loose<ImportedSource, "kind" | "file" | "sourceKey">): ImportedSource {
  const { workItems, decisions, stakeholders, actions, performance, kept, files, warnings, ...rest } = fields;
  return {
    ...filled({ ...rest, kind: fields.kind, file: fields.file, sourceKey: fields.sourceKey }),
    workItems: workItems ?? [],
    decisions: decisions ?? [],
    stakeholders: stakeholders ?? [],
    actions: actions ?? [],
    performance: performance ?? [],
    kept: kept ?? [],
    files: files ?? [],
    warnings: warnings ?? [],
  };
}

/** True when a source says nothing at all: its importer then refuses with `import.nothing`. */
export function saysNothing(source: ImportedSource): boolean {
  const { workItems, decisions, stakeholders, actions, performance, kept } = source;
  return [workItems, decisions, stakeholders, actions, performance, kept].every((list) => list.length === 0);
}
