import { z } from "zod";
import { type ContactSide, contactSides } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";

const Line = z.string().trim().min(1).max(200);

/** What one may know of somebody on the other side; the name is all it takes. */
export const contactFields = {
  name: Line,
  email: z.email().max(320).nullable(),
  phone: z
    .string()
    .trim()
    .max(40)
    .regex(/^\+?[\d\s().-]{4,}$/)
    .nullable()
    .meta({ description: "As one dials it: +33 6 12 34 56 78" }),
  role: Line.nullable(),
  organisation: Line.nullable(),
  language: z.enum(["fr", "en"]).nullable().meta({ description: "The language to write in" }),
  isMain: z.boolean().meta({ description: "The one to write to first; there is at most one" }),
  side: z.enum(contactSides).meta({
    description:
      "A successor sees what it was shown, and nothing else; the party of the dossier when left out",
  }),
};

/** A contact as every door shows it. */
export const ContactShown = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  language: z.enum(["fr", "en"]).nullable(),
  isMain: z.boolean(),
  side: z.enum(contactSides),
  invitedBy: Id.nullable().meta({ description: "The contact who named it; null: the agency added it" }),
});
export type Contact = z.infer<typeof ContactShown>;

/** The contact of the examples. */
export const exampleContact: Contact = {
  id: "01980000-0000-7000-8000-000000000050",
  name: "Nora Benali",
  email: "nora@client.example",
  phone: "+33 6 12 34 56 78",
  role: "Responsable communication",
  organisation: "Boulangerie Aubin",
  language: "fr",
  isMain: true,
  side: "client",
  invitedBy: null,
};

/** The side of whoever is not the successor: that of the party of the dossier. */
export const sideOfParty = ({ direction }: { readonly direction: "client" | "supplier" }): ContactSide =>
  direction;

/** The fields that an edit really changes. */
export function changedFields(before: Contact, edit: Readonly<Record<string, unknown>>): readonly string[] {
  const was: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(edit).flatMap(([name, value]) =>
    value === undefined || was[name] === value ? [] : [name],
  );
}
