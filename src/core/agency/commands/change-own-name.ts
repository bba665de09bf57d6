import { z } from "zod";
import { lockMembers, saveName } from "#core/agency/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";

/** A member says how it is called in the agency; the name that it signs in under is kept elsewhere. */
export const changeOwnName = command({
  name: "agency.change-own-name",
  summary: "Changes the name by which the other members of the agency know you.",
  permission: "agency.change-own-name",
  input: z.object({ name: z.string().trim().min(1).max(200) }),
  output: z.object({ memberId: Id, name: z.string() }),
  refusals: ["agency.member-not-found"],
  example: {
    input: { name: "Camille Roy" },
    output: { memberId: "01980000-0000-7000-8000-000000000002", name: "Camille Roy" },
  },
  async load(_, { tx, actor }) {
    if (actor.kind !== "member") return refuse("request.not-permitted");
    const members = await lockMembers(tx, actor.agencyId);
    const member = members.find(({ id }) => id === actor.memberId);
    return member ? { agencyId: actor.agencyId, member } : refuse("agency.member-not-found");
  },
  async perform({ agencyId, member }, { name }, { tx }) {
    const result = { memberId: member.id, name };
    if (member.name === name) return { result, facts: [] };
    await saveName(tx, agencyId, member.id, name);
    const details = { from: member.name, to: name };
    return { result, facts: [{ kind: "member.renamed", subject: `member:${member.id}`, details }] };
  },
});
