import { accessesFr } from "./accesses-fr.ts";
import { accessesSidesFr } from "./accesses-sides-fr.ts";
import { accountScreensFr } from "./account-fr.ts";
import { baseScreensFr } from "./base-fr.ts";
import { calendarFr } from "./calendar-fr.ts";
import { contractDatesFr } from "./contract-dates-fr.ts";
import { contractFormFr } from "./contract-form-fr.ts";
import { contractFr } from "./contract-fr.ts";
import { departuresFr } from "./departures-fr.ts";
import { dossierFr } from "./dossier-fr.ts";
import type { en } from "./en.ts";
import { factsAccessFr } from "./facts-access-fr.ts";
import { factsDepartureFr } from "./facts-departure-fr.ts";
import { factsFr } from "./facts-fr.ts";
import { factsMeetingFr } from "./facts-meeting-fr.ts";
import { factsPlanFr } from "./facts-plan-fr.ts";
import { factsPortalFr } from "./facts-portal-fr.ts";
import { factsRegisterFr } from "./facts-register-fr.ts";
import { factsReminderFr } from "./facts-reminder-fr.ts";
import { figuresScreensFr } from "./figures-fr.ts";
import { filesScreensFr } from "./files-fr.ts";
import { homeFr } from "./home-fr.ts";
import { hooksScreensFr } from "./hooks-fr.ts";
import { importFr } from "./import-fr.ts";
import { inventoryScreensFr } from "./inventory-fr.ts";
import { letterFactsFr } from "./letter-facts-fr.ts";
import { lettersScreensFr } from "./letters-fr.ts";
import { meetingScreensFr } from "./meeting-fr.ts";
import { packScreensFr } from "./pack-fr.ts";
import { packPreviewFr } from "./pack-preview-fr.ts";
import { packToneFr } from "./pack-tone-fr.ts";
import { planFr } from "./plan-fr.ts";
import { playbooksFr } from "./playbooks-fr.ts";
import { portalScreensFr } from "./portal-fr.ts";
import { portalSuccessorScreensFr } from "./portal-successor-fr.ts";
import { registersScreensFr } from "./registers-fr.ts";
import { reminderScreensFr } from "./reminder-fr.ts";
import { sheetScreensFr } from "./sheet-fr.ts";
import { shellFr } from "./shell-fr.ts";
import { sweepFr } from "./sweep-fr.ts";
import { toolsFr } from "./tools-fr.ts";
import { trackingFr } from "./tracking-fr.ts";
import { transitionScreensFr } from "./transition-fr.ts";

/** Ce que disent les écrans. */
export const fr = {
  ...figuresScreensFr,
  ...baseScreensFr,
  ...accessesFr,
  ...accessesSidesFr,
  ...departuresFr,
  ...accountScreensFr,
  ...packScreensFr,
  ...filesScreensFr,
  ...calendarFr,
  ...contractFr,
  ...contractDatesFr,
  ...contractFormFr,
  ...dossierFr,
  ...factsFr,
  ...letterFactsFr,
  ...lettersScreensFr,
  ...factsAccessFr,
  ...factsDepartureFr,
  ...factsPortalFr,
  ...factsMeetingFr,
  ...meetingScreensFr,
  ...transitionScreensFr,
  ...factsPlanFr,
  ...factsRegisterFr,
  ...factsReminderFr,
  ...registersScreensFr,
  ...planFr,
  ...playbooksFr,
  ...toolsFr,
  ...homeFr,
  ...importFr,
  ...inventoryScreensFr,
  ...portalScreensFr,
  ...portalSuccessorScreensFr,
  ...reminderScreensFr,
  ...hooksScreensFr,
  ...sheetScreensFr,
  ...shellFr,
  ...sweepFr,
  ...packPreviewFr,
  ...packToneFr,
  ...trackingFr,
} as const satisfies Record<keyof typeof en, string>;
