import { figuresScreensEn } from "#messages/screens/figures-en.ts";

/** What figures say. */
export const screens = figuresScreensEn;
