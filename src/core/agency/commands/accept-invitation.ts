import { z } from "zod";
import { sameAddress } from "#core/agency/agency.ts";
import { actAs, findInvitation, lockMembers, saveInvitationEnd, saveNewMember } from "#core/agency/store.ts";
import { hashToken } from "#core/agency/tokens.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** The invited person, signed in with the address that was invited, joins the agency. */
export const acceptInvitation = command({
  name: "agency.accept-invitation",
  summary: "Joins the agency that sent you this invitation.",
  permission: "agency.accept-invitation",
  input: z.object({ token: z.string().min(1).max(200) }),
  output: z.object({ agencyId: Id, memberId: Id }),
  refusals: ["agency.invitation-not-found", "agency.invitation-for-another", "agency.already-member"],
  example: {
    input: { token: "passation_invitation_q5RkYv0…" },
    output: {
      agencyId: "01980000-0000-7000-8000-000000000001",
      memberId: "01980000-0000-7000-8000-000000000004",
    },
  },
  async load({ token }, { tx, actor, now, ports }) {
    if (actor.kind !== "user") return refuse("request.not-permitted");
    const invitation = await findInvitation(tx, hashToken(token, ports.vault));
    if (!invitation || Temporal.Instant.compare(Temporal.Instant.from(invitation.expiresAt), now) <= 0) {
      return refuse("agency.invitation-not-found");
    }
    if (!sameAddress(invitation.email, actor.email)) return refuse("agency.invitation-for-another");
    return { user: actor, invitation };
  },
  async perform({ user, invitation }, _, work) {
    const { agencyId, role } = invitation;
    const { userId, name, email } = user;
    await actAs(work.tx, agencyId, userId);
    const members = await lockMembers(work.tx, agencyId);
    if (members.some((member) => member.userId === userId)) return refuse("agency.already-member");
    if (!(await saveInvitationEnd(work, agencyId, invitation.id, "accepted_at")))
      return refuse("agency.invitation-not-found");
    const memberId = work.newId();
    await saveNewMember(work, agencyId, { id: memberId, userId, name, email, role });
    return {
      agencyId,
      result: { agencyId, memberId },
      facts: [{ kind: "member.joined", subject: `member:${memberId}`, details: { email, role } }],
    };
  },
});
