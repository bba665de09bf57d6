import type { ColumnType, JSONColumnType } from "kysely";
import type { Role } from "#core/kernel/actor.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { SourceHome, SourceKind, WorkItemState } from "#core/tracking/tracking.ts";

/** Instants travel as ISO text in UTC, days as `YYYY-MM-DD`; see `pool.ts` for the parsers. */
type Instant = ColumnType<string, string, string>;
type Written<T> = ColumnType<T, string, string>;

type AgencyRow = {
  agency_id: string;
  name: string;
  language: "fr" | "en";
  wrapped_key: Uint8Array;
  created_at: Instant;
};

type MemberRow = {
  agency_id: string;
  id: string;
  user_id: string;
  name: string;
  email: string;
  role: Role;
  joined_at: Instant;
  removed_at: ColumnType<string | null, string | null, string | null>;
};

type InvitationRow = {
  agency_id: string;
  id: string;
  email: string;
  role: Role;
  token_hash: Uint8Array;
  created_at: Instant;
  expires_at: Instant;
  accepted_at: ColumnType<string | null, never, string>;
  revoked_at: ColumnType<string | null, never, string>;
};

type ApiKeyRow = {
  agency_id: string;
  id: string;
  name: string;
  role: Role;
  token_hash: Uint8Array;
  created_by: string | null;
  created_at: Instant;
  expires_at: ColumnType<string | null, string | null, never>;
  revoked_at: ColumnType<string | null, never, string>;
};

type ChainRow = { agency_id: string; chain_id: string; seq: number; hash: string };

type FactRow = {
  agency_id: string;
  chain_id: string;
  seq: number;
  at: Instant;
  actor: string;
  command: string;
  kind: string;
  subject: string;
  digest: string;
  prev: string;
  hash: string;
  details: Uint8Array;
};

type DossierRow = {
  agency_id: string;
  id: string;
  name: string;
  direction: "client" | "supplier";
  party: string;
  end_on: string | null;
  initiator: string | null;
  reason: string | null;
  reason_note: string | null;
  wrapped_key: Uint8Array;
  created_at: Instant;
  updated_at: Instant;
};

type ImportRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  imported_at: Instant;
  imported_by: string;
  undone_at: ColumnType<string | null, never, string>;
};

type SourceRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  source_key: string;
  kind: SourceKind;
  name: string | null;
  home: SourceHome | null;
  current_snapshot_id: string | null;
};

type SnapshotRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  import_id: string;
  source_id: string;
  file: string;
  exported_at: string | null;
  counts: Written<Record<string, number>>;
  warnings: Written<ImportWarning[]>;
};

type TrackingRecordRow = {
  agency_id: string;
  dossier_id: string;
  snapshot_id: string;
  kind: "work-item" | "decision" | "stakeholder" | "action" | "performance" | "kept";
  position: number;
  state: WorkItemState | null;
  data: JSONColumnType<object>;
};

type ColumnMappingRow = {
  agency_id: string;
  header_key: string;
  mapping: Written<Record<string, string>>;
  saved_at: Instant;
};

/** The tables as Kysely types them; `schema.sql` beside this file is the database's own account. */
export type Database = {
  agency: AgencyRow;
  member: MemberRow;
  invitation: InvitationRow;
  api_key: ApiKeyRow;
  chain: ChainRow;
  fact: FactRow;
  dossier: DossierRow;
  import: ImportRow;
  source: SourceRow;
  snapshot: SnapshotRow;
  tracking_record: TrackingRecordRow;
  column_mapping: ColumnMappingRow;
};
