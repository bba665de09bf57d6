import { accountScreensEn } from "#messages/screens/account-en.ts";
import { calendarEn } from "#messages/screens/calendar-en.ts";
import { reminderScreensEn } from "#messages/screens/reminder-en.ts";

/** What the pages of the team, of the settings and of who is outside say. */
export const screens = { ...accountScreensEn, ...calendarEn, ...reminderScreensEn };
