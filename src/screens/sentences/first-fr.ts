export { requestFr as refusals } from "#messages/refusals/request-fr.ts";

import { baseScreensFr } from "#messages/screens/base-fr.ts";
import { dossierFr } from "#messages/screens/dossier-fr.ts";
import { shellFr } from "#messages/screens/shell-fr.ts";
import { trackingFr } from "#messages/screens/tracking-fr.ts";

/** What a list, a dossier and its tracking say, and why any request may be refused: it comes with the first page. */
export const screens = {
  ...baseScreensFr,
  ...dossierFr,
  ...shellFr,
  ...trackingFr,
};
