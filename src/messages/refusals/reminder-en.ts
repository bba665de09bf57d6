/** Why a reminder, a calendar address or a webhook cannot be what was asked. */
export const reminderEn = {
  "reminder.members-only": "Reminders are for the members of the agency. Sign in as one of them.",
  "reminder.unknown-zone":
    "“{{zone}}” is not a time zone. Write it as a continent and a city, such as Europe/Paris.",
  "reminder.no-address": "There is no e-mail address for {{name}}. Add one to the contact first.",
  "reminder.link-not-found":
    "This link stops no reminder. Open the one at the bottom of the last mail you received.",
  "reminder.digest-not-found": "This digest does not exist, or needs no sending any more.",
  "reminder.nobody-to-write-to": "Nobody is left to send this digest to.",
  "calendar.members-only": "A calendar address belongs to a member of the agency. Sign in as one of them.",
  "calendar.feed-not-found": "This calendar address does not exist, or was closed.",
  "calendar.too-many": "You have {{most}} calendar addresses already. Close one that no longer serves.",
  "webhook.not-found": "This webhook does not exist, or was removed.",
  "webhook.delivery-not-found": "This delivery does not exist, or its webhook was removed.",
  "webhook.bad-address":
    "“{{url}}” is not an address that can be called. Write it whole, starting with https:// and without a user name or password.",
  "webhook.too-many": "An agency has at most {{most}} webhooks. Remove one that no longer serves.",
} as const;
