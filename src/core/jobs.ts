import { sendInvitation } from "./agency/jobs/send-invitation.ts";
import { collectDaily } from "./file/jobs/collect-daily.ts";
import { anchorDaily } from "./journal/jobs/anchor-daily.ts";
import type { Job } from "./kernel/job.ts";
import { sendLetterJob } from "./letter/jobs/send-letter.ts";
import { makePackJob } from "./pack/jobs/make-pack.ts";
import { followCalendarJob, followCalendarsJob } from "./plan/jobs/follow-calendar.ts";
import { sendPortalCodeJob } from "./portal/jobs/send-code.ts";
import { sendPortalLinkJob } from "./portal/jobs/send-link.ts";
import { mailDigest } from "./reminder/jobs/mail-digest.ts";
import { sendDue } from "./reminder/jobs/send-due.ts";
import { takeInWordsJob } from "./search/jobs/take-in-words.ts";
import { clearUploads } from "./upload/jobs/clear-parts.ts";
import { expireHourly } from "./upload/jobs/expire-hourly.ts";
import { finishUploads } from "./upload/jobs/finish-uploads.ts";
import { deliverWebhook } from "./webhook/jobs/deliver-webhook.ts";

/** Everything that the worker does. */
export const jobs: readonly Job[] = [
  anchorDaily,
  collectDaily,
  sendInvitation,
  sendPortalLinkJob,
  sendPortalCodeJob,
  makePackJob,
  sendLetterJob,
  finishUploads,
  clearUploads,
  expireHourly,
  takeInWordsJob,
  followCalendarsJob,
  followCalendarJob,
  sendDue,
  mailDigest,
  deliverWebhook,
];
