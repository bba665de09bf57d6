import type { ColumnType } from "kysely";
import type { OurRight } from "#core/access/access.ts";
import type { ClientLevel, Exception, Grade, Holder, Login } from "#core/access/kinds.ts";
import type { ReportRead } from "#core/access/leadsie.ts";
import type { Service } from "#core/access/report-store.ts";
import type { RequestKind } from "#core/portal/portal.ts";
import type { RightLevel } from "#core/tool/kinds.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Instant } from "./schema.ts";
import type { DepartureTables } from "./schema-departures.ts";
import type { PortalTables } from "./schema-portal.ts";
import type { RegisterTables } from "./schema-registers.ts";

type Written<T> = ColumnType<T, string, string>;
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

type AccessRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  tool_key: string;
  tool_name: string;
  resource: string | null;
  client_level: ClientLevel;
  client_who: string | null;
  login: Login;
  ours: Written<readonly OurRight[]>;
  owner: Holder;
  payer: Holder;
  others: Written<readonly string[]>;
  wait_since: string | null;
  note: string | null;
  exception: Exception | null;
  exception_reason: string | null;
  exception_by: string | null;
  exception_on: string | null;
  added_at: Instant;
  added_by: string;
  changed_at: Instant;
  removed_at: Later<string>;
};

type AccessEvidenceRow = {
  agency_id: string;
  dossier_id: string;
  access_id: string;
  id: string;
  grade: Grade;
  level: RightLevel;
  statement: string;
  file_id: string | null;
  seen_on: string;
  until_on: string | null;
  given_at: Instant;
  given_by: string;
  withdrawn_at: Later<string>;
  withdrawn_by: Later<string>;
  withdrawn_reason: Later<string>;
};

type PortalLinkRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  contact_id: string;
  token_hash: Uint8Array;
  made_at: Instant;
  made_by: string;
  expires_at: string;
  mailed_at: Later<string>;
  opened_at: Later<string>;
  session_hash: Later<Uint8Array>;
  session_until: Later<string>;
  revoked_at: Later<string>;
  with_code: ColumnType<boolean, boolean | undefined, boolean>;
  code_hash: Later<Uint8Array>;
  code_made_at: Later<string>;
  code_tries: ColumnType<number, number | undefined, number>;
  code_times: ColumnType<number, number | undefined, number>;
};

type PortalClosingRow = {
  agency_id: string;
  dossier_id: string;
  readable_until: string | null;
  set_at: Instant;
  set_by: string;
};

type AccessHookRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  service: Service;
  secret_hash: Uint8Array;
  made_at: Instant;
  made_by: string;
  revoked_at: Later<string>;
};

type AccessReportRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  hook_id: string;
  sha256: string;
  received_at: Instant;
  body: string;
  state: ReportRead["state"];
  remarks: Written<readonly ImportWarning[]>;
  added: number;
  changed: number;
  same: number;
  times: ColumnType<number, number, number>;
  last_at: Instant;
};

type AccessRequestRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  access_id: string | null;
  contact_id: string | null;
  kind: RequestKind;
  text: string;
  file_id: string | null;
  asked_at: Instant;
  asked_by: string;
  settled_at: Later<string>;
  settled_by: Later<string>;
  answer: Later<string>;
};

/** What is said of accesses, what shows it, how we leave them, who comes to answer, and the registers beside. */
export type AccessTables = DepartureTables &
  PortalTables &
  RegisterTables & {
    access: AccessRow;
    access_evidence: AccessEvidenceRow;
    portal_link: PortalLinkRow;
    portal_closing: PortalClosingRow;
    access_request: AccessRequestRow;
    access_hook: AccessHookRow;
    access_report: AccessReportRow;
  };
