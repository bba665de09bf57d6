import { toolsFr } from "#messages/screens/tools-fr.ts";

/** What tools say. */
export const screens = toolsFr;
