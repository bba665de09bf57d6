import { importEn } from "#messages/screens/import-en.ts";

/** What imports and their sources say. */
export const screens = importEn;
