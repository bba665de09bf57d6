import type { ColumnType } from "kysely";
import type { Tool } from "#core/tool/tool.ts";

export type OwnToolRow = {
  agency_id: string;
  key: string;
  content: ColumnType<Tool, string, string>;
  saved_at: string;
  saved_by: string;
  removed_at: string | null;
};
