import { accessesEn } from "./accesses-en.ts";
import { accessesSidesEn } from "./accesses-sides-en.ts";
import { accountScreensEn } from "./account-en.ts";
import { baseScreensEn } from "./base-en.ts";
import { calendarEn } from "./calendar-en.ts";
import { contractDatesEn } from "./contract-dates-en.ts";
import { contractEn } from "./contract-en.ts";
import { contractFormEn } from "./contract-form-en.ts";
import { departuresEn } from "./departures-en.ts";
import { dossierEn } from "./dossier-en.ts";
import { factsAccessEn } from "./facts-access-en.ts";
import { factsDepartureEn } from "./facts-departure-en.ts";
import { factsEn } from "./facts-en.ts";
import { factsMeetingEn } from "./facts-meeting-en.ts";
import { factsPlanEn } from "./facts-plan-en.ts";
import { factsPortalEn } from "./facts-portal-en.ts";
import { factsRegisterEn } from "./facts-register-en.ts";
import { factsReminderEn } from "./facts-reminder-en.ts";
import { figuresScreensEn } from "./figures-en.ts";
import { filesScreensEn } from "./files-en.ts";
import { homeEn } from "./home-en.ts";
import { hooksScreensEn } from "./hooks-en.ts";
import { importEn } from "./import-en.ts";
import { inventoryScreensEn } from "./inventory-en.ts";
import { letterFactsEn } from "./letter-facts-en.ts";
import { lettersScreensEn } from "./letters-en.ts";
import { meetingScreensEn } from "./meeting-en.ts";
import { packScreensEn } from "./pack-en.ts";
import { packPreviewEn } from "./pack-preview-en.ts";
import { packToneEn } from "./pack-tone-en.ts";
import { planEn } from "./plan-en.ts";
import { playbooksEn } from "./playbooks-en.ts";
import { portalScreensEn } from "./portal-en.ts";
import { portalSuccessorScreensEn } from "./portal-successor-en.ts";
import { registersScreensEn } from "./registers-en.ts";
import { reminderScreensEn } from "./reminder-en.ts";
import { sheetScreensEn } from "./sheet-en.ts";
import { shellEn } from "./shell-en.ts";
import { sweepEn } from "./sweep-en.ts";
import { toolsEn } from "./tools-en.ts";
import { trackingEn } from "./tracking-en.ts";
import { transitionScreensEn } from "./transition-en.ts";

/** What screens say. */
export const en = {
  ...figuresScreensEn,
  ...baseScreensEn,
  ...accessesEn,
  ...accessesSidesEn,
  ...departuresEn,
  ...accountScreensEn,
  ...packScreensEn,
  ...filesScreensEn,
  ...calendarEn,
  ...contractEn,
  ...contractDatesEn,
  ...contractFormEn,
  ...dossierEn,
  ...factsEn,
  ...letterFactsEn,
  ...lettersScreensEn,
  ...factsAccessEn,
  ...factsDepartureEn,
  ...factsPortalEn,
  ...factsMeetingEn,
  ...meetingScreensEn,
  ...transitionScreensEn,
  ...factsPlanEn,
  ...factsRegisterEn,
  ...factsReminderEn,
  ...registersScreensEn,
  ...planEn,
  ...playbooksEn,
  ...toolsEn,
  ...homeEn,
  ...importEn,
  ...inventoryScreensEn,
  ...portalScreensEn,
  ...portalSuccessorScreensEn,
  ...reminderScreensEn,
  ...hooksScreensEn,
  ...sheetScreensEn,
  ...shellEn,
  ...sweepEn,
  ...packPreviewEn,
  ...packToneEn,
  ...trackingEn,
} as const;
