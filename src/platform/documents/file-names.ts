import type { Language } from "#messages/messages.ts";

/** Names of the documents inside a pack; they do not change from one version of a pack to the next. */
export const fileNames = {
  workbook: "passation.xlsx",
  openWorkbook: "passation.ods",
  recap: "recap.pdf",
  page: "index.html",
  data: "data.json",
  schema: "data.schema.json",
  manifest: "manifest.json",
  csvFolder: "csv",
  carriedFolder: "files",
} as const;

/** The first file that one opens, in the reader's language. */
export const readmeName = (lang: Language): string => (lang === "fr" ? "LISEZ-MOI.txt" : "README.txt");
