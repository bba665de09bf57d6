import type { ColumnType } from "kysely";
import type { Both } from "#core/departure/departure.ts";
import type { DepartureMethod, Ending } from "#core/departure/kinds.ts";
import type { RightLevel } from "#core/tool/kinds.ts";
import type { Instant } from "./schema.ts";

type Written<T> = ColumnType<T, string, string>;
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

type DepartureRow = {
  agency_id: string;
  dossier_id: string;
  access_id: string;
  due_on: string | null;
  method: DepartureMethod | null;
  reason: string | null;
  asked_first_on: string | null;
  asked_on: string | null;
  asked_times: number;
  asked_note: string | null;
  closed_on: string | null;
  closed_by: string | null;
  closed_statement: string | null;
  closed_file_id: string | null;
  reopened_on: string | null;
  reopened_by: string | null;
  reopened_reason: string | null;
  changed_at: Instant;
};

type DepartureClosingRow = {
  agency_id: string;
  dossier_id: string;
  access_id: string;
  id: string;
  what: string;
  name: Written<Both>;
  level: RightLevel | null;
  ended_as: Ending;
  statement: string;
  file_id: string | null;
  closed_on: string;
  closed_at: Instant;
  closed_by: string;
  reopened_at: Later<string>;
  reopened_by: Later<string>;
  reopened_reason: Later<string>;
};

type AccessAuthorisationRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  access_id: string | null;
  statement: string;
  file_id: string;
  from_on: string;
  until_on: string;
  given_at: Instant;
  given_by: string;
  revoked_on: Later<string>;
  revoked_by: Later<string>;
  revoked_reason: Later<string>;
};

type AccessUseRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  access_id: string;
  used_on: string;
  why: string;
  authorisation_id: string | null;
  logged_at: Instant;
  logged_by: string;
};

/** How we leave the accesses of a dossier, and what lets us use them meanwhile. */
export type DepartureTables = {
  departure: DepartureRow;
  departure_closing: DepartureClosingRow;
  access_authorisation: AccessAuthorisationRow;
  access_use: AccessUseRow;
};
