import type { ColumnType } from "kysely";
import type { MeetingState, MinuteLine, Person, Purpose, Slot } from "#core/meeting/meeting.ts";
import type { Answer } from "#core/meeting/question.ts";
import type { MilestoneState } from "#core/transition/milestone.ts";
import type { Transition } from "#core/transition/transition.ts";
import type { Instant } from "./schema.ts";

type Written<T> = ColumnType<T, string, string>;
type WrittenLater<T> = ColumnType<T | null, string | null | undefined, string | null>;
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type MeetingRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  purpose: Purpose;
  title: string;
  time_zone: string;
  place: string | null;
  link: string | null;
  note: string | null;
  people: Written<readonly Person[]>;
  state: MeetingState;
  slots: Written<readonly Slot[]>;
  slot: WrittenLater<Slot>;
  minutes: WrittenLater<readonly MinuteLine[]>;
  reason: Later<string>;
  sequence: number;
  proposed_at: Instant;
  proposed_by: string;
  changed_at: Instant;
};

export type SuccessorQuestionRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  asked_by: string;
  asked_on: string;
  text: string;
  answer: WrittenLater<Answer>;
  answered_on: Later<string>;
  answered_by: Later<string>;
  logged_at: Instant;
  logged_by: string;
};

export type TransitionRow = {
  agency_id: string;
  dossier_id: string;
  content: Written<Transition>;
  set_at: Instant;
  set_by: string;
};

export type MilestoneRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  title: string;
  due_on: string | null;
  criteria: string | null;
  state: MilestoneState;
  state_on: Later<string>;
  judged_by: Later<string>;
  reason: Later<string>;
  added_at: Instant;
  removed_at: Later<string>;
};
