import { z } from "zod";
import { lockContact } from "#core/contact/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { loadToday } from "#core/plan/store.ts";
import { usualSilence } from "#core/reminder/due-lines.ts";
import {
  changedRhythm,
  exampleMemberSetting,
  exampleSetting,
  isTimeZone,
  MemberSettingShown,
  rhythmFields,
  SettingShown,
  settingShown,
  silenceField,
} from "#core/reminder/fields.ts";
import { nextTurn } from "#core/reminder/schedule.ts";
import { findSetting, loadReminding, type Setting, saveSetting, type Whose } from "#core/reminder/store.ts";

type Said = Parameters<typeof changedRhythm>[1] & { readonly silentDays?: number };

/** A member says how to be reminded. No fact: it is a habit, not an event. */
export const setReminder = command({
  name: "reminder.set",
  summary: "Says how often, at which hour and in which language you are reminded of what is due.",
  permission: "reminder.keep",
  input: z.object({ ...rhythmFields, silentDays: silenceField }),
  output: MemberSettingShown,
  refusals: ["reminder.members-only", "reminder.unknown-zone", "agency.not-found"],
  example: { input: { every: "weekly", weekday: 1, hour: 8 }, output: exampleMemberSetting },
  load: async (_, { actor }) =>
    actor.kind === "member" ? { memberId: actor.memberId } : refuse("reminder.members-only"),
  async perform(whose, { silentDays: wanted, ...said }, work) {
    const before = await findSetting(work, whose);
    const silentDays = wanted ?? before?.silentDays ?? usualSilence;
    const shown = await setFor(work, whose, before, { ...said, silentDays });
    return isRefusal(shown) ? shown : { result: { ...shown, silentDays }, facts: [] };
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
    const whose = { dossierId, contactId };
    const shown = await setFor(work, whose, await findSetting(work, whose), said);
    if (isRefusal(shown)) return shown;
    const details = { name: contact.name, every: said.every };
    const subject = `contact:${contactId}`;
    return { result: shown, facts: [{ dossierId, kind: "reminder.contact-set", subject, details }] };
  },
});

async function setFor(
  work: Work,
  whose: Whose,
  before: Setting | undefined,
  said: Said,
): Promise<z.infer<typeof SettingShown> | Refusal> {
  const agency = await loadReminding(work);
  if (isRefusal(agency)) return agency;
  const day = await loadToday(work);
  if (isRefusal(day)) return day;
  const rhythm = changedRhythm(before, said, agency.timeZone);
  if (!isTimeZone(rhythm.timeZone)) return refuse("reminder.unknown-zone", { zone: rhythm.timeZone });
  const nextAt = nextTurn(rhythm, work.now, day.calendar)?.at.toString() ?? null;
  await saveSetting(work, agency.key, whose, {
    ...rhythm,
    ...("silentDays" in said ? { silentDays: said.silentDays } : {}),
    nextAt,
  });
  return settingShown(rhythm, nextAt);
}
