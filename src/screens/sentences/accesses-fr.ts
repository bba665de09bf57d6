import { accessesFr } from "#messages/screens/accesses-fr.ts";
import { accessesSidesFr } from "#messages/screens/accesses-sides-fr.ts";

/** What the accesses of a dossier say. */
export const screens = { ...accessesFr, ...accessesSidesFr };
