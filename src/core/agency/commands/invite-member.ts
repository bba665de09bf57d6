import { z } from "zod";
import { invitationLasts, invitationRevoked, refusalToHandle, sameAddress } from "#core/agency/agency.ts";
import { sealLetter } from "#core/agency/sealed-letter.ts";
import { listOpenInvitations, loadAgency, lockMembers, saveInvitationEnd } from "#core/agency/store.ts";
import { newToken } from "#core/agency/tokens.ts";
import { ownAgency, roles } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";

/**
 * A manager invites somebody; the token goes to that person, only its hash stays. An invitation that
 * still waits at the same address is taken back: one person holds one link, with the last role said.
 */
export const inviteMember = command({
  name: "agency.invite",
  summary: "Invites a person to the agency; the answer holds the token of the link to send, once.",
  permission: "agency.manage-members",
  input: z.object({
    email: z.email().max(254),
    role: z.enum(roles).default("member"),
    mail: z.boolean().default(false).meta({ description: "Whether the server mails the link too" }),
  }),
  output: z.object({ invitationId: Id, token: z.string(), expiresAt: z.iso.datetime() }),
  refusals: ["agency.role-above-own", "agency.already-member", "agency.mail-unavailable"],
  example: {
    input: { email: "lou@atelier-rivage.example", role: "member" },
    output: {
      invitationId: "01980000-0000-7000-8000-000000000003",
      token: "passation_invitation_q5RkYv0…",
      expiresAt: "2026-12-21T09:00:00Z",
    },
  },
  async load({ email }, { tx, actor }) {
    const agencyId = ownAgency(actor);
    const members = await lockMembers(tx, agencyId);
    const agency = await loadAgency(tx, agencyId);
    if (isRefusal(agency)) return agency;
    return { agency, members, waiting: await listOpenInvitations(tx, agencyId, email) };
  },
  async perform({ agency, members, waiting }, { email, role, mail }, work) {
    const { tx, actor, now, newId, ports } = work;
    const { agencyId, name: agencyName, language } = agency;
    const refused = refusalToHandle(actor, role, ...waiting.map((one) => one.role));
    if (refused) return refused;
    if (members.some((member) => sameAddress(member.email, email))) return refuse("agency.already-member");
    if (mail && !ports.sendInvitation) return refuse("agency.mail-unavailable");
    for (const one of waiting) await saveInvitationEnd(work, agencyId, one.id, "revoked_at");
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
    const letter = { invitationId: id, to: email, agencyName, language, token, expiresAt };
    return {
      result: { invitationId: id, token, expiresAt },
      jobs: mail ? [{ name: "agency.send-invitation", data: sealLetter(letter, ports.vault) }] : [],
      facts: [
        ...waiting.map((one) => invitationRevoked(one)),
        { kind: "member.invited", subject: `invitation:${id}`, details: { email, role } },
      ],
    };
  },
});
