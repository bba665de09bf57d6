import type { ColumnType } from "kysely";
import type { ClauseKind, ClauseValues, Passage } from "#core/contract/clause.ts";
import type { ClauseState, ClientQuality, NoticeSide } from "#core/contract/contract.ts";
import type { KeptDay } from "#core/contract/find-days.ts";
import type { ObligationKind } from "#core/contract/obligation.ts";
import type { CalendarKey } from "#core/kernel/calendar-keys.ts";
import type { Instant } from "./schema.ts";

export type ClauseRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  kind: ClauseKind;
  state: ClauseState;
  values: ColumnType<ClauseValues, string, string>;
  passage: ColumnType<Passage | null, string | null, never>;
  file_id: string | null;
  confidence: number | null;
  note: string | null;
  added_at: Instant;
  added_by: string;
  decided_at: ColumnType<string | null, string | null, string | null>;
  decided_by: string | null;
  removed_at: ColumnType<string | null, never, string | null>;
};

export type ContractFactsRow = {
  agency_id: string;
  dossier_id: string;
  signed_on: string | null;
  started_on: string | null;
  relation_since: string | null;
  notice_sent_on: string | null;
  notice_received_on: string | null;
  notice_by: NoticeSide | null;
  formal_notice_on: string | null;
  invoiced_on: string | null;
  published_on: string | null;
  client_quality: ClientQuality | null;
  calendar: CalendarKey | null;
  set_at: Instant;
};

export type ContractReadingRow = {
  agency_id: string;
  dossier_id: string;
  file_id: string;
  read_at: Instant;
  read_by: string;
  without_text: number[];
  not_found: ClauseKind[];
  days: ColumnType<readonly KeptDay[], string, string>;
};

export type ObligationOverrideRow = {
  agency_id: string;
  dossier_id: string;
  clause_id: string;
  kind: ObligationKind;
  day: string | null;
  reason: string;
  set_at: Instant;
  set_by: string;
};
