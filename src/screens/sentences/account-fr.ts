import { accountScreensFr } from "#messages/screens/account-fr.ts";
import { calendarFr } from "#messages/screens/calendar-fr.ts";
import { reminderScreensFr } from "#messages/screens/reminder-fr.ts";

/** What the pages of the team, of the settings and of who is outside say. */
export const screens = { ...accountScreensFr, ...calendarFr, ...reminderScreensFr };
