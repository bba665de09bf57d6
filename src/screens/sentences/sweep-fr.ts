import { sweepFr } from "#messages/screens/sweep-fr.ts";

/** What the round of the tools and its leavers say. */
export const screens = { ...sweepFr };
