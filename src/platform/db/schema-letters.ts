import type { ColumnType } from "kysely";
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
