import type { WorkItemState } from "#core/tracking/tracking.ts";
import { stageState } from "../stage-words.ts";

/** What an issue says of how far it is. */
export type Progress = {
  readonly status: string | undefined;
  /** One of the three that Jira sorts every status into: to do, in progress, done. */
  readonly category: string | undefined;
  readonly resolution: string | undefined;
  readonly resolvedOn: string | undefined;
};

const done = /^(?:done|complete|termin|fini|fertig|erledigt|listo|finalizad|conclu|fatto|completat|gereed)/i;
const going =
  /^(?:to ?do|new|in progress|indeterminate|[àa] faire|en cours|nouveau|offen|in arbeit|por hacer)/i;
const unresolved = /^(?:unresolved|non r[ée]solue?s?|aucune?|none)$/i;
/** Resolutions that close an issue without its being done, beside the words that statuses share. */
const without =
  /^(?:incompl[eè]te?|cannot|can['’]?t|ne peut|not a bug|pas un bug|known error|works as designed|as designed|by design)/i;

/**
 * The category decides when there is one, because a status may have any name; the resolution then
 * tells what was done from what was given up. Without category, a resolution or its date closes.
 */
export function issueState({ status, category, resolution, resolvedOn }: Progress): WorkItemState {
  const resolved = resolution !== undefined && !unresolved.test(resolution);
  const known =
    category === undefined ? undefined : done.test(category) ? true : !going.test(category) && undefined;
  const closed = known ?? (resolved || resolvedOn !== undefined || stageState(status) !== undefined);
  if (!closed) return "open";
  const given = resolved && (stageState(resolution) === "dropped" || without.test(resolution));
  return given || stageState(status) === "dropped" ? "dropped" : "done";
}
