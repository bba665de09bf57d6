import { z } from "zod";
import { agencyOf } from "#core/kernel/actor.ts";
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
  refusals: ["agency.invitation-not-found"],
  example: {
    input: { invitationId: "01980000-0000-7000-8000-000000000003" },
    output: { invitationId: "01980000-0000-7000-8000-000000000003" },
  },
  load: async ({ invitationId }, { tx, actor }) =>
    (await tx
      .selectFrom("invitation")
      .select(["agency_id", "id", "email"])
      .where("agency_id", "=", agencyOf(actor) ?? "")
      .where("id", "=", invitationId)
      .where("accepted_at", "is", null)
      .where("revoked_at", "is", null)
      .forUpdate()
      .executeTakeFirst()) ?? refuse("agency.invitation-not-found"),
  async perform({ agency_id, id, email }, _, { tx, now }) {
    await tx
      .updateTable("invitation")
      .set({ revoked_at: now.toString() })
      .where("agency_id", "=", agency_id)
      .where("id", "=", id)
      .execute();
    return {
      result: { invitationId: id },
      facts: [{ kind: "invitation.revoked", subject: `invitation:${id}`, details: { email } }],
    };
  },
});
