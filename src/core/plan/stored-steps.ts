import type { Selectable } from "kysely";
import type { Database } from "#platform/db/schema.ts";
import type { Computed, Step } from "./plan.ts";
import type { StepStatus } from "./step.ts";

type Row = Pick<
  Selectable<Database["step"]>,
  "state" | "state_on" | "state_by" | "blocked_by" | "reason" | "evidence" | "evidence_file_id"
>;

/** The status that a row keeps. */
export function statusOf(row: Row): StepStatus {
  const { state, state_on: on = null, state_by: by, blocked_by: blocker, reason, evidence } = row;
  if (state === "to-do") return { is: state };
  if (on === null) throw new Error(`a step is ${state} and nobody knows since when`);
  if (state === "doing") return { is: state, since: on };
  if (state === "blocked" && blocker) return { is: state, by: blocker, since: on, reason };
  if (state === "done") return { is: state, on, by: by ?? "", evidence, fileId: row.evidence_file_id };
  if ((state === "not-applicable" || state === "waived") && reason !== null)
    return { is: state, reason, by: by ?? "", on };
  throw new Error(`a step is ${state} without what it must say`);
}

/** The columns that keep a status; those of others are emptied. */
export function statusColumns(status: StepStatus) {
  const none = {
    state_on: null,
    state_by: null,
    blocked_by: null,
    reason: null,
    evidence: null,
    evidence_file_id: null,
  };
  switch (status.is) {
    case "to-do":
      return { ...none, state: status.is };
    case "doing":
      return { ...none, state: status.is, state_on: status.since };
    case "blocked":
      return {
        ...none,
        state: status.is,
        state_on: status.since,
        blocked_by: status.by,
        reason: status.reason,
      };
    case "done":
      return {
        ...none,
        state: status.is,
        state_on: status.on,
        state_by: status.by,
        evidence: status.evidence,
        evidence_file_id: status.fileId,
      };
    default:
      return {
        ...none,
        state: status.is,
        state_on: status.on,
        state_by: status.by,
        reason: status.reason,
      };
  }
}

/** The columns that keep what a step is, and where it stands among the others. */
export const contentColumns = ({ content, isKept, position }: Step) => ({
  kept: isKept ? JSON.stringify(content) : null,
  position,
  phase: content.phase,
  side: content.side,
  named: JSON.stringify(content.title),
  wait_days: content.wait?.days ?? 0,
});

/** The columns that keep what was computed. */
export const computedColumns = ({ dueOn, startBy, readyOn, blocks }: Computed) => ({
  due_on: dueOn,
  start_by: startBy,
  ready_on: readyOn,
  blocks,
});
