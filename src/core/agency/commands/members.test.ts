import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { listInvitations, readMembers } from "#core/agency/queries.ts";
import { identify, maySignUp } from "#core/identify.ts";
import { listFacts } from "#core/journal/queries.ts";
import { run } from "#core/run.ts";
import { aMember, anAgency, done, refused, somebody, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { changeRole } from "./change-role.ts";
import { inviteMember } from "./invite-member.ts";
import { removeMember } from "./remove-member.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

const world = await makeWorld();
after(world.close);

const session = (person: ReturnType<typeof somebody>, agencyId?: string) => {
  const { kind: _, ...who } = person;
  return { kind: "session", ...who, ...(agencyId ? { agencyId } : {}) } as const;
};

test("members, other agencies and roles too low neither invite nor take an invitation back", async () => {
  const owner = await anAgency(world);
  await turnsAway(world, inviteMember, { email: "a@b.example" }, owner, "manager");
  const { invitationId } = await done(world, owner, inviteMember, { email: "a@b.example", role: "owner" });
  await turnsAway(world, revokeInvitation, { invitationId }, owner, "manager");
  const other = await anAgency(world, "Une autre");
  const manager = await aMember(world, owner, "manager");
  assert.equal(
    await refused(world, other, revokeInvitation, { invitationId }),
    "agency.invitation-not-found",
  );
  assert.equal(await refused(world, manager, revokeInvitation, { invitationId }), "agency.role-above-own");
  const above = { email: "c@d.example", role: "owner" };
  assert.equal(await refused(world, manager, inviteMember, above), "agency.role-above-own");
  const again = { email: "A@B.example", role: "member" };
  assert.equal(await refused(world, manager, inviteMember, again), "agency.role-above-own");
  await done(world, owner, revokeInvitation, { invitationId });
  assert.equal(
    await refused(world, owner, revokeInvitation, { invitationId }),
    "agency.invitation-not-found",
  );
});

test("an invitation opens for the person at that address, once, and only while it lasts", async () => {
  const owner = await anAgency(world);
  const lou = somebody("Lou Martin");
  const { token } = await done(world, owner, inviteMember, {
    email: lou.email.toUpperCase(),
    role: "manager",
  });
  assert.equal(await refused(world, owner, acceptInvitation, { token }), "request.not-permitted");
  assert.equal(
    await refused(world, somebody(), acceptInvitation, { token }),
    "agency.invitation-for-another",
  );
  const unknown = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  assert.equal(
    await refused(world, lou, acceptInvitation, { token: unknown }),
    "agency.invitation-not-found",
  );
  assert.equal(await maySignUp(world, lou.email, token), true);
  assert.equal(await maySignUp(world, "somebody@else.example", token), false);
  assert.equal(await maySignUp(world, lou.email, unknown), false);
  assert.equal(await maySignUp(world, lou.email, null), false);
  const { memberId, agencyId } = await done(world, lou, acceptInvitation, { token });
  assert.deepEqual(await identify(world, session(lou)), {
    kind: "member",
    agencyId,
    memberId,
    role: "manager",
  });
  assert.equal(await refused(world, lou, acceptInvitation, { token }), "agency.invitation-not-found");
  assert.equal(await maySignUp(world, lou.email, token), false);
  assert.equal(
    await refused(world, owner, inviteMember, { email: lou.email, role: "member" }),
    "agency.already-member",
  );
  const late = somebody();
  const { token: old } = await done(world, owner, inviteMember, { email: late.email });
  world.wait({ hours: 7 * 24 });
  assert.equal(await refused(world, late, acceptInvitation, { token: old }), "agency.invitation-not-found");
  assert.equal(await maySignUp(world, late.email, old), false);
});

test("two acceptances at once make exactly one member", async () => {
  const owner = await anAgency(world);
  for (let round = 0; round < 5; round += 1) {
    const lou = somebody("Lou Martin");
    const { token } = await done(world, owner, inviteMember, { email: lou.email });
    const answers = await Promise.all([1, 2, 3].map(() => run(world, lou, acceptInvitation, { token })));
    assert.equal(answers.filter(({ ok }) => ok).length, 1);
    const { members } = await done(world, owner, readMembers, {});
    assert.equal(members.filter(({ email }) => email === lou.email).length, 1);
  }
});

test("a second invitation at the same address takes the first one back, and the journal says so", async () => {
  const owner = await anAgency(world);
  const lou = somebody("Lou Martin");
  const first = await done(world, owner, inviteMember, { email: lou.email, role: "manager" });
  const second = await done(world, owner, inviteMember, {
    email: lou.email.toUpperCase(),
    role: "read-only",
  });
  const { invitations } = await done(world, owner, listInvitations, {});
  assert.deepEqual(
    invitations.map(({ id, role }) => [id, role]),
    [[second.invitationId, "read-only"]],
  );
  assert.equal(
    await refused(world, lou, acceptInvitation, { token: first.token }),
    "agency.invitation-not-found",
  );
  await done(world, lou, acceptInvitation, { token: second.token });
  const { rows } = await done(world, owner, listFacts, {});
  assert.deepEqual(
    rows.slice(2).map(({ kind }) => kind),
    ["member.invited", "invitation.revoked", "member.invited", "member.joined"],
  );
});

test("a role is given within one's own, and counts from the next request on", async () => {
  const owner = await anAgency(world);
  const lou = somebody("Lou Martin");
  const { token } = await done(world, owner, inviteMember, { email: lou.email, role: "member" });
  const { memberId } = await done(world, lou, acceptInvitation, { token });
  await turnsAway(world, changeRole, { memberId, role: "owner" }, owner, "manager");
  const other = await anAgency(world, "Une autre");
  assert.equal(
    await refused(world, other, changeRole, { memberId, role: "owner" }),
    "agency.member-not-found",
  );
  const manager = await aMember(world, owner, "manager");
  assert.equal(
    await refused(world, manager, changeRole, { memberId, role: "owner" }),
    "agency.role-above-own",
  );
  assert.equal(
    await refused(world, manager, changeRole, { memberId: owner.memberId, role: "member" }),
    "agency.role-above-own",
  );
  assert.equal(
    await refused(world, owner, changeRole, { memberId: owner.memberId, role: "manager" }),
    "agency.last-owner",
  );
  await done(world, manager, changeRole, { memberId, role: "read-only" });
  assert.deepEqual(await identify(world, session(lou)), {
    kind: "member",
    agencyId: owner.agencyId,
    memberId,
    role: "read-only",
  });
});

test("who is taken out is out at the next request, with the links that waited, and may be invited again", async () => {
  const owner = await anAgency(world);
  const lou = somebody("Lou Martin");
  const { token } = await done(world, owner, inviteMember, { email: lou.email, role: "manager" });
  const { memberId, agencyId } = await done(world, lou, acceptInvitation, { token });
  await turnsAway(world, removeMember, { memberId }, owner, "manager");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, removeMember, { memberId }), "agency.member-not-found");
  const manager = await aMember(world, owner, "manager");
  assert.equal(
    await refused(world, manager, removeMember, { memberId: owner.memberId }),
    "agency.role-above-own",
  );
  assert.equal(await refused(world, owner, removeMember, { memberId: owner.memberId }), "agency.last-owner");
  await done(world, manager, removeMember, { memberId });
  assert.equal(await refused(world, owner, removeMember, { memberId }), "agency.member-not-found");
  assert.deepEqual(await identify(world, session(lou)), lou);
  assert.deepEqual(await identify(world, session(lou, agencyId)), {
    refused: "agency.not-found",
    params: {},
  });
  const again = await done(world, owner, inviteMember, { email: lou.email, role: "member" });
  const back = await done(world, lou, acceptInvitation, { token: again.token });
  assert.notEqual(back.memberId, memberId);
});

