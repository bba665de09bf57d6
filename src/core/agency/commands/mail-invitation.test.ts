import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { sendInvitation } from "#core/agency/jobs/send-invitation.ts";
import type { InvitationLetter } from "#core/agency/ports.ts";
import { listFacts } from "#core/journal/queries.ts";
import type { JobDraft } from "#core/kernel/fact.ts";
import type { JobWork } from "#core/kernel/job.ts";
import { run, type World } from "#core/run.ts";
import { anAgency, done, refused } from "#testing/people.ts";
import { makeWorld, type TestWorld } from "#testing/world.ts";
import { inviteMember } from "./invite-member.ts";
import { mailInvitation } from "./mail-invitation.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

let silent: TestWorld;
let world: World;
const letters: InvitationLetter[] = [];
const drafts: JobDraft[] = [];

before(async () => {
  silent = await makeWorld();
  const sending = async (letter: InvitationLetter) => void letters.push(letter);
  world = {
    ...silent,
    ports: { ...silent.ports, sendInvitation: sending },
    enqueue: async (_, __, some) => void drafts.push(...some),
  };
});
after(() => silent.close());

test("an invitation is mailed after its commit, sealed while it waits, and not once it was taken back", async () => {
  const owner = await anAgency(world);
  const { email, role } = { email: "lou@agence.example", role: "member" };
  assert.equal(
    await refused(silent, owner, inviteMember, { email, role, mail: true }),
    "agency.mail-unavailable",
  );

  const invited = await done(world, owner, inviteMember, { email, role, mail: true });
  const [draft] = drafts;
  assert.ok(draft);
  assert.equal(draft.name, sendInvitation.name);
  for (const secret of [invited.token, email]) assert.ok(!JSON.stringify(draft.data).includes(secret));
  assert.equal(await refused(world, owner, mailInvitation, draft.data), "request.not-permitted");

  const work: JobWork = {
    agencies: async () => [],
    runAs: (actor, operation, input) => run(world, actor, operation, input),
  };
  const data = { ...draft.data, agencyId: owner.agencyId };
  await sendInvitation.perform(data, work);
  const { invitationId, token, expiresAt } = invited;
  const letter = { invitationId, to: email, agencyName: "Atelier Rivage", language: "fr", token, expiresAt };
  assert.deepEqual(letters, [letter]);
  const { rows } = await done(world, owner, listFacts, {});
  assert.equal(rows.filter(({ kind }) => kind === "invitation.mailed").length, 1);

  await done(world, owner, revokeInvitation, { invitationId });
  await sendInvitation.perform(data, work);
  assert.equal(letters.length, 1);
});
