import { accessesEn } from "#messages/screens/accesses-en.ts";
import { accessesSidesEn } from "#messages/screens/accesses-sides-en.ts";
import { departuresEn } from "#messages/screens/departures-en.ts";

/** What the accesses of a dossier say. */
export const screens = { ...accessesEn, ...accessesSidesEn, ...departuresEn };
