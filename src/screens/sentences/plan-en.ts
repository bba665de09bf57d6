import { planEn } from "#messages/screens/plan-en.ts";

/** What plans say. */
export const screens = planEn;
