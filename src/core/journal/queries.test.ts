import { strict as assert } from "node:assert";
import { randomBytes, randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { editAgency } from "#core/agency/commands/edit-agency.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { openVault } from "#platform/crypto/vault.ts";
import { verifyOutside } from "#testing/outside-verifier.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { anchorHeads } from "./commands/anchor-heads.ts";
import { type ChainHead, chainFacts, firstHash } from "./journal.ts";
import { listFacts, verifyJournal } from "./queries.ts";

const world = await makeWorld();
const owner = await anAgency(world);
after(world.close);

async function aDossier(edits: number): Promise<string> {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  for (let edit = 0; edit < edits; edit += 1) {
    await done(world, owner, editDossier, { dossierId, party: `Aubin ${edit}` });
  }
  return dossierId;
}

const verify = (dossierId?: string, head?: Pick<ChainHead, "seq" | "hash">) =>
  done(world, owner, verifyJournal, { ...(dossierId ? { dossierId } : {}), ...(head ? { head } : {}) });

/** A journal as somebody exports it, line by line, a page at a time. */
async function exported(dossierId?: string): Promise<string[]> {
  const lines: string[] = [];
  let after: string | undefined;
  do {
    const whose = { ...(dossierId ? { dossierId } : {}), ...(after ? { after } : {}), limit: 2 };
    const { rows, next } = await done(world, owner, listFacts, whose);
    lines.push(...rows.map((row) => JSON.stringify(row)));
    after = next;
  } while (after !== undefined);
  return lines;
}

const ask = (sql: string, values: unknown[] = []) => world.pool.query(sql, values);

test("a journal is read and verified by its own agency's people alone", async () => {
  const dossierId = await aDossier(0);
  const other = await anAgency(world, "Une autre");
  await turnsAway(world, listFacts, { dossierId }, owner, "read-only");
  await turnsAway(world, verifyJournal, { dossierId }, owner, "read-only");
  assert.equal(await refused(world, other, listFacts, { dossierId }), "journal.not-found");
  assert.equal(await refused(world, other, verifyJournal, { dossierId }), "journal.not-found");
});

test("a journal reads in order, page after page, and verifies inside and outside the app", async () => {
  const dossierId = await aDossier(4);
  const lines = await exported(dossierId);
  assert.equal(lines.length, 5);
  const { seq, hash, fault } = await verify(dossierId);
  assert.deepEqual([seq, fault], [5, null]);
  const outside = await verifyOutside(lines, [{ chainId: dossierId, seq, hash }]);
  assert.deepEqual([outside.fault, outside.at, outside.erased], [false, 5, 0]);
  assert.equal(
    (await verifyOutside([JSON.stringify({ rows: lines.map((one) => JSON.parse(one)) })])).fault,
    false,
  );
  assert.equal((await verifyOutside(await exported())).fault, false);
});

test("what the database hashes of a line is what the product hashes, whatever its letters", async () => {
  const actor = {
    kind: "system",
    agencyId: owner.agencyId,
    because: `é"\\/\t\u2028'${"ligature ﬁ"}😀`,
  } as const;
  world.wait({ milliseconds: 1 });
  await done(world, actor, anchorHeads, {});
  assert.equal((await verify()).fault, null);
  assert.equal((await verifyOutside(await exported())).fault, false);
});

/** Runs a change of the database behind the product's back, looks, and puts everything back. */
async function tamper(dossierId: string, sql: string, values: unknown[], look: () => Promise<void>) {
  const table = await ask("select * from fact where chain_id = $1", [dossierId]);
  const chain = await ask("select * from chain where chain_id = $1", [dossierId]);
  const { rowCount } = await ask(sql, values);
  assert.ok(rowCount, `nothing was changed by ${sql}`);
  await look();
  await ask("delete from fact where chain_id = $1 or subject = $2", [dossierId, `dossier:${dossierId}`]);
  for (const row of table.rows) await insert("fact", row);
  await ask("delete from chain where chain_id = $1", [dossierId]);
  for (const row of chain.rows) await insert("chain", row);
}

async function insert(table: string, row: object) {
  const names = Object.keys(row);
  const places = names.map((_, at) => `$${at + 1}`);
  await ask(`insert into ${table} (${names}) values (${places})`, Object.values(row));
}

test("whatever is altered in the database is found by the app, and by the script outside", async () => {
  const dossierId = await aDossier(2);
  const { seq, hash } = await verify(dossierId);
  const other = await aDossier(2);
  const moved = randomUUIDv7();
  const stranger = await anAgency(world, "Une autre");
  const found = async (sql: string, values: unknown[]) =>
    tamper(dossierId, sql, values, async () => {
      assert.ok((await verify(dossierId)).fault, `${sql} ${values}`);
      const outside = await verifyOutside(await exported(dossierId), [{ chainId: dossierId, seq, hash }]);
      assert.ok(outside.fault, `outside: ${sql} ${values}`);
    });
  for (const line of [1, 2, 3]) {
    for (const column of ["actor", "command", "kind", "subject", "digest", "prev", "hash"]) {
      await found(
        `update fact set ${column} = overlay(${column} placing 'é' from 2 for 1) where chain_id = $1 and seq = $2`,
        [dossierId, line],
      );
    }
    await found("update fact set at = at + interval '1 ms' where chain_id = $1 and seq = $2", [
      dossierId,
      line,
    ]);
    await found("update fact set seq = 9 where chain_id = $1 and seq = $2", [dossierId, line]);
    await found("delete from fact where chain_id = $1 and seq = $2", [dossierId, line]);
    await found("update fact set chain_id = $3 where chain_id = $1 and seq = $2", [dossierId, line, moved]);
    await found("update fact set agency_id = $3 where chain_id = $1 and seq = $2", [
      dossierId,
      line,
      stranger.agencyId,
    ]);
    await found(
      `update fact f set digest = o.digest, details = o.details from fact o
       where f.chain_id = $1 and f.seq = $2 and o.chain_id = $3 and o.seq = f.seq`,
      [dossierId, line, other],
    );
  }
  const details = await ask("select length(details) from fact where chain_id = $1 and seq = 2", [dossierId]);
  for (let place = 0; place < Number(details.rows[0].length); place += 1) {
    await found(
      `update fact set details = set_byte(details, ${place}, get_byte(details, ${place}) # 1)
       where chain_id = $1 and seq = 2`,
      [dossierId],
    );
  }
  assert.equal((await verify(dossierId)).fault, null);
});

test("the head of a chain cannot be moved, emptied, or taken from another chain or time", async () => {
  const dossierId = await aDossier(2);
  const other = await aDossier(2);
  const { rows } = await ask("select * from chain where chain_id = $1", [dossierId]);
  await done(world, owner, editDossier, { dossierId, party: "Aubin et fils" });
  const changes: readonly (readonly [string, unknown[]])[] = [
    ["seq = seq - 1", []],
    ["seq = seq + 1", []],
    ["hash = repeat('0', 64)", []],
    ["sealed_head = null", []],
    ["sealed_head = set_byte(sealed_head, 20, get_byte(sealed_head, 20) # 1)", []],
    ["sealed_head = (select sealed_head from chain where chain_id = $2)", [other]],
    ["sealed_head = $2", [rows[0].sealed_head]],
    ["seq = $2, hash = $3, sealed_head = $4", [rows[0].seq, rows[0].hash, rows[0].sealed_head]],
    ["seq = 0, hash = repeat('0', 64), sealed_head = null", []],
  ];
  for (const [change, values] of changes) {
    await tamper(
      dossierId,
      `update chain set ${change} where chain_id = $1`,
      [dossierId, ...values],
      async () => assert.ok((await verify(dossierId)).fault, change),
    );
  }
  assert.equal((await verify(dossierId)).fault, null);
});

test("a chain written anew by somebody without the keys is found without any outside witness", async () => {
  const dossierId = await aDossier(1);
  const stranger = openVault(randomBytes(32));
  const start = { chainId: dossierId, seq: 0, hash: firstHash };
  const drafts = ["a", "b"].map((note) => ({
    kind: "dossier.edited" as const,
    subject: "x",
    details: { note },
  }));
  const context = { agencyId: owner.agencyId, at: "2026-11-02T09:00:00.000Z", actor: "x", command: "y" };
  const forged = chainFacts(drafts, start, context, stranger.newWrappedKey(), stranger);
  await ask("delete from fact where chain_id = $1", [dossierId]);
  for (const { fact, details } of forged) {
    const { agencyId: agency_id, chainId: chain_id, sealed: _, ...line } = fact;
    await insert("fact", { agency_id, chain_id, ...line, details });
  }
  const last = forged[1]?.fact;
  await ask("update chain set seq = 2, hash = $2 where chain_id = $1", [dossierId, last?.hash]);
  assert.deepEqual((await verify(dossierId)).fault, { seq: 2, fault: "head-altered" });
});

test("a dossier put back from an old backup is found by the anchor, or by a head kept elsewhere", async () => {
  const dossierId = await aDossier(1);
  const kept = await verify(dossierId);
  const facts = await ask("select * from fact where chain_id = $1", [dossierId]);
  const chain = await ask("select * from chain where chain_id = $1", [dossierId]);
  const putBack = async () => {
    await ask("delete from fact where chain_id = $1", [dossierId]);
    await ask("delete from chain where chain_id = $1", [dossierId]);
    for (const row of facts.rows) await insert("fact", row);
    for (const row of chain.rows) await insert("chain", row);
  };
  await done(world, owner, editDossier, { dossierId, party: "Après la sauvegarde" });
  const later = await verify(dossierId);
  await putBack();
  assert.equal((await verify(dossierId)).fault, null);
  assert.deepEqual((await verify(dossierId, later)).fault, { seq: 3, fault: "shortened" });
  assert.equal((await verify(dossierId, kept)).fault, null);

  await done(world, owner, editDossier, { dossierId, party: "Une autre suite" });
  assert.deepEqual((await verify(dossierId, later)).fault, { seq: 3, fault: "altered" });
  world.wait({ hours: 24 });
  await done(world, { kind: "system", agencyId: owner.agencyId, because: "test" }, anchorHeads, {});
  await putBack();
  assert.deepEqual((await verify(dossierId)).fault, { seq: 3, fault: "shortened" });
  const heads: ChainHead[] = [];
  assert.equal((await verifyOutside(await exported(), heads)).fault, false);
  assert.equal((await verifyOutside(await exported(dossierId), heads)).fault, "shortened");
});

test("erasing a dossier's key takes its details and leaves its chain, which goes on", async () => {
  const dossierId = await aDossier(2);
  await ask("update dossier set wrapped_key = null where id = $1", [dossierId]);
  assert.deepEqual((await verify(dossierId)).fault, null);
  const { rows } = await done(world, owner, listFacts, { dossierId });
  assert.deepEqual(
    rows.map(({ salted }) => salted),
    [null, null, null],
  );
  await done(world, owner, editDossier, { dossierId, party: "Effacé" });
  assert.deepEqual((await verify(dossierId)).fault, null);
  const lines = await exported(dossierId);
  assert.ok(JSON.parse(lines[3] ?? "").salted);
  const outside = await verifyOutside(lines);
  assert.deepEqual([outside.fault, outside.at, outside.erased], [false, 4, 3]);
  await ask(
    "update fact set details = set_byte(details, 0, 255 - get_byte(details, 0)) where chain_id = $1 and seq = 1",
    [dossierId],
  );
  assert.deepEqual((await verify(dossierId)).fault, { seq: 1, fault: "altered" });
});

test("a dossier's key that was altered is found: its details would not open again", async () => {
  const dossierId = await aDossier(0);
  await ask(
    "update dossier set wrapped_key = set_byte(wrapped_key, 30, get_byte(wrapped_key, 30) # 1) where id = $1",
    [dossierId],
  );
  assert.deepEqual((await verify(dossierId)).fault, { seq: 1, fault: "details-unreadable" });
});

test("eight writers on one dossier and on the agency leave no gap, wait for nobody for ever, and verify", async () => {
  const dossierId = await aDossier(0);
  const before = await verify();
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let turn = 0; turn < 12; turn += 1) {
      await done(world, owner, editDossier, { dossierId, party: `Aubin ${writer}-${turn}` });
      await done(world, owner, editAgency, { name: `Rivage ${writer}-${turn}` });
    }
  });
  let looks = 0;
  const writing = Promise.all(writers).then(() => "written");
  while ((await Promise.race([writing, new Promise((wait) => setTimeout(wait, 5))])) === undefined) {
    assert.equal((await verify(dossierId)).fault, null);
    assert.equal((await verify()).fault, null);
    looks += 1;
  }
  assert.ok(looks > 0);
  const [dossier, agency] = [await verify(dossierId), await verify()];
  assert.deepEqual([dossier.seq, dossier.fault], [1 + 96, null]);
  assert.deepEqual([agency.seq, agency.fault], [before.seq + 96, null]);
});
