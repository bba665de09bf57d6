import { accessesFr } from "#messages/screens/accesses-fr.ts";
import { accessesSidesFr } from "#messages/screens/accesses-sides-fr.ts";
import { departuresFr } from "#messages/screens/departures-fr.ts";

/** What the accesses of a dossier say. */
export const screens = { ...accessesFr, ...accessesSidesFr, ...departuresFr };
