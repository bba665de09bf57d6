import type { ColumnType } from "kysely";
import type { ContactSide } from "#core/kernel/actor.ts";
import type { Slot } from "#core/meeting/meeting.ts";
import type { SharedKind } from "#core/portal/successor.ts";
import type { Instant } from "./schema.ts";

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

type ContactRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  role: string | null;
  organisation: string | null;
  language: "fr" | "en" | null;
  is_main: boolean;
  side: ContactSide;
  invited_by: ColumnType<string | null, string | null, never>;
  added_at: Instant;
  removed_at: Later<string>;
};

type SuccessorShareRow = {
  agency_id: string;
  dossier_id: string;
  kind: SharedKind;
  thing_id: string;
  shared_at: Instant;
  shared_by: string;
  ended_at: Later<string>;
};

type MeetingReplyRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  meeting_id: string;
  contact_id: string;
  offered: ColumnType<readonly Slot[], string, never>;
  slot: ColumnType<Slot | null, string | null, never>;
  text: string | null;
  said_at: Instant;
};

/** Who is on the other side, what a successor may see, and what contacts answered to the times of a meeting. */
export type PortalTables = {
  contact: ContactRow;
  successor_share: SuccessorShareRow;
  meeting_reply: MeetingReplyRow;
};
