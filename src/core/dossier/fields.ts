import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { services } from "#core/playbook/playbook.ts";
import { directions, dossierStates, initiators, mostBudgetMinutes, reasons, tones } from "./dossier.ts";

const line = z.string().trim().min(1).max(200);
/** A note that was emptied is no note. */
const note = z
  .string()
  .trim()
  .max(5_000)
  .nullable()
  .transform((text) => text || null);

const Minutes = z.number().int().min(1).max(mostBudgetMinutes).meta({ description: "In minutes" });

/** An address as people write it: with or without https, kept with it. */
const Site = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .transform((text) => (/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`))
  .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain }))
  .transform((text) => text.replace(/\/$/, ""));
const Sites = z
  .array(Site)
  .max(50)
  .transform((all) => [...new Set(all)])
  .meta({ description: "Addresses of sites: exemple.fr, https://exemple.fr/boutique" });

const Services = z
  .array(z.enum(services))
  .max(services.length)
  .transform((all) => [...new Set(all)])
  .meta({ description: "What was done for the client, or by the supplier; the steps of a plan hang on it" });

/** The fields of a dossier as every door takes them: all but the name of the party can wait. */
export const NewDossier = z.object({
  party: line.meta({ description: "The client or supplier" }),
  name: line.optional().meta({ description: "How you call the dossier; the party's name when left out" }),
  direction: z.enum(directions).default("client"),
  endOn: Day.nullable().default(null).meta({ description: "The end, may be today or past" }),
  initiator: z.enum(initiators).nullable().default(null),
  reason: z.enum(reasons).nullable().default(null),
  clientView: note.default(null).meta({ description: "The reason as the client or supplier says it" }),
  internalView: note.default(null).meta({ description: "The reason as you see it: never leaves the agency" }),
  tone: z.enum(tones).nullable().default(null),
  strategic: z.boolean().nullable().default(null),
  timeBudgetMinutes: Minutes.nullable().default(null),
  sites: Sites.default([]),
  services: Services.default([]),
});

/** An edit: what is left out stays, what is null is emptied. */
export const DossierEdit = z.object({
  party: line.optional(),
  name: line.optional(),
  direction: z.enum(directions).optional(),
  endOn: Day.nullable().optional(),
  initiator: z.enum(initiators).nullable().optional(),
  reason: z.enum(reasons).nullable().optional(),
  clientView: note.optional(),
  internalView: note.optional(),
  tone: z.enum(tones).nullable().optional(),
  strategic: z.boolean().nullable().optional(),
  timeBudgetMinutes: Minutes.nullable().optional(),
  sites: Sites.optional(),
  services: Services.optional(),
});

/** A dossier as every door shows it. */
export const DossierShown = z.object({
  id: Id,
  name: z.string(),
  direction: z.enum(directions),
  party: z.string(),
  endOn: Day.nullable(),
  initiator: z.enum(initiators).nullable(),
  reason: z.enum(reasons).nullable(),
  clientView: z.string().nullable(),
  internalView: z.string().nullable(),
  tone: z.enum(tones).nullable(),
  strategic: z.boolean().nullable(),
  timeBudgetMinutes: z.number().int().nullable(),
  sites: z.array(z.string()).readonly(),
  services: z.array(z.enum(services)).readonly(),
  state: z.enum(dossierStates),
  stateReason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** The dossier of the examples. */
export const exampleDossier = {
  id: "01980000-0000-7000-8000-000000000010",
  name: "Boulangerie Aubin",
  direction: "client",
  party: "Boulangerie Aubin",
  endOn: "2026-12-14",
  initiator: "client",
  reason: "internalisation",
  clientView: null,
  internalView: null,
  tone: "calm",
  strategic: true,
  timeBudgetMinutes: 1_200,
  sites: ["https://boulangerie-aubin.example"],
  services: ["seo", "ads", "analytics"],
  state: "open",
  stateReason: null,
  createdAt: "2026-11-02T09:00:00.000Z",
  updatedAt: "2026-11-02T09:00:00.000Z",
} as const;
