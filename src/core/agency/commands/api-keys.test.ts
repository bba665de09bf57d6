import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { listApiKeys, readAgency } from "#core/agency/queries.ts";
import { identify } from "#core/identify.ts";
import type { Actor, Role } from "#core/kernel/actor.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { aMember, anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { changeRole } from "./change-role.ts";
import { createApiKey } from "./create-api-key.ts";
import { removeMember } from "./remove-member.ts";
import { revokeApiKey } from "./revoke-api-key.ts";

const world = await makeWorld();
after(world.close);

const show = (token: string) => identify(world, { kind: "api-key", token });
const closed = { refused: "request.not-signed-in", params: {} };

async function roleOf(token: string): Promise<Role | undefined> {
  const actor = await show(token);
  return !isRefusal(actor) && actor.kind === "api-key" ? actor.role : undefined;
}

test("roles too low and other agencies neither make nor end keys", async () => {
  const owner = await anAgency(world);
  await turnsAway(world, createApiKey, { name: "Export" }, owner, "manager");
  const { apiKeyId } = await done(world, owner, createApiKey, { name: "Export", role: "owner" });
  await turnsAway(world, revokeApiKey, { apiKeyId }, owner, "manager");
  const other = await anAgency(world, "Une autre");
  const manager = await aMember(world, owner, "manager");
  assert.equal(await refused(world, other, revokeApiKey, { apiKeyId }), "agency.api-key-not-found");
  assert.equal(await refused(world, manager, revokeApiKey, { apiKeyId }), "agency.role-above-own");
  assert.equal(
    await refused(world, manager, createApiKey, { name: "Trop", role: "owner" }),
    "agency.role-above-own",
  );
});

test("a key opens its agency with its own role until it is ended; only its hash is kept", async () => {
  const owner = await anAgency(world);
  const { apiKeyId, token } = await done(world, owner, createApiKey, { name: "Lecture", role: "read-only" });
  const actor = await show(token);
  assert.deepEqual(actor, {
    kind: "api-key",
    agencyId: owner.agencyId,
    keyId: apiKeyId,
    role: "read-only",
  });
  assert.ok(!isRefusal(actor));
  assert.equal((await done(world, actor, readAgency, {})).agencyId, owner.agencyId);
  const kept = await world.pool.query("select * from api_key where id = $1", [apiKeyId]);
  assert.ok(!JSON.stringify(kept.rows).includes(token.slice("passation_key_".length)));
  for (const wrong of ["", "passation_key_", token.slice(1), `${token} `, token.toUpperCase()]) {
    assert.deepEqual(await show(wrong), closed, wrong);
  }
  const { apiKeys } = await done(world, owner, listApiKeys, {});
  assert.deepEqual(
    apiKeys.map(({ id, name, role, createdBy, expiresAt }) => [id, name, role, createdBy, expiresAt]),
    [[apiKeyId, "Lecture", "read-only", owner.memberId, null]],
  );
  await done(world, owner, revokeApiKey, { apiKeyId });
  assert.deepEqual(await show(token), closed);
  assert.equal(await refused(world, owner, revokeApiKey, { apiKeyId }), "agency.api-key-not-found");
  assert.deepEqual((await done(world, owner, listApiKeys, {})).apiKeys, []);
});

test("a key ends at its hour, to the millisecond", async () => {
  const owner = await anAgency(world);
  const expiresAt = world.clock().add({ hours: 1 }).toString();
  const { token } = await done(world, owner, createApiKey, { name: "Une heure", expiresAt });
  assert.equal(await roleOf(token), "member");
  world.wait({ hours: 1 });
  assert.deepEqual(await show(token), closed);
  for (const never of ["0000-01-01T00:00:00Z", "9999-01-01T00:00:00Z", "2026-12-14"]) {
    assert.equal(
      await refused(world, owner, createApiKey, { name: "Jamais", expiresAt: never }),
      "request.invalid",
    );
  }
});

test("a key never outlives its maker's membership, nor does more than its maker may today", async () => {
  const owner = await anAgency(world);
  const manager = await aMember(world, owner, "manager");
  const made = await done(world, manager, createApiKey, { name: "Première", role: "manager" });
  const first = await show(made.token);
  assert.ok(!isRefusal(first));
  const second = await done(world, first, createApiKey, { name: "Par la première", role: "manager" });
  const { memberId } = manager;
  await done(world, owner, changeRole, { memberId, role: "read-only" });
  assert.deepEqual([await roleOf(made.token), await roleOf(second.token)], ["read-only", "read-only"]);
  await done(world, owner, changeRole, { memberId, role: "owner" });
  assert.deepEqual([await roleOf(made.token), await roleOf(second.token)], ["manager", "manager"]);
  await done(world, owner, removeMember, { memberId });
  assert.deepEqual([await show(made.token), await show(second.token)], [closed, closed]);
  assert.deepEqual((await done(world, owner, listApiKeys, {})).apiKeys, []);
});

test("a key made at the server's own command line has no maker to outlive", async () => {
  const owner = await anAgency(world);
  const operator: Actor = { kind: "operator", agencyId: owner.agencyId, name: "root" };
  const { token } = await done(world, operator, createApiKey, { name: "Sauvegarde", role: "owner" });
  assert.equal(await roleOf(token), "owner");
});
