import { z } from "zod";
import { rowsIn } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { dayIn } from "#core/kernel/calendar.ts";
import { Id, Instant, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { loadToday } from "#core/plan/store.ts";
import { digestStates } from "#core/reminder/digest.ts";
import { usualSilence } from "#core/reminder/due-lines.ts";
import {
  changedRhythm,
  defaultRhythm,
  exampleMemberSetting,
  exampleSetting,
  LineShown,
  MemberSettingShown,
  SettingShown,
  settingShown,
} from "#core/reminder/fields.ts";
import { wordsOf } from "#core/reminder/queries/letter.ts";
import { linesFor } from "#core/reminder/queries/readers.ts";
import { nextTurn } from "#core/reminder/schedule.ts";
import { findSetting, loadReminding } from "#core/reminder/store.ts";

/** How whoever asks is reminded: as they said, or as members are until they do. */
export const readReminder = query({
  name: "reminder.read",
  summary: "Says how you are reminded of what is due, and when the next digest is planned.",
  permission: "reminder.keep",
  input: z.object({}),
  output: MemberSettingShown,
  refusals: ["agency.not-found", "reminder.members-only"],
  example: { input: {}, output: exampleMemberSetting },
  async read(_, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const agency = await loadReminding(work);
    if (isRefusal(agency)) return agency;
    if (work.actor.kind !== "member") return refuse("reminder.members-only");
    const setting = await findSetting(work, { memberId: work.actor.memberId });
    const { silentDays = usualSilence } = setting ?? {};
    if (setting) return { ...settingShown(setting, setting.nextAt), silentDays };
    const rhythm = changedRhythm(undefined, defaultRhythm, agency.timeZone);
    const nextAt = nextTurn(rhythm, work.now, day.calendar)?.at.toString() ?? null;
    return { ...settingShown(rhythm, nextAt), silentDays };
  },
});

/** What the digest of whoever asks would say now. */
export const previewReminder = query({
  name: "reminder.preview",
  summary: "Shows what your digest would say if it were sent now.",
  permission: "reminder.keep",
  input: z.object({}),
  output: z.object({ lines: z.array(LineShown) }),
  refusals: ["agency.not-found", "reminder.members-only"],
  example: {
    input: {},
    output: {
      lines: [
        {
          kind: "overdue",
          day: "2026-12-07",
          title: "Demander le rôle propriétaire sur la fiche Google",
          dossier: "Boulangerie Aubin",
          dossierId: "01980000-0000-7000-8000-000000000010",
          at: null,
          zone: null,
        },
      ],
    },
  },
  async read(_, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const { actor, now } = work;
    if (actor.kind !== "member") return refuse("reminder.members-only");
    const agency = await loadReminding(work);
    if (isRefusal(agency)) return agency;
    const { memberId, role } = actor;
    const setting = await findSetting(work, { memberId });
    const daily = { ...changedRhythm(setting, setting ?? defaultRhythm, agency.timeZone) };
    const rhythm = daily.every === "off" ? { ...daily, every: "daily" as const } : daily;
    const today = dayIn(rhythm.timeZone, now);
    const next = nextTurn(rhythm, now, day.calendar);
    // Before the hour of today, it is today's digest that one looks at: it goes up to the one after.
    const after = next?.day === today ? nextTurn(rhythm, next.at, day.calendar) : next;
    const until = after?.day ?? today;
    const language = setting?.language ?? agency.language;
    const { silentDays = usualSilence } = setting ?? {};
    const reader = { is: "member", memberId, role, to: "", language, silentDays } as const;
    const lines = await linesFor(work, reader, { from: today, today, until });
    return { lines: [...(await wordsOf(work, lines, { language, timeZone: rhythm.timeZone }))] };
  },
});

/** Who of a dossier's contacts is reminded, and what became of the last digest of each. */
export const listReminders = query({
  name: "reminder.list",
  summary:
    "Lists which contacts of a dossier are reminded by mail, and what became of the last digest of each.",
  permission: "dossier.read",
  input: z.object({ dossierId: Id, after: pageCursor(Id), limit: PageSize }),
  output: pageOf(
    SettingShown.extend({
      contactId: Id,
      lastAt: Instant.nullable(),
      lastState: z.enum(digestStates).nullable(),
    }),
  ),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: exampleDossierId, limit: 50 },
    output: {
      rows: [
        {
          ...exampleSetting,
          contactId: "01980000-0000-7000-8000-000000000050",
          lastAt: "2026-11-23T07:00:00Z",
          lastState: "sent",
        },
      ],
    },
  },
  async read({ dossierId, after, limit }, work) {
    const rows = await rowsIn(
      work,
      dossierId,
      work.tx
        .selectFrom("reminder_setting as s")
        .leftJoinLateral(
          (eb) =>
            eb
              .selectFrom("digest as g")
              .select(["g.made_at", "g.state"])
              .whereRef("g.agency_id", "=", "s.agency_id")
              .whereRef("g.setting_id", "=", "s.id")
              .orderBy("g.day", "desc")
              .limit(1)
              .as("last"),
          (join) => join.onTrue(),
        )
        .select(["s.contact_id as contactId", "s.every", "s.hour", "s.weekday", "s.time_zone as timeZone"])
        .select(["s.language", "s.next_at as nextAt", "last.made_at as lastAt", "last.state as lastState"])
        .where("s.agency_id", "=", ownAgency(work.actor))
        .where("s.dossier_id", "=", dossierId)
        .$if(after !== undefined, (all) => all.where("s.contact_id", ">", after?.[0] ?? ""))
        .orderBy("s.contact_id")
        .limit(limit + 1),
    );
    if (isRefusal(rows)) return rows;
    const named = rows.flatMap(({ contactId, ...row }) =>
      contactId === null ? [] : [{ ...row, contactId }],
    );
    return pageRows(named, limit, ({ contactId }) => [contactId]);
  },
});
