import type { ColumnType } from "kysely";
import type { DigestState } from "#core/reminder/digest.ts";
import type { LineKind } from "#core/reminder/due-lines.ts";
import type { Rhythm } from "#core/reminder/schedule.ts";
import type { DeliveryState } from "#core/webhook/webhook.ts";
import type { Instant } from "./schema.ts";

/** Left empty by whoever inserts a row. */
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type ReminderSettingRow = {
  agency_id: string;
  id: string;
  member_id: string | null;
  dossier_id: string | null;
  contact_id: string | null;
  every: Rhythm["every"];
  hour: number;
  weekday: number;
  time_zone: string;
  language: "fr" | "en" | null;
  next_at: string | null;
  silent_days: ColumnType<number, number | undefined, number>;
  stop_hash: Uint8Array;
  stop_sealed: Uint8Array;
  set_at: Instant;
  set_by: string;
};

export type DigestRow = {
  agency_id: string;
  id: string;
  setting_id: string;
  day: string;
  planned_at: Instant;
  made_at: Instant;
  late: boolean;
  missed: number;
  message_id: string;
  state: DigestState;
  attempts: ColumnType<number, number | undefined, number>;
  settled_at: Later<string>;
};

export type DigestLineRow = {
  agency_id: string;
  digest_id: string;
  position: number;
  kind: LineKind;
  subject_id: string;
  dossier_id: string;
  day: string;
};

export type CalendarFeedRow = {
  agency_id: string;
  id: string;
  member_id: string;
  dossier_id: string | null;
  secret_hash: Uint8Array;
  opened_at: Instant;
  closed_at: Later<string>;
};

export type WebhookRow = {
  agency_id: string;
  id: string;
  url: string;
  secret_sealed: Uint8Array;
  events: string[];
  added_at: Instant;
  added_by: string;
  removed_at: Later<string>;
};

export type WebhookDeliveryRow = {
  agency_id: string;
  id: string;
  webhook_id: string;
  event: string;
  body: ColumnType<{ readonly [field: string]: string | number | null }, string, never>;
  made_at: Instant;
  state: DeliveryState;
  attempts: ColumnType<number, number | undefined, number>;
  status: Later<number>;
  tried_at: Later<string>;
};
