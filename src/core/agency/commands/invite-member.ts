import { z } from "zod";
import { invitationLasts, refusalToHandle, sameAddress } from "#core/agency/agency.ts";
import { listMembers } from "#core/agency/store.ts";
import { newToken } from "#core/agency/tokens.ts";
import { agencyOf, roles } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** A manager invites somebody; the token goes to that person, only its hash stays. */
export const inviteMember = command({
  name: "agency.invite",
  summary: "Invites a person to the agency; the answer holds the token of the link to send, once.",
  permission: "agency.manage-members",
  input: z.object({ email: z.email().max(254), role: z.enum(roles).default("member") }),
  output: z.object({ invitationId: Id, token: z.string(), expiresAt: z.iso.datetime() }),
  refusals: ["agency.role-above-own", "agency.already-member"],
  example: {
    input: { email: "lou@atelier-rivage.example", role: "member" },
    output: {
      invitationId: "01980000-0000-7000-8000-000000000003",
      token: "passation_invitation_q5RkYv0…",
      expiresAt: "2026-12-21T09:00:00Z",
    },
  },
  load: async (_, { tx, actor }) => {
    const agencyId = agencyOf(actor);
    return agencyId ? { agencyId, members: await listMembers(tx, agencyId) } : refuse("agency.not-found");
  },
  async perform({ agencyId, members }, { email, role }, { tx, actor, now, newId, ports }) {
    const refused = refusalToHandle(actor, role);
    if (refused) return refused;
    if (members.some((member) => sameAddress(member.email, email))) return refuse("agency.already-member");
    const { token, tokenHash } = newToken("invitation", ports.vault);
    const id = newId();
    const expiresAt = now.add(invitationLasts).toString();
    const created_at = now.toString();
    await tx
      .insertInto("invitation")
      .values({
        agency_id: agencyId,
        id,
        email,
        role,
        token_hash: tokenHash,
        created_at,
        expires_at: expiresAt,
      })
      .execute();
    return {
      result: { invitationId: id, token, expiresAt },
      facts: [{ kind: "member.invited", subject: `invitation:${id}`, details: { email, role } }],
    };
  },
});
