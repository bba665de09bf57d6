import { z } from "zod";
import { dayIn } from "#core/kernel/calendar.ts";
import { Id, pageCursor } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { Calendar } from "#core/plan/calendar.ts";
import { loadToday } from "#core/plan/store.ts";
import { saveDigest } from "#core/reminder/digest-store.ts";
import { defaultRhythm } from "#core/reminder/fields.ts";
import { linesFor, readerOf } from "#core/reminder/queries/readers.ts";
import { dueTurn, nextTurn } from "#core/reminder/schedule.ts";
import {
  loadReminding,
  lockPlanned,
  membersWithoutSetting,
  type Setting,
  savePlanned,
  saveSetting,
} from "#core/reminder/store.ts";

/** People looked after by one transaction. */
const atOnce = 20;
/** Newcomers looked after at once; an agency has a few hundred members at most. */
const newAtOnce = 500;

/**
 * The worker makes the digests whose time has come, each with the job that mails it. Asked again, it makes none
 * twice: the next one is planned in the same transaction, and a day has one digest.
 */
export const prepareDue = command({
  name: "reminder.prepare-due",
  summary: "Makes the digests whose time has come; the worker does it every five minutes.",
  permission: "reminder.send",
  input: z.object({ after: pageCursor(z.string().max(40), Id) }),
  output: z.object({ digests: z.array(Id), next: z.string().optional() }),
  refusals: ["agency.not-found"],
  example: { input: {}, output: { digests: [] } },
  async load(_, work) {
    const agency = await loadReminding(work);
    if (isRefusal(agency)) return agency;
    const day = await loadToday(work);
    return isRefusal(day) ? day : { agency, calendar: day.calendar };
  },
  async perform({ agency, calendar }, { after }, work) {
    // Nothing is made while no mail can leave: once it can, one digest stands for those that were missed.
    if (!work.ports.sendDigest) return { result: { digests: [] }, facts: [] };
    for (const memberId of await membersWithoutSetting(work, newAtOnce)) {
      const rhythm = { ...defaultRhythm, timeZone: agency.timeZone };
      const nextAt = nextTurn(rhythm, work.now, calendar)?.at.toString() ?? null;
      await saveSetting(work, agency.key, { memberId }, { ...rhythm, language: null, nextAt });
    }
    const planned = await lockPlanned(work, after, atOnce);
    const digests: string[] = [];
    for (const setting of planned) {
      const made = await makeDigest(work, setting, calendar);
      if (made !== undefined) digests.push(made);
    }
    const last = planned.at(-1);
    const next = planned.length === atOnce && last ? JSON.stringify([last.nextAt, last.id]) : undefined;
    return {
      result: { digests, ...(next ? { next } : {}) },
      facts: [],
      jobs: digests.map((digestId) => ({
        name: "reminder.mail-digest",
        data: { digestId },
        singletonKey: digestId,
      })),
    };
  },
});

/** The digest of one person, when it is time and there is something to say. */
async function makeDigest(
  work: Work,
  setting: Setting & { readonly nextAt: string },
  calendar: Calendar,
): Promise<string | undefined> {
  const { now } = work;
  const reader = await readerOf(work, setting);
  const next = nextTurn(setting, now, calendar);
  if (!reader) {
    // A contact may come back, with their address: they are looked at again on their next turn.
    await savePlanned(work, setting.id, setting.contactId === null ? null : (next?.at.toString() ?? null));
    return undefined;
  }
  const plannedAt = Temporal.Instant.from(setting.nextAt);
  const turn = dueTurn(setting, plannedAt, now, calendar);
  if (!turn) return undefined;
  const today = dayIn(setting.timeZone, now);
  const window = { from: dayIn(setting.timeZone, plannedAt), today, until: next?.day ?? today };
  const lines = await linesFor(work, reader, window);
  const digest = await saveDigest(work, setting.id, turn, lines);
  await savePlanned(work, setting.id, next?.at.toString() ?? null);
  return lines.length > 0 ? digest?.digestId : undefined;
}
