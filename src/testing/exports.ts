import type { ImportedSource, ReadExport } from "#core/tracking/ports.ts";
import type { WorkItem } from "#core/tracking/tracking.ts";

/** A work item with nothing but what every tool knows. */
export function aWorkItem(externalId: string, more: Partial<WorkItem> = {}): WorkItem {
  return {
    externalId,
    state: "open",
    title: `Tâche ${externalId}`,
    people: [],
    labels: [],
    checklist: [],
    comments: [],
    attachments: [],
    other: {},
    ...more,
  };
}

/** A source with nothing in it but what is given. */
export function aSource(sourceKey: string, more: Partial<ImportedSource> = {}): ImportedSource {
  return {
    kind: "trello",
    file: `${sourceKey}.json`,
    sourceKey,
    workItems: [],
    decisions: [],
    stakeholders: [],
    actions: [],
    performance: [],
    kept: [],
    files: [],
    warnings: [],
    ...more,
  };
}

/**
 * A reader for the tests of what is done with sources, whatever tool they come from: each name of a
 * dropped file stands for the sources said beforehand.
 */
export function readerOf(sources: ReadonlyMap<string, readonly ImportedSource[]>): ReadExport {
  return async ({ name }) => sources.get(name) ?? { refused: "import.unknown", params: { file: name } };
}

/** A file of this name: what it holds is said beforehand. */
export const dropped = (name: string) => new File(["x"], name);