test("two owners who leave at once do not leave the agency without one", async () => {
  for (let round = 0; round < 5; round += 1) {
    const camille = await anAgency(world);
    const lou = await aMember(world, camille, "owner");
    const answers = await Promise.all([
      run(world, camille, removeMember, { memberId: lou.memberId }),
      run(world, lou, removeMember, { memberId: camille.memberId }),
    ]);
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
  }
});

test("a person of several agencies acts for the one that it names, and for none unless it does", async () => {
  const first = await anAgency(world);
  const second = await anAgency(world, "Une autre");
  const lou = somebody("Lou Martin");
  for (const owner of [first, second]) {
    const { token } = await done(world, owner, inviteMember, { email: lou.email });
    await done(world, lou, acceptInvitation, { token });
  }
  assert.deepEqual(await identify(world, session(lou)), lou);
  const actor = await identify(world, session(lou, second.agencyId));
  assert.ok("kind" in actor && actor.kind === "member" && actor.agencyId === second.agencyId);
  const stranger = await anAgency(world, "Encore une");
  for (const agencyId of [stranger.agencyId, "not an id", ""]) {
    const answer = await identify(world, { ...session(lou), agencyId });
    assert.deepEqual(answer, { refused: "agency.not-found", params: {} }, agencyId);
  }
});
