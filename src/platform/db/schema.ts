import type { ColumnType, JSONColumnType } from "kysely";
import type { LogoType } from "#core/agency/logo.ts";
import type { Role } from "#core/kernel/actor.ts";
import type { CalendarKey } from "#core/kernel/calendar-keys.ts";
import type { Json } from "#core/kernel/fact.ts";
import type { Service } from "#core/playbook/playbook.ts";
import type { EntryKind, Visibility } from "#core/tracking/entries.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Handling, SourceHome, SourceKind, WorkItemState } from "#core/tracking/tracking.ts";
import type { AccessTables } from "./schema-accesses.ts";
import type { OwnToolRow, PlaybookRow, PlaybookVersionRow } from "./schema-catalogue.ts";
import type {
  ClauseRow,
  ContractFactsRow,
  ContractReadingRow,
  ObligationOverrideRow,
} from "./schema-contract.ts";
import type {
  FileCollectionRow,
  FileContentRow,
  FileRow,
  PackRow,
  UploadPartRow,
  UploadRow,
} from "./schema-files.ts";
import type { LetterAttemptRow, LetterLinkRow, LetterRow, LetterTemplateRow } from "./schema-letters.ts";
import type { MeetingRow, MilestoneRow, SuccessorQuestionRow, TransitionRow } from "./schema-meeting.ts";
import type { PlanRow, ScopeRequestRow, StepNoteRow, StepRow, TimeEntryRow } from "./schema-plan.ts";
import type {
  CalendarFeedRow,
  DigestLineRow,
  DigestRow,
  ReminderSettingRow,
  WebhookDeliveryRow,
  WebhookRow,
} from "./schema-reminders.ts";

/** Instants travel as ISO text in UTC, days as `YYYY-MM-DD`; see `pool.ts` for the parsers. */
export type Instant = ColumnType<string, string, string>;
type Written<T> = ColumnType<T, string, string>;

type AgencyRow = {
  agency_id: string;
  name: string;
  language: "fr" | "en";
  wrapped_key: Uint8Array;
  created_at: Instant;
  colour: ColumnType<string | null, never, string | null>;
  calendar: ColumnType<CalendarKey, never, CalendarKey>;
  closures: ColumnType<string[], never, readonly string[]>;
  contact_email: ColumnType<string | null, never, string | null>;
  contact_phone: ColumnType<string | null, never, string | null>;
};

type AgencyLogoRow = {
  agency_id: string;
  media_type: LogoType;
  bytes: Uint8Array;
  sha256: string;
  set_at: Instant;
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

type ChainRow = {
  agency_id: string;
  chain_id: string;
  seq: number;
  hash: string;
  sealed_head: ColumnType<Uint8Array | null, never, Uint8Array>;
  anchored_seq: ColumnType<number, never, number>;
};

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
  sort_name: string;
  direction: "client" | "supplier";
  party: string;
  end_on: string | null;
  initiator: string | null;
  reason: string | null;
  client_view: string | null;
  internal_view: string | null;
  tone: string | null;
  strategic: boolean | null;
  time_budget_minutes: number | null;
  sites: string[];
  services: ColumnType<Service[], readonly Service[] | undefined, readonly Service[]>;
  state: string;
  state_reason: string | null;
  end_sort: ColumnType<string, never, never>;
  search: ColumnType<unknown, never, never>;
  wrapped_key: Uint8Array | null;
  created_at: Instant;
  updated_at: Instant;
};

type SavedViewRow = {
  agency_id: string;
  id: string;
  owner: string;
  page: string;
  name: string;
  filter: Written<Record<string, Json>>;
  saved_at: Instant;
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
  home: SourceHome | null;
  current_snapshot_id: string | null;
};

type SnapshotRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  import_id: string;
  source_id: string;
  version: number;
  name: string | null;
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

type EntryRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  source_id: string;
  kind: EntryKind;
  external_id: string;
  occurrence: ColumnType<number, number | undefined, never>;
  position: number;
  snapshot_id: string | null;
  imported: Written<object> | null;
  edit: Written<object> | null;
  edit_base: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  present: boolean;
  visibility: ColumnType<Visibility, Visibility | undefined, Visibility>;
  internal_note: string | null;
  handling: Handling | null;
  handling_note: string | null;
  handled_by: string | null;
  handled_at: Instant | null;
  updated_at: Instant;
  state: ColumnType<WorkItemState | null, never, never>;
  stage: ColumnType<string | null, never, never>;
  due_on: ColumnType<string | null, never, never>;
  people: ColumnType<string[], never, never>;
  labels: ColumnType<string[] | null, never, never>;
  search: ColumnType<unknown, never, never>;
};

type ColumnMappingRow = {
  agency_id: string;
  header_key: string;
  mapping: Written<Record<string, string>>;
  saved_at: Instant;
};

/** The tables as Kysely types them; `schema.sql` beside this file is the database's own account. */
export type Database = AccessTables & {
  agency: AgencyRow;
  agency_logo: AgencyLogoRow;
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
  entry: EntryRow;
  column_mapping: ColumnMappingRow;
  letter: LetterRow;
  letter_attempt: LetterAttemptRow;
  letter_link: LetterLinkRow;
  letter_template: LetterTemplateRow;
  pack: PackRow;
  playbook: PlaybookRow;
  own_tool: OwnToolRow;
  playbook_version: PlaybookVersionRow;
  plan: PlanRow;
  step: StepRow;
  step_note: StepNoteRow;
  time_entry: TimeEntryRow;
  scope_request: ScopeRequestRow;
  reminder_setting: ReminderSettingRow;
  digest: DigestRow;
  digest_line: DigestLineRow;
  calendar_feed: CalendarFeedRow;
  webhook: WebhookRow;
  webhook_delivery: WebhookDeliveryRow;
  saved_view: SavedViewRow;
  file_content: FileContentRow;
  file: FileRow;
  file_collection: FileCollectionRow;
  upload: UploadRow;
  upload_part: UploadPartRow;
  clause: ClauseRow;
  contract_facts: ContractFactsRow;
  contract_reading: ContractReadingRow;
  obligation_override: ObligationOverrideRow;
  meeting: MeetingRow;
  successor_question: SuccessorQuestionRow;
  transition: TransitionRow;
  milestone: MilestoneRow;
};
