import { importFr } from "#messages/screens/import-fr.ts";

/** What imports and their sources say. */
export const screens = importFr;
