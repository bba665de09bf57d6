import { z } from "zod";
import { refusalToHandle, refusalToLose } from "#core/agency/agency.ts";
import { lockMembers, saveRole } from "#core/agency/store.ts";
import { ownAgency, roles } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** Gives a member another role, from its next request on. */
export const changeRole = command({
  name: "agency.change-role",
  summary: "Gives a member of the agency another role.",
  permission: "agency.manage-members",
  input: z.object({ memberId: Id, role: z.enum(roles) }),
  output: z.object({ memberId: Id, role: z.enum(roles) }),
  refusals: ["agency.member-not-found", "agency.role-above-own", "agency.last-owner"],
  example: {
    input: { memberId: "01980000-0000-7000-8000-000000000004", role: "manager" },
    output: { memberId: "01980000-0000-7000-8000-000000000004", role: "manager" },
  },
  async load({ memberId }, { tx, actor }) {
    const agencyId = ownAgency(actor);
    const members = await lockMembers(tx, agencyId);
    const member = members.find(({ id }) => id === memberId);
    return member ? { agencyId, members, member } : refuse("agency.member-not-found");
  },
  async perform({ agencyId, members, member }, { role }, { tx, actor }) {
    const refused = refusalToHandle(actor, member.role, role) ?? refusalToLose(member, members, role);
    if (refused) return refused;
    await saveRole(tx, agencyId, member.id, role);
    return {
      result: { memberId: member.id, role },
      facts: [
        {
          kind: "member.role-changed",
          subject: `member:${member.id}`,
          details: { email: member.email, from: member.role, to: role },
        },
      ],
    };
  },
});
