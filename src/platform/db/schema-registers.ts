import type { ColumnType } from "kysely";
import type { MonitorKind, MonitorState } from "#core/monitor/monitor.ts";
import type { TicketState } from "#core/ticket/ticket.ts";
import type { Currency } from "#core/transition/transition.ts";
import type { Instant } from "./schema.ts";

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

type MonitorRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  kind: MonitorKind;
  name: string;
  watches: string | null;
  owner: string | null;
  cost_cents: number | null;
  currency: Currency;
  to_export: string | null;
  exported_on: string | null;
  grace_days: number;
  state: MonitorState;
  deactivated_on: string | null;
  reason: string | null;
  deleted_on: string | null;
  pack_accepted_on: string | null;
  pack_accepted_by: string | null;
  added_at: Instant;
  added_by: string;
  changed_at: Instant;
  removed_at: Later<string>;
};

type TicketRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  vendor: string;
  reference: string | null;
  link: string | null;
  subject: string;
  next_step: string | null;
  contact: string | null;
  access_needed: string | null;
  opened_on: string | null;
  note: string | null;
  state: TicketState;
  transferred_to: string | null;
  closed_how: string | null;
  added_at: Instant;
  added_by: string;
  changed_at: Instant;
  removed_at: Later<string>;
};

/** Our tools that watch a project, and vendors' support cases about it. */
export type RegisterTables = { monitor: MonitorRow; ticket: TicketRow };
