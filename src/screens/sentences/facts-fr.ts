import { factsAccessFr } from "#messages/screens/facts-access-fr.ts";
import { factsDepartureFr } from "#messages/screens/facts-departure-fr.ts";
import { factsFr } from "#messages/screens/facts-fr.ts";
import { factsMeetingFr } from "#messages/screens/facts-meeting-fr.ts";
import { factsPlanFr } from "#messages/screens/facts-plan-fr.ts";
import { factsPortalFr } from "#messages/screens/facts-portal-fr.ts";
import { factsRegisterFr } from "#messages/screens/facts-register-fr.ts";
import { factsReminderFr } from "#messages/screens/facts-reminder-fr.ts";
import { letterFactsFr } from "#messages/screens/letter-facts-fr.ts";

/** What a journal says. */
export const screens = {
  ...factsAccessFr,
  ...factsDepartureFr,
  ...factsFr,
  ...factsMeetingFr,
  ...factsPlanFr,
  ...factsPortalFr,
  ...factsRegisterFr,
  ...factsReminderFr,
  ...letterFactsFr,
};
