import { z } from "zod";
import { invitationRevoked, refusalToHandle } from "#core/agency/agency.ts";
import { listOpenInvitations, saveInvitationEnd } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** Takes an invitation back before it is used. */
export const revokeInvitation = command({
  name: "agency.revoke-invitation",
  summary: "Takes back an invitation that was not used yet.",
  permission: "agency.manage-members",
  input: z.object({ invitationId: Id }),
  output: z.object({ invitationId: Id }),
  refusals: ["agency.invitation-not-found", "agency.role-above-own"],
  example: {
    input: { invitationId: "01980000-0000-7000-8000-000000000003" },
    output: { invitationId: "01980000-0000-7000-8000-000000000003" },
  },
  async load({ invitationId }, { tx, actor }) {
    const waiting = await listOpenInvitations(tx, ownAgency(actor));
    return waiting.find(({ id }) => id === invitationId) ?? refuse("agency.invitation-not-found");
  },
  async perform(invitation, _, work) {
    const refused = refusalToHandle(work.actor, invitation.role);
    if (refused) return refused;
    if (!(await saveInvitationEnd(work, ownAgency(work.actor), invitation.id, "revoked_at"))) {
      return refuse("agency.invitation-not-found");
    }
    return { result: { invitationId: invitation.id }, facts: [invitationRevoked(invitation)] };
  },
});
