import { figuresScreensFr } from "#messages/screens/figures-fr.ts";

/** What figures say. */
export const screens = figuresScreensFr;
