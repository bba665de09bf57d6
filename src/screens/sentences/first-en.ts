export { requestEn as refusals } from "#messages/refusals/request-en.ts";

import { baseScreensEn } from "#messages/screens/base-en.ts";
import { dossierEn } from "#messages/screens/dossier-en.ts";
import { shellEn } from "#messages/screens/shell-en.ts";
import { trackingEn } from "#messages/screens/tracking-en.ts";

/** What a list, a dossier and its tracking say, and why any request may be refused: it comes with the first page. */
export const screens = {
  ...baseScreensEn,
  ...dossierEn,
  ...shellEn,
  ...trackingEn,
};
