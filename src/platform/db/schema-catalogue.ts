import type { ColumnType } from "kysely";
import type { Direction } from "#core/dossier/dossier.ts";
import type { BothLanguages, Playbook } from "#core/playbook/playbook.ts";
import type { Tool } from "#core/tool/tool.ts";
import type { Instant } from "./schema.ts";

export type PlaybookRow = {
  agency_id: string;
  id: string;
  key: string;
  based_on: string | null;
  based_on_version: number | null;
  version: ColumnType<number, number | undefined, number>;
  draft: string | null;
  revision: ColumnType<number, number | undefined, number>;
  title: ColumnType<BothLanguages, string, string>;
  direction: Direction;
  archived_at: ColumnType<string | null, string | null | undefined, string | null>;
  made_at: Instant;
  updated_at: Instant;
};

export type PlaybookVersionRow = {
  agency_id: string;
  playbook_id: string;
  version: number;
  content: ColumnType<Playbook, string, never>;
  note: string | null;
  published_at: ColumnType<string, string, never>;
  published_by: string;
};

export type OwnToolRow = {
  agency_id: string;
  key: string;
  content: ColumnType<Tool, string, string>;
  saved_at: string;
  saved_by: string;
  removed_at: string | null;
};
