import type { factsReminderEn } from "./facts-reminder-en.ts";

/** Ce que le journal raconte des relances, des calendriers et des webhooks. */
export const factsReminderFr = {
  "fact.calendar.closed": "a fermé une adresse de calendrier",
  "fact.calendar.opened": "a ouvert une adresse de calendrier",
  "fact.reminder.contact-set": "a choisi la fréquence des relances de {{name}}",
  "fact.reminder.mailed": "a envoyé un récapitulatif à un contact",
  "fact.reminder.stopped": "a arrêté des relances depuis le lien d’un courriel",
  "fact.webhook.added": "a ajouté un webhook vers {{name}}",
  "fact.webhook.edited": "a modifié le webhook vers {{name}}",
  "fact.webhook.removed": "a retiré le webhook vers {{name}}",
} as const satisfies Record<keyof typeof factsReminderEn, string>;
