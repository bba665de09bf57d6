import { strict as assert } from "node:assert";
import { after, before, test } from "node:test";
import { readMembers } from "#core/agency/queries.ts";
import { listFacts } from "#core/journal/queries.ts";
import { aMember, anAgency, done, refused, somebody } from "#testing/people.ts";
import { makeWorld, type TestWorld } from "#testing/world.ts";
import { changeOwnName } from "./change-own-name.ts";

let world: TestWorld;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

test("a member changes its own name alone, and the journal says so once", async () => {
  assert.equal(await refused(world, somebody(), changeOwnName, { name: "Lou" }), "request.no-agency");
  const owner = await anAgency(world);
  const key = { kind: "api-key", agencyId: owner.agencyId, keyId: owner.memberId, role: "owner" } as const;
  assert.equal(await refused(world, key, changeOwnName, { name: "Lou" }), "request.not-permitted");
  const reader = await aMember(world, owner, "read-only");
  for (const name of [" Lou Martin-Roy ", "Lou Martin-Roy"])
    await done(world, reader, changeOwnName, { name });
  const { members } = await done(world, owner, readMembers, {});
  assert.deepEqual(members.map(({ name }) => name).sort(), ["Camille Roy", "Lou Martin-Roy"]);
  const { rows } = await done(world, owner, listFacts, {});
  assert.equal(rows.filter(({ kind }) => kind === "member.renamed").length, 1);
});
