import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { anAgency } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { asUser, identify, listAgencies, maySignUp, serverIsNew } from "./identify.ts";

const world = await makeWorld();
after(world.close);
const operator = (agency?: string) =>
  identify(world, { kind: "operator", name: "root", ...(agency === undefined ? {} : { agency }) });

test("the first person to come to a new server may make an account, and nobody else uninvited", async () => {
  assert.equal(await serverIsNew(world), true);
  assert.equal(await maySignUp(world, "first@x.example", null), true);
  assert.deepEqual(await operator(), { refused: "agency.not-found", params: {} });
  await anAgency(world, "Rivage");
  assert.equal(await serverIsNew(world), false);
  assert.equal(await maySignUp(world, "second@x.example", null), false);
  assert.equal(await maySignUp(world, "second@x.example", "no such invitation"), false);
});

test("the server's own command line acts for the only agency, or for the one that it names", async () => {
  const [rivage] = await listAgencies(world);
  assert.ok(rivage);
  const acting = { kind: "operator", agencyId: rivage.agencyId, name: "root" };
  assert.deepEqual(await operator(), acting);
  const { agencyId } = await anAgency(world, "Atelier");
  const twin = await anAgency(world, "Atelier");
  const both = [agencyId, twin.agencyId].toSorted().map((id) => `Atelier (${id})`);
  assert.deepEqual(await operator("Rivage"), acting);
  assert.deepEqual(await operator(rivage.agencyId), acting);
  assert.deepEqual(await operator(agencyId), { ...acting, agencyId });
  assert.deepEqual(await operator(), {
    refused: "agency.which",
    params: { names: [...both, "Rivage"].join(", ") },
  });
  assert.deepEqual(await operator("Atelier"), {
    refused: "agency.which",
    params: { names: both.join(", ") },
  });
  for (const unknown of ["Ailleurs", randomUUIDv7(), "", "%"]) {
    const answer = await operator(unknown);
    if (unknown !== "") assert.deepEqual(answer, { refused: "agency.not-found", params: {} });
  }
});

test("who shows nothing is anonymous, and who belongs nowhere is a person without an agency", async () => {
  assert.deepEqual(await identify(world, { kind: "none" }), { kind: "anonymous" });
  const session = { kind: "session", userId: "nobody", email: "n@x.example", name: "N" } as const;
  const user = { kind: "user", userId: "nobody", email: "n@x.example", name: "N" };
  assert.deepEqual(await identify(world, session), user);
  assert.deepEqual(asUser(session), user);
  assert.deepEqual(await identify(world, { kind: "api-key", token: "passation_key_x" }), {
    refused: "request.not-signed-in",
    params: {},
  });
});
