import { sql } from "kysely";
import { z } from "zod";
import { actAs, loadAgency } from "#core/agency/store.ts";
import { hashToken } from "#core/agency/tokens.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleAgencyInPortal } from "#core/portal/example.ts";
import { AgencyInPortal, agencyInPortal } from "#core/portal/shown.ts";
import { type Language, languages } from "#messages/messages.ts";

/**
 * Whose link or session it was, for whoever holds one that was ended: the agency and whom to ask, nothing of the
 * dossier or of the contact. A secret that never was one names nobody, nor does one that still opens something.
 */
export const readEndedLink = query({
  name: "portal.read-ended-link",
  summary:
    "Reads which agency to ask about a link or a session that was ended, for whoever holds it, and nothing else.",
  permission: "portal.open",
  input: z.object({ token: z.string().min(1).max(200) }),
  output: z.object({ agency: AgencyInPortal, language: z.enum(languages) }),
  refusals: ["portal.link-not-found", "agency.not-found"],
  example: {
    input: { token: "passation_portal_q5RkYv0…" },
    output: { agency: exampleAgencyInPortal, language: "fr" },
  },
  async read({ token }, { tx, ports, now }) {
    const { rows } = await sql<{ readonly agencyId: string; readonly language: Language | null }>`
      select agency_id as "agencyId", language
      from portal_ended_by_hash(${hashToken(token, ports.vault)}, ${now.toString()})`.execute(tx);
    const [link] = rows;
    if (!link) return refuse("portal.link-not-found");
    await actAs(tx, link.agencyId);
    const agency = await loadAgency(tx, link.agencyId);
    if (isRefusal(agency)) return agency;
    // Its logo is given to those alone whose link still says something.
    return { agency: { ...agencyInPortal(agency), logo: null }, language: link.language ?? agency.language };
  },
});
