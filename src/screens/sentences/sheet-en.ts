import { sheetScreensEn } from "#messages/screens/sheet-en.ts";

/** What an answer sheet says on its way out and back. */
export const screens = sheetScreensEn;
