import type { ColumnType } from "kysely";
import type { LetterCalendar } from "#core/letter/letter-calendar.ts";
import type { Instant } from "./schema.ts";

/** A column that a new row leaves empty. */
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type LetterTemplateRow = {
  agency_id: string;
  key: string;
  language: "fr" | "en";
  subject: string;
  body: string;
  saved_at: Instant;
  saved_by: string;
  reset_at: Later<string>;
};

export type LetterRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  template: string;
  language: "fr" | "en";
  contact_id: string | null;
  recipient_name: string | null;
  recipient_email: string | null;
  subject: string;
  body: string;
  file_ids: ColumnType<string[], readonly string[], readonly string[]>;
  link_file_ids: ColumnType<string[], readonly string[] | undefined, readonly string[]>;
  pack_id: Later<string>;
  pack_by: Later<"file" | "link">;
  calendar: ColumnType<LetterCalendar | null, string | null | undefined, string | null>;
  sends_calendar: ColumnType<boolean, boolean | undefined, boolean>;
  meeting_id: Later<string>;
  meeting_as_of: Later<string>;
  revision: number;
  written_by: string;
  written_at: Instant;
  approved_by: Later<string>;
  approved_at: Later<string>;
  state: string;
  queued_at: Later<string>;
  queued_by: Later<string>;
  sent_at: Later<string>;
  means: Later<string>;
  sent_on: Later<string>;
  proof: Later<string>;
  message_id: Later<string>;
  failed_at: Later<string>;
  problem: Later<string>;
  answer: Later<string>;
  cancelled_at: Later<string>;
  reason: Later<string>;
};

export type LetterLinkRow = {
  agency_id: string;
  dossier_id: string;
  letter_id: string;
  secret_hash: Uint8Array;
  secret_sealed: Uint8Array;
  expires_at: Instant;
  closed_at: Later<string>;
};

export type LetterAttemptRow = {
  agency_id: string;
  dossier_id: string;
  letter_id: string;
  number: number;
  started_at: Instant;
  ended_at: Later<string>;
  outcome: Later<string>;
  answer: Later<string>;
};
