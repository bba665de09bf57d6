import { sweepEn } from "#messages/screens/sweep-en.ts";

/** What the round of the tools and its leavers say. */
export const screens = { ...sweepEn };
