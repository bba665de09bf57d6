import { planFr } from "#messages/screens/plan-fr.ts";

/** What plans say. */
export const screens = planFr;
