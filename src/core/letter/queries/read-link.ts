import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { Day } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadLetter } from "#core/letter/store.ts";
import { languages } from "#messages/messages.ts";
import { linkedFrom, locateDocuments } from "./letter-documents.ts";
import { findLink } from "./link.ts";

/** What is taken at the address of a letter, signed in or not: `/documents/<secret>` shows it, and gives each. */
export const readLink = query({
  name: "letter.read-link",
  summary: "Reads what is taken at the address of a letter, for whoever holds it.",
  permission: "letter.open-link",
  input: z.object({ secret: z.string().min(1).max(200) }),
  output: z.object({
    language: z.enum(languages),
    agencyName: z.string(),
    until: Day,
    documents: z.array(z.object({ name: z.string(), bytes: z.number().int() })).readonly(),
  }),
  refusals: ["letter.link-not-found", "letter.not-found", "agency.not-found", "letter.attachment-gone"],
  example: {
    input: { secret: "passation_documents_q5RkYv0…" },
    output: { language: "fr", agencyName: "Atelier Rivage", until: "2027-02-26", documents: [] },
  },
  async read({ secret }, before) {
    const found = await findLink(before, secret);
    if (isRefusal(found)) return found;
    const { work, agencyId, dossierId, letterId, expiresAt } = found;
    const letter = await loadLetter(work, dossierId, letterId);
    if (isRefusal(letter)) return letter;
    const agency = await loadAgency(work.tx, agencyId);
    if (isRefusal(agency)) return agency;
    const documents = await locateDocuments(work, dossierId, linkedFrom(letter));
    if (isRefusal(documents)) return documents;
    return {
      language: letter.language,
      agencyName: agency.name,
      until: expiresAt.slice(0, 10),
      documents: documents.map(({ name, bytes }) => ({ name, bytes })),
    };
  },
});
