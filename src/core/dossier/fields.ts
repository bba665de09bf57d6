import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { directions, initiators, reasons } from "./dossier.ts";

const line = z.string().trim().min(1).max(200);

/** The fields of a dossier as every door takes them: all but the name of the party can wait. */
export const NewDossier = z.object({
  party: line.meta({ description: "The client or supplier" }),
  name: line.optional().meta({ description: "How you call the dossier; the party's name when left out" }),
  direction: z.enum(directions).default("client"),
  endOn: Day.nullable().default(null).meta({ description: "The end, may be today or past" }),
  initiator: z.enum(initiators).nullable().default(null),
  reason: z.enum(reasons).nullable().default(null),
  reasonNote: z.string().trim().max(5_000).nullable().default(null),
});

/** An edit: what is left out stays, what is null is emptied. */
export const DossierEdit = z.object({
  party: line.optional(),
  name: line.optional(),
  direction: z.enum(directions).optional(),
  endOn: Day.nullable().optional(),
  initiator: z.enum(initiators).nullable().optional(),
  reason: z.enum(reasons).nullable().optional(),
  reasonNote: z.string().trim().max(5_000).nullable().optional(),
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
  reasonNote: z.string().nullable(),
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
  reasonNote: null,
  createdAt: "2026-11-02T09:00:00.000Z",
  updatedAt: "2026-11-02T09:00:00.000Z",
} as const;
