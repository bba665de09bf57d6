import type { ColumnType } from "kysely";
import type { Visibility } from "#core/tracking/entries.ts";
import type { Instant } from "./schema.ts";

export type FileContentRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  place: string;
  bytes: number;
  sha256: string;
  sealed_bytes: number;
  sealed_key: Uint8Array;
  stored_at: Instant;
};

export type FileRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  snapshot_id: string | null;
  position: number | null;
  path: string;
  content_id: string;
  work_item: string | null;
  folder: string;
  name: string;
  tags: ColumnType<string[], readonly string[] | undefined, readonly string[]>;
  visibility: ColumnType<Visibility, Visibility | undefined, Visibility>;
  added_at: Instant;
  added_by: string;
  edited_at: ColumnType<string | null, string | null | undefined, string>;
  removed_at: ColumnType<string | null, string | null | undefined, string | null>;
  in_order: ColumnType<string, never, never>;
};

export type FileCollectionRow = { agency_id: string; collected_at: Instant };

export type UploadRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  folder: string;
  name: string;
  visibility: Visibility;
  bytes: number;
  received: ColumnType<number, number | undefined, number>;
  modified_ms: number | null;
  begun_at: Instant;
  begun_by: string;
  expires_at: Instant;
  held_by: ColumnType<string | null, never, string | null>;
  held_until: ColumnType<string | null, never, string | null>;
  wanted: ColumnType<boolean, never, boolean>;
  file_id: ColumnType<string | null, never, string>;
  already_here: ColumnType<string | null, never, string | null>;
  added: ColumnType<boolean | null, never, boolean>;
};

export type UploadPartRow = {
  agency_id: string;
  dossier_id: string;
  upload_id: string;
  start: number;
  bytes: number;
  sha256: string;
  place: string;
  sealed_bytes: number;
  sealed_key: Uint8Array;
  stored_at: Instant;
};

export type PackRow = {
  agency_id: string;
  dossier_id: string;
  id: string;
  number: number | null;
  language: "fr" | "en";
  state: string;
  step: string | null;
  progress: ColumnType<number, number | undefined, number>;
  problem: string | null;
  asked_at: Instant;
  asked_by: string;
  made_at: ColumnType<string | null, string | null | undefined, string>;
  same_as: string | null;
  content_id: string | null;
  bytes: number | null;
  sha256: string | null;
  counts: ColumnType<object | null, string | null | undefined, string>;
  sealed_index: Uint8Array | null;
};
