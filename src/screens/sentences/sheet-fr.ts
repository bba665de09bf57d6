import { sheetScreensFr } from "#messages/screens/sheet-fr.ts";

/** What an answer sheet says on its way out and back. */
export const screens = sheetScreensFr;
