import { z } from "zod";
import { AgencyShown, exampleAgency } from "#core/agency/fields.ts";
import { forgetLogo, lockAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { command } from "#core/kernel/operation.ts";

/** A manager takes the logo away; without one, nothing happens. */
export const removeLogo = command({
  name: "agency.remove-logo",
  summary: "Takes the logo of the agency away.",
  permission: "agency.edit",
  input: z.object({}),
  output: AgencyShown,
  refusals: ["agency.not-found"],
  example: { input: {}, output: { ...exampleAgency, logo: null } },
  load: (_, { tx, actor }) => lockAgency(tx, ownAgency(actor)),
  async perform(before, _, { tx }) {
    const result = { ...before, logo: null };
    if (before.logo === null) return { result, facts: [] };
    await forgetLogo(tx, before.agencyId);
    const subject = `agency:${before.agencyId}`;
    return { result, facts: [{ kind: "agency.logo-removed", subject, details: { sha256: before.logo } }] };
  },
});
