import { z } from "zod";
import { lockContact } from "#core/contact/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { loadToday } from "#core/plan/store.ts";
import {
  changedRhythm,
  exampleSetting,
  isTimeZone,
  rhythmFields,
  SettingShown,
  settingShown,
} from "#core/reminder/fields.ts";
import { nextTurn } from "#core/reminder/schedule.ts";
import { findSetting, loadReminding, saveSetting, type Whose } from "#core/reminder/store.ts";

type Said = Parameters<typeof changedRhythm>[1];

/** A member says how to be reminded. No fact: it is a habit, not an event. */
export const setReminder = command({
  name: "reminder.set",
  summary: "Says how often, at which hour and in which language you are reminded of what is due.",
  permission: "reminder.keep",
  input: z.object(rhythmFields),
  output: SettingShown,
  refusals: ["reminder.members-only", "reminder.unknown-zone", "agency.not-found"],
  example: { input: { every: "weekly", weekday: 1, hour: 8 }, output: exampleSetting },
  load: async (_, { actor }) =>
    actor.kind === "member" ? { memberId: actor.memberId } : refuse("reminder.members-only"),
  async perform(whose, said, work) {
    const shown = await setFor(work, whose, said);
    return isRefusal(shown) ? shown : { result: shown, facts: [] };
  },
});

/** A member switches the reminders of a contact on, or off: nobody outside is written to before. */
export const setContactReminder = command({
  name: "reminder.set-contact",
  summary: "Switches on, changes or switches off the reminders that a contact of a dossier gets by mail.",
  permission: "reminder.set-contact",
  input: z.object({ dossierId: Id, contactId: Id, ...rhythmFields }),
  output: SettingShown,
  refusals: [
    "dossier.not-found",
    "contact.not-found",
    "reminder.no-address",
    "reminder.unknown-zone",
    "agency.not-found",
  ],
  example: {
    input: {
      dossierId: exampleDossierId,
      contactId: "01980000-0000-7000-8000-000000000050",
      every: "weekly",
      weekday: 1,
    },
    output: exampleSetting,
  },
  async load({ dossierId, contactId }, work) {
    const dossier = await loadDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockContact(work, dossierId, contactId);
  },
  async perform(contact, { dossierId, contactId, ...said }, work) {
    if (said.every !== "off" && !contact.email) return refuse("reminder.no-address", { name: contact.name });
    const shown = await setFor(work, { dossierId, contactId }, said);
    if (isRefusal(shown)) return shown;
    const details = { name: contact.name, every: said.every };
    const subject = `contact:${contactId}`;
    return { result: shown, facts: [{ dossierId, kind: "reminder.contact-set", subject, details }] };
  },
});

async function setFor(work: Work, whose: Whose, said: Said): Promise<z.infer<typeof SettingShown> | Refusal> {
  const agency = await loadReminding(work);
  if (isRefusal(agency)) return agency;
  const day = await loadToday(work);
  if (isRefusal(day)) return day;
  const rhythm = changedRhythm(await findSetting(work, whose), said, agency.timeZone);
  if (!isTimeZone(rhythm.timeZone)) return refuse("reminder.unknown-zone", { zone: rhythm.timeZone });
  const nextAt = nextTurn(rhythm, work.now, day.calendar)?.at.toString() ?? null;
  await saveSetting(work, agency.key, whose, { ...rhythm, nextAt });
  return settingShown(rhythm, nextAt);
}
