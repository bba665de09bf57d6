import { toolsEn } from "#messages/screens/tools-en.ts";

/** What tools say. */
export const screens = toolsEn;
