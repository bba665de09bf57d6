import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { contactsOf } from "#core/contact/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { exampleAgencyInPortal } from "#core/portal/example.ts";
import { AgencyInPortal, agencyInPortal } from "#core/portal/shown.ts";
import { loadClosing } from "#core/portal/store.ts";
import { languages } from "#messages/messages.ts";

/** What whoever came by a link is told of the end of the portal, and nothing else once it is over. */
export const ClosingShown = z.object({
  agency: AgencyInPortal,
  language: z.enum(languages),
  endOn: Day.nullable(),
  readableUntil: Day.nullable(),
  isOver: z.boolean(),
});

/** The same for one contact of a dossier; a successor hears nothing of its end. */
export async function seeClosing(
  work: Work,
  { dossierId, contactId }: { readonly dossierId: string; readonly contactId: string },
): Promise<z.infer<typeof ClosingShown> | Refusal> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const closing = await loadClosing(work, dossier);
  if (isRefusal(closing)) return closing;
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return agency;
  const contact = await contactsOf(work, dossierId).where("id", "=", contactId).executeTakeFirst();
  return {
    agency: agencyInPortal(agency),
    language: contact?.language ?? agency.language,
    endOn: contact?.side === "successor" ? null : dossier.endOn,
    readableUntil: closing.until,
    isOver: closing.isOver,
  };
}

/** What is still said to a contact after the portal was closed. */
export const readClosing = query({
  name: "portal.read-closing",
  summary: "Reads until when a contact’s own portal stays readable, after that day too.",
  permission: "portal.self",
  input: z.object({}),
  output: ClosingShown,
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: {},
    output: {
      agency: exampleAgencyInPortal,
      ...{ language: "fr", endOn: "2026-12-14", readableUntil: "2027-06-14", isOver: true },
    },
  },
  async read(_, work) {
    const { actor } = work;
    return actor.kind === "contact" ? seeClosing(work, actor) : refuse("dossier.not-found");
  },
});
