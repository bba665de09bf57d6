export { en as refusals } from "#messages/refusals/en.ts";

import { baseScreensEn } from "#messages/screens/base-en.ts";
import { dossierEn } from "#messages/screens/dossier-en.ts";
import { factsAccessEn } from "#messages/screens/facts-access-en.ts";
import { factsDepartureEn } from "#messages/screens/facts-departure-en.ts";
import { factsEn } from "#messages/screens/facts-en.ts";
import { factsMeetingEn } from "#messages/screens/facts-meeting-en.ts";
import { factsPlanEn } from "#messages/screens/facts-plan-en.ts";
import { factsPortalEn } from "#messages/screens/facts-portal-en.ts";
import { factsRegisterEn } from "#messages/screens/facts-register-en.ts";
import { factsReminderEn } from "#messages/screens/facts-reminder-en.ts";
import { letterFactsEn } from "#messages/screens/letter-facts-en.ts";
import { shellEn } from "#messages/screens/shell-en.ts";
import { trackingEn } from "#messages/screens/tracking-en.ts";

/** What a list, a dossier and its tracking say, and every refusal: it comes with the first page. */
export const screens = {
  ...baseScreensEn,
  ...dossierEn,
  ...shellEn,
  ...trackingEn,
  ...factsEn,
  ...factsAccessEn,
  ...factsDepartureEn,
  ...factsPortalEn,
  ...factsMeetingEn,
  ...factsPlanEn,
  ...factsRegisterEn,
  ...factsReminderEn,
  ...letterFactsEn,
};
