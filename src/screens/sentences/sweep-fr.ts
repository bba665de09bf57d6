import { hooksScreensFr } from "#messages/screens/hooks-fr.ts";
import { sweepFr } from "#messages/screens/sweep-fr.ts";

/** What the round of the tools, its leavers and reports of accesses say. */
export const screens = { ...sweepFr, ...hooksScreensFr };
