import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { listAgencies } from "#core/identify.ts";
import { anchorDaily } from "#core/journal/jobs/anchor-daily.ts";
import { readDetails } from "#core/journal/journal.ts";
import { listFacts, verifyJournal } from "#core/journal/queries.ts";
import type { JobWork } from "#core/kernel/job.ts";
import { run } from "#core/run.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { anchorHeads } from "./anchor-heads.ts";

const world = await makeWorld();
after(world.close);

const system = (agencyId: string) => ({ kind: "system", agencyId, because: "test" }) as const;

async function anchorsOf(actor: Parameters<typeof done>[1]) {
  const { rows } = await done(world, actor, listFacts, { limit: 200 });
  return rows
    .filter(({ kind }) => kind === "journal.anchored")
    .map(({ salted }) => readDetails(Uint8Array.fromBase64(salted ?? "")));
}

test("no member and no key anchors journals: the product does, and the server's own command line", async () => {
  const owner = await anAgency(world);
  await turnsAway(world, anchorHeads, {}, owner, "owner");
  assert.equal(await refused(world, owner, anchorHeads, {}), "request.not-permitted");
  const operator = { kind: "operator", agencyId: owner.agencyId, name: "root" } as const;
  assert.equal((await done(world, operator, anchorHeads, {})).chains, 0);
});

test("each day the heads that went on since are anchored, once, however many ask at once", async () => {
  const owner = await anAgency(world);
  const actor = system(owner.agencyId);
  const first = await done(world, owner, createDossier, { party: "Aubin" });
  const second = await done(world, owner, createDossier, { party: "Belin" });
  const answers = await Promise.all([1, 2, 3, 4].map(() => run(world, actor, anchorHeads, {})));
  assert.deepEqual(
    answers.map((answer) => (answer.ok ? answer.result.chains : answer.refusal.refused)).sort(),
    [2, "journal.already-anchored", "journal.already-anchored", "journal.already-anchored"],
  );
  const headOf = async (dossierId: string) => {
    const { chainId, seq, hash } = await done(world, owner, verifyJournal, { dossierId });
    return { chainId, seq, hash };
  };
  const heads = [await headOf(first.id), await headOf(second.id)];
  const day = world.clock().toString().slice(0, 10);
  const anchors = await anchorsOf(owner);
  assert.equal(anchors.length, 1);
  assert.deepEqual(anchors[0], { day, heads: heads.toSorted((a, b) => (a.chainId < b.chainId ? -1 : 1)) });

  world.wait({ hours: 24 });
  assert.equal((await done(world, actor, anchorHeads, {})).chains, 0);
  await done(world, owner, editDossier, { dossierId: second.id, party: "Belin et fils" });
  assert.equal((await done(world, actor, anchorHeads, {})).chains, 1);
  assert.equal(await refused(world, actor, anchorHeads, {}), "journal.already-anchored");
  const [, latest] = await anchorsOf(owner);
  assert.deepEqual(latest, {
    day: world.clock().toString().slice(0, 10),
    heads: [await headOf(second.id)],
  });
  assert.equal((await done(world, owner, verifyJournal, {})).fault, null);
});

test("the hourly job anchors every agency of the server, and does nothing more when it runs twice", async () => {
  const owners = [await anAgency(world, "Une"), await anAgency(world, "Deux")];
  for (const owner of owners) await done(world, owner, createDossier, { party: "Aubin" });
  world.wait({ hours: 24 });
  const work: JobWork = {
    agencies: () => listAgencies(world),
    runAs: (actor, operation, input) => run(world, actor, operation, input),
  };
  await anchorDaily.perform(null, work);
  await anchorDaily.perform(null, work);
  for (const owner of owners) assert.equal((await anchorsOf(owner)).length, 1);
  await assert.rejects(
    anchorDaily.perform(null, {
      agencies: async () => [{ agencyId: owners[0]?.agencyId ?? "" }],
      runAs: async () => ({ ok: false, refusal: { refused: "request.busy", params: {} } }),
    }),
    /were not anchored: request.busy/,
  );
});
