import { hooksScreensEn } from "#messages/screens/hooks-en.ts";
import { sweepEn } from "#messages/screens/sweep-en.ts";

/** What the round of the tools, its leavers and reports of accesses say. */
export const screens = { ...sweepEn, ...hooksScreensEn };
