import type { ColumnType } from "kysely";
import type { OurRight } from "#core/access/access.ts";
import type { ClientLevel, Exception, Grade, Holder, Login } from "#core/access/kinds.ts";
import type { RightLevel } from "#core/tool/kinds.ts";
import type { Instant } from "./schema.ts";

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

/** What is said of accesses, and what shows it. */
export type AccessTables = {
  access: AccessRow;
  access_evidence: AccessEvidenceRow;
};
