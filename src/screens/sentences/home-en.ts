import { homeEn } from "#messages/screens/home-en.ts";

/** What Home says. */
export const screens = homeEn;
