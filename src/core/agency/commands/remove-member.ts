import { z } from "zod";
import { refusalToHandle, refusalToLose } from "#core/agency/agency.ts";
import { lockMembers, saveDeparture } from "#core/agency/store.ts";
import { countsOf } from "#core/departure/leavers.ts";
import { seeLeavers } from "#core/departure/queries/leavers.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** Takes a member out of the agency: its sessions and API keys open nothing from the next request on. */
export const removeMember = command({
  name: "agency.remove-member",
  summary:
    "Takes a member out of the agency, ends the API keys that it made, and says on how many tools of clients it still is.",
  permission: "agency.manage-members",
  input: z.object({ memberId: Id }),
  output: z.object({
    memberId: Id,
    stillOn: z
      .object({ accesses: z.int(), dossiers: z.int() })
      .meta({ description: "On how many tools of clients nothing shows that they are out" }),
  }),
  refusals: ["agency.member-not-found", "agency.role-above-own", "agency.last-owner"],
  example: {
    input: { memberId: "01980000-0000-7000-8000-000000000004" },
    output: {
      memberId: "01980000-0000-7000-8000-000000000004",
      stillOn: { accesses: 3, dossiers: 2 },
    },
  },
  async load({ memberId }, { tx, actor }) {
    const agencyId = ownAgency(actor);
    const members = await lockMembers(tx, agencyId);
    const member = members.find(({ id }) => id === memberId);
    return member ? { agencyId, members, member } : refuse("agency.member-not-found");
  },
  async perform({ agencyId, members, member }, _, work) {
    const refused = refusalToHandle(work.actor, member.role) ?? refusalToLose(member, members);
    if (refused) return refused;
    await saveDeparture(work, agencyId, member);
    const { people } = await seeLeavers(work);
    const places = people.find(({ memberId }) => memberId === member.id)?.places ?? [];
    return {
      result: { memberId: member.id, stillOn: countsOf({ places }) },
      facts: [{ kind: "member.removed", subject: `member:${member.id}`, details: { email: member.email } }],
    };
  },
});
