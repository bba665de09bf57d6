import { closeFeed, openFeed } from "./calendar/commands/open-feed.ts";
import { listFeeds, readFeed } from "./calendar/queries.ts";
import type { Operation } from "./kernel/operation.ts";
import { prepareDue } from "./reminder/commands/prepare-due.ts";
import { claimDigest, sendDigest } from "./reminder/commands/send-digest.ts";
import { setContactReminder, setReminder } from "./reminder/commands/set-reminder.ts";
import { stopReminder } from "./reminder/commands/stop-reminder.ts";
import { listReminders, previewReminder, readReminder } from "./reminder/queries/read-reminder.ts";
import { deliver } from "./webhook/commands/deliver.ts";
import { addWebhook, editWebhook, removeWebhook, replayDelivery } from "./webhook/commands/write-webhook.ts";
import { listDeliveries, listWebhooks } from "./webhook/queries.ts";

/** What tells people and other programs what is due and what happened: digests, calendars, webhooks. */
export const remindingOperations = [
  setReminder,
  readReminder,
  previewReminder,
  setContactReminder,
  listReminders,
  stopReminder,
  prepareDue,
  claimDigest,
  sendDigest,
  openFeed,
  closeFeed,
  listFeeds,
  readFeed,
  addWebhook,
  editWebhook,
  removeWebhook,
  listWebhooks,
  listDeliveries,
  replayDelivery,
  deliver,
] as const satisfies readonly Operation[];
