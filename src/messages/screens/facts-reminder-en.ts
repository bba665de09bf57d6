/** What the journal tells of reminders, calendars and webhooks. */
export const factsReminderEn = {
  "fact.calendar.closed": "closed a calendar address",
  "fact.calendar.opened": "opened a calendar address",
  "fact.reminder.contact-set": "chose how often {{name}} is reminded",
  "fact.reminder.mailed": "mailed a digest to a contact",
  "fact.reminder.stopped": "turned off reminders from the link of a mail",
  "fact.webhook.added": "added a webhook to {{name}}",
  "fact.webhook.edited": "changed the webhook to {{name}}",
  "fact.webhook.removed": "removed the webhook to {{name}}",
} as const;
