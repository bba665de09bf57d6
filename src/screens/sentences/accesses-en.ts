import { accessesEn } from "#messages/screens/accesses-en.ts";
import { accessesSidesEn } from "#messages/screens/accesses-sides-en.ts";

/** What the accesses of a dossier say. */
export const screens = { ...accessesEn, ...accessesSidesEn };
