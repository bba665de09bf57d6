export { fr as refusals } from "#messages/refusals/fr.ts";

import { baseScreensFr } from "#messages/screens/base-fr.ts";
import { dossierFr } from "#messages/screens/dossier-fr.ts";
import { factsAccessFr } from "#messages/screens/facts-access-fr.ts";
import { factsDepartureFr } from "#messages/screens/facts-departure-fr.ts";
import { factsFr } from "#messages/screens/facts-fr.ts";
import { factsMeetingFr } from "#messages/screens/facts-meeting-fr.ts";
import { factsPlanFr } from "#messages/screens/facts-plan-fr.ts";
import { factsPortalFr } from "#messages/screens/facts-portal-fr.ts";
import { factsRegisterFr } from "#messages/screens/facts-register-fr.ts";
import { factsReminderFr } from "#messages/screens/facts-reminder-fr.ts";
import { letterFactsFr } from "#messages/screens/letter-facts-fr.ts";
import { shellFr } from "#messages/screens/shell-fr.ts";
import { trackingFr } from "#messages/screens/tracking-fr.ts";

/** What a list, a dossier and its tracking say, and every refusal: it comes with the first page. */
export const screens = {
  ...baseScreensFr,
  ...dossierFr,
  ...shellFr,
  ...trackingFr,
  ...factsFr,
  ...factsAccessFr,
  ...factsDepartureFr,
  ...factsPortalFr,
  ...factsMeetingFr,
  ...factsPlanFr,
  ...factsRegisterFr,
  ...factsReminderFr,
  ...letterFactsFr,
};
