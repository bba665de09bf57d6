import type { ColumnType } from "kysely";
import type { Basis } from "#core/plan/included.ts";
import type { RequestState } from "#core/plan/scope.ts";
import type { Blocker, StepState } from "#core/plan/step.ts";
import type { BothLanguages, Phase, Playbook, PlaybookStep, Side } from "#core/playbook/playbook.ts";
import type { Instant } from "./schema.ts";

type Written<T> = ColumnType<T, string, string>;
/** Left empty by whoever inserts a row. */
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type PlanRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  playbook_key: string;
  playbook_version: number;
  content: Written<Playbook>;
  content_hash: ColumnType<string, never, never>;
  basis: Written<Basis>;
  made_at: Instant;
  made_by: string;
  removed_at: Later<string>;
  earlier: ColumnType<Playbook | null, string | undefined, string | null>;
};

export type StepRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  plan_id: string;
  key: string;
  own: ColumnType<PlaybookStep | null, string | null, string | null>;
  position: number;
  phase: Phase;
  side: Side;
  named: Written<BothLanguages>;
  title: string | null;
  included: boolean;
  member_id: string | null;
  pinned_on: string | null;
  state: StepState;
  state_on: string | null;
  state_by: string | null;
  blocked_by: Blocker | null;
  reason: string | null;
  evidence: string | null;
  evidence_file_id: string | null;
  due_on: string | null;
  start_by: string | null;
  ready_on: string | null;
  blocks: number;
  wait_days: number;
  updated_at: Instant;
  removed_at: Later<string>;
  under_way: boolean;
  is_open: ColumnType<boolean, never, never>;
  due_sort: ColumnType<string, never, never>;
  kept: ColumnType<PlaybookStep | null, string | null | undefined, string | null>;
};

export type StepNoteRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  step_id: string;
  text: string;
  written_at: Instant;
  written_by: string;
};

export type TimeEntryRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  step_id: string | null;
  who: string;
  spent_on: string;
  minutes: number | null;
  started_at: string | null;
  note: string | null;
  added_at: Instant;
  removed_at: Later<string>;
};

export type ScopeRequestRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  asked_by: string;
  asked_on: string;
  text: string;
  state: RequestState;
  answer: Later<string>;
  quoted_cents: Later<number>;
  answered_on: Later<string>;
  answered_by: Later<string>;
  logged_at: Instant;
  logged_by: string;
};
