import { z } from "zod";
import { calendarKeys } from "#core/kernel/calendar-keys.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { languages } from "#messages/messages.ts";

export const AgencyName = z.string().trim().min(1).max(200);
/** The language of what the agency sends, where its reader has not chosen another. */
export const AgencyLanguage = z.enum(languages);

/** A colour, whichever way its letters are written. */
export const Colour = z
  .string()
  .trim()
  .regex(/^#[0-9a-f]{6}$/i)
  .transform((colour) => colour.toLowerCase());

/** Whose holidays count. */
export const CalendarName = z
  .enum(calendarKeys)
  .meta({ description: "Whose holidays count: FR, BE, CH-GE…" });

/** Days on which the agency is closed besides the holidays, each once and in order. */
export const Closures = z
  .array(Day)
  .max(200)
  .transform((days) => [...new Set(days)].sort())
  .meta({ description: "Days on which the agency is closed, 2026-12-24, besides the holidays" });

/** Whom people of the other side may ask: a common address, not that of a member. */
export const ContactEmail = z
  .email()
  .max(254)
  .nullable()
  .meta({ description: "What the portal names to ask; never an address of a member that nobody wrote here" });
export const ContactPhone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d(][\d\s()./-]*$/)
  .nullable()
  .meta({ description: "A telephone number beside it" });

/** An agency as every door shows it. */
export const AgencyShown = z.object({
  agencyId: Id,
  name: z.string(),
  language: AgencyLanguage,
  colour: z.string().nullable().meta({
    description: "As it was chosen, `#0f5e63`; screens make it lighter or darker until it can be read",
  }),
  logo: z
    .string()
    .nullable()
    .meta({ description: "The SHA-256 of its logo; GET /api/agency-logo/<agencyId> gives the picture" }),
  calendar: CalendarName,
  closures: z.array(Day).readonly(),
  contactEmail: ContactEmail,
  contactPhone: z.string().nullable(),
});

/** The agency of the examples. */
export const exampleAgency = {
  agencyId: "01980000-0000-7000-8000-000000000001",
  name: "Atelier Rivage",
  language: "fr",
  colour: "#0f5e63",
  logo: null,
  calendar: "FR",
  closures: ["2026-12-24", "2026-12-31"],
  contactEmail: "bonjour@atelier-rivage.example",
  contactPhone: null,
} as const;
