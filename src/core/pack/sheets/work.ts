import type { WorkItem } from "#core/tracking/tracking.ts";
import { dayCell, joined, linkCell } from "../cells.ts";
import type { RecapItem, SheetCell } from "../pack.ts";
import type { ColumnOf } from "../sheet-of.ts";
import type { Words } from "../words.ts";

type Work = RecapItem | WorkItem;

/**
 * A number or key that people say aloud (`WEB-12`, `#34`, `12`), unlike the internal identifiers of
 * most tools (`6543f0…`), which no sheet shows.
 */
export function referenceOf(externalId: string): string | null {
  return /^(?:[A-Z][A-Z0-9_]{0,14}-\d{1,7}|#?\d{1,7})$/.test(externalId) ? externalId : null;
}

/** The texts of a work item that can be long, as cells. */
export function checklistCell({ checklist }: Work, { say }: Words): string | null {
  if (checklist.length === 0) return null;
  const done = checklist.filter((entry) => entry.done).length;
  const entries = checklist.map(
    (entry) => `${say("pack", entry.done ? "checklist.done" : "checklist.open")} ${entry.text}`,
  );
  return [say("pack", "checklist.progress", { done, total: checklist.length }), ...entries].join("\n");
}

export function commentsCell({ comments }: Work, { labelled }: Words): string | null {
  return joined(
    comments.map(({ text, by, at }) => {
      const head = [dayCell(at), by].filter((one) => one !== null && one !== undefined).join(", ");
      return head === "" ? text : labelled(head, text);
    }),
    "\n",
  );
}

/** Names with their addresses; a single attachment is a link that one can follow. */
export function attachmentsCell({ attachments }: Work): SheetCell {
  const [only] = attachments;
  if (attachments.length === 1 && only) return linkCell(only.name, only.url);
  return joined(
    attachments.map(({ name, url }) => (url === undefined || url === name ? name : `${name} (${url})`)),
    "\n",
  );
}

/** Columns that the recap and the list of all work share. */
export function workColumns<Row extends { readonly item: Work; readonly source: string }>(words: Words) {
  const column = (one: ColumnOf<Row>) => one;
  return {
    title: column({
      key: "title",
      kind: "link",
      width: 56,
      cell: ({ item }) => linkCell(item.title, item.url),
    }),
    reference: column({
      key: "reference",
      kind: "text",
      width: 11,
      optional: true,
      cell: ({ item }) => referenceOf(item.externalId),
    }),
    stage: column({ key: "stage", kind: "text", width: 17, cell: ({ item }) => item.stage ?? null }),
    due: column({ key: "due", kind: "date", width: 12, cell: ({ item }) => dayCell(item.dueOn) }),
    priority: column({
      key: "priority",
      kind: "text",
      width: 11,
      optional: true,
      cell: ({ item }) => item.priority ?? null,
    }),
    labels: column({
      key: "labels",
      kind: "text",
      width: 18,
      optional: true,
      cell: ({ item }) => joined(item.labels),
    }),
    checklist: column({
      key: "checklist",
      kind: "long-text",
      width: 30,
      optional: true,
      cell: ({ item }) => checklistCell(item, words),
    }),
    description: column({
      key: "description",
      kind: "long-text",
      width: 50,
      optional: true,
      cell: ({ item }) => item.description ?? null,
    }),
    comments: column({
      key: "comments",
      kind: "long-text",
      width: 50,
      optional: true,
      cell: ({ item }) => commentsCell(item, words),
    }),
    attachments: column({
      key: "attachments",
      kind: "link",
      width: 28,
      optional: true,
      cell: ({ item }) => attachmentsCell(item),
    }),
    source: column({ key: "source", kind: "text", width: 20, cell: ({ source }) => source }),
  };
}
