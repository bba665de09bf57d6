import type { Words as PackWords } from "#core/pack/words.ts";
import type { TableKind } from "#core/tracking/mapping-fields.ts";
import type { Words } from "#screens/words.tsx";

/** The heads of columns of the pack that say a field in other words than its name. */
const heads: Readonly<Record<string, string>> = {
  externalId: "reference",
  dueOn: "due",
  startOn: "start",
  doneOn: "done",
  createdOn: "created",
  updatedOn: "updated",
  parentExternalId: "parent",
  on: "date",
  at: "date",
  text: "detail",
  "decision.title": "decision",
  "action.text": "action",
};

/** A field that a column of a table may give, as people call it. */
export function fieldInWords(
  kind: TableKind,
  field: string,
  say: Words["say"],
  { column }: PackWords,
): string {
  switch (field) {
    case "url":
      return say("import.field.link");
    case "firstName":
      return say("import.field.first-name");
    case "workItemExternalId":
      return say("import.field.task");
    default:
      return column(heads[`${kind}.${field}`] ?? heads[field] ?? field);
  }
}
