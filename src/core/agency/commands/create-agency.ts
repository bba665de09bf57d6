import { z } from "zod";
import { AgencyLanguage, AgencyName } from "#core/agency/fields.ts";
import { actAs, saveNewMember } from "#core/agency/store.ts";
import { openChain } from "#core/journal/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** A signed-in person opens an agency and becomes its first owner. */
export const createAgency = command({
  name: "agency.create",
  summary: "Opens an agency, of which you become the first owner.",
  permission: "agency.create",
  input: z.object({
    name: AgencyName,
    language: AgencyLanguage.default("fr"),
  }),
  output: z.object({ agencyId: Id, memberId: Id }),
  refusals: [],
  example: {
    input: { name: "Atelier Rivage", language: "fr" },
    output: {
      agencyId: "01980000-0000-7000-8000-000000000001",
      memberId: "01980000-0000-7000-8000-000000000002",
    },
  },
  load: async (_, { actor }) => (actor.kind === "user" ? actor : refuse("request.not-permitted")),
  async perform(user, { name, language }, work) {
    const { tx, newId, now, ports } = work;
    const agencyId = newId();
    const memberId = newId();
    await actAs(tx, agencyId, user.userId);
    const wrapped_key = ports.vault.newWrappedKey();
    await tx
      .insertInto("agency")
      .values({ agency_id: agencyId, name, language, wrapped_key, created_at: now.toString() })
      .execute();
    await openChain(tx, agencyId, agencyId);
    const { userId, email } = user;
    await saveNewMember(work, agencyId, { id: memberId, userId, name: user.name, email, role: "owner" });
    return {
      agencyId,
      result: { agencyId, memberId },
      facts: [
        { kind: "agency.created", subject: `agency:${agencyId}`, details: { name, language } },
        { kind: "member.joined", subject: `member:${memberId}`, details: { email, role: "owner" } },
      ],
    };
  },
});
