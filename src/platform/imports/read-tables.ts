import type { ReadTables } from "#core/access/ports.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { newOpening } from "./open/limits.ts";
import { openFile } from "./open/open.ts";
import { privateValues } from "./private-values.ts";
import { guarded } from "./read-export.ts";

/** Opens a file of tables as it stands, for what is no export of tracking. */
export const readTables: ReadTables = async (blob, language) => {
  const file = blob.name;
  const document = await guarded(file, async () => openFile(file, blob, newOpening(language, openFile)));
  if (isRefusal(document)) return document;
  if (document.form !== "tables") return refuse("access.no-inventory", { file });
  const { tables, warnings } = document;
  return { file, tables, warnings, clean: privateValues(file, language).clean };
};
