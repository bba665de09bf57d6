import { homeFr } from "#messages/screens/home-fr.ts";

/** What Home says. */
export const screens = homeFr;
