import { factsAccessEn } from "#messages/screens/facts-access-en.ts";
import { factsDepartureEn } from "#messages/screens/facts-departure-en.ts";
import { factsEn } from "#messages/screens/facts-en.ts";
import { factsMeetingEn } from "#messages/screens/facts-meeting-en.ts";
import { factsPlanEn } from "#messages/screens/facts-plan-en.ts";
import { factsPortalEn } from "#messages/screens/facts-portal-en.ts";
import { factsRegisterEn } from "#messages/screens/facts-register-en.ts";
import { factsReminderEn } from "#messages/screens/facts-reminder-en.ts";
import { letterFactsEn } from "#messages/screens/letter-facts-en.ts";

/** What a journal says. */
export const screens = {
  ...factsAccessEn,
  ...factsDepartureEn,
  ...factsEn,
  ...factsMeetingEn,
  ...factsPlanEn,
  ...factsPortalEn,
  ...factsRegisterEn,
  ...factsReminderEn,
  ...letterFactsEn,
};
