import { z } from "zod";
import { editedAgency } from "#core/agency/agency.ts";
import {
  AgencyLanguage,
  AgencyName,
  AgencyShown,
  CalendarName,
  Closures,
  Colour,
  ContactEmail,
  ContactPhone,
  exampleAgency,
} from "#core/agency/fields.ts";
import { lockAgency, saveAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { todayOf } from "#core/plan/store.ts";
import { followZone } from "#core/reminder/zone-store.ts";

/**
 * A manager renames the agency, changes its language, its colour, its calendar, the days on which it is
 * closed, or whom people of the other side ask; an edit that changes nothing leaves no fact.
 */
export const editAgency = command({
  name: "agency.edit",
  summary:
    "Changes the name, language, colour, calendar, closures of the agency, or whom clients may ask; fields left out stay as they are.",
  permission: "agency.edit",
  input: z.object({
    name: AgencyName.optional(),
    language: AgencyLanguage.optional(),
    colour: Colour.nullish().meta({ description: "`#0f5e63`; null goes back to the usual one" }),
    calendar: CalendarName.optional(),
    closures: Closures.optional(),
    contactEmail: ContactEmail.optional(),
    contactPhone: ContactPhone.optional(),
  }),
  output: AgencyShown,
  refusals: ["agency.not-found"],
  example: { input: { name: "Atelier Rivage" }, output: exampleAgency },
  load: (_, { tx, actor }) => lockAgency(tx, ownAgency(actor)),
  async perform(before, edit, work) {
    const { agency, changed } = editedAgency(before, edit);
    if (Object.keys(changed).length === 0) return { result: before, facts: [] };
    await saveAgency(work.tx, agency);
    const day = await todayOf(work, agency);
    if (isRefusal(day)) return day;
    // Whoever was reminded by the agency's clock goes on being so.
    await followZone(work, (await work.ports.calendars(before.calendar)).zone, day);
    const subject = `agency:${agency.agencyId}`;
    const plansFollow = "calendar" in changed || "closures" in changed;
    const singletonKey = `plan.follow-calendars:${agency.agencyId}`;
    return {
      result: agency,
      facts: [{ kind: "agency.edited", subject, details: changed }],
      jobs: plansFollow ? [{ name: "plan.follow-calendars", data: {}, singletonKey }] : [],
    };
  },
});
