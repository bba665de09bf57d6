import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { editAccess } from "#core/access/commands/edit-access.ts";
import { giveEvidence } from "#core/access/commands/give-evidence.ts";
import { readAccess } from "#core/access/queries.ts";
import { listDepartures } from "#core/departure/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { uploadFiles } from "#core/file/commands/upload-files.ts";
import { listFacts, verifyJournal } from "#core/journal/queries.ts";
import { en } from "#messages/screens/en.ts";
import { fr } from "#messages/screens/fr.ts";
import { anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { closeDeparture, reopenDeparture } from "./close-departure.ts";
import { closeRight } from "./close-right.ts";
import { askDeparture, planDeparture } from "./plan-departure.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const statement = "Réglages › Utilisateurs : plus personne de l’agence.";
const lou = { form: "person", name: "lou@rivage.example", level: "owner" };
const hers = "person/lou@rivage.example";
const said = { clientLevel: "owner", owner: "client", payer: "client", login: "named" };

/** An access of Search Console on which Lou of ours has a right, in a dossier that ended on 14 December. */
async function anAccess(more: object = {}, endOn: string | null = "2026-12-14") {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn });
  const accesses = [{ toolKey: "google-search-console", ...said, ours: [lou], ...more }];
  const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
  return { dossierId, accessId: added[0]?.id ?? "" };
}
type One = Awaited<ReturnType<typeof anAccess>>;
const evidence = { level: "owner", statement: "Nora Benali y est propriétaire." };
const show = (one: One) => done(world, owner, giveEvidence, { ...one, ...evidence });
const listed = async ({ dossierId, accessId }: One) => {
  const list = await done(world, owner, listDepartures, { dossierId });
  const departure = list.departures.find((one) => one.accessId === accessId) ?? assert.fail();
  return { ...list, departure };
};
/** Closes all that is ours there, one after the other. */
async function sweep(one: One) {
  const { open } = (await listed(one)).departure;
  for (const { what, closed } of open)
    if (!closed) await done(world, owner, closeRight, { ...one, what, statement });
}
const factsOf = async ({ dossierId }: One) =>
  (await done(world, owner, listFacts, { dossierId, limit: 200 })).rows
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("departure."));

test("who only reads closes no departure; another agency's and another dossier's do not exist", async () => {
  const one = await anAccess();
  const right = { ...one, what: hers, statement };
  await turnsAway(world, planDeparture, { ...one, dueOn: "2027-01-15" }, owner, "member");
  await turnsAway(world, askDeparture, one, owner, "member");
  await turnsAway(world, closeRight, right, owner, "member");
  await turnsAway(world, closeDeparture, { ...one, statement }, owner, "member");
  await turnsAway(world, reopenDeparture, { ...one, reason: "Non" }, owner, "member");
  await turnsAway(world, listDepartures, one, owner, "read-only");

  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, listDepartures, one), "dossier.not-found");
  assert.equal(await refused(world, other, closeRight, right), "dossier.not-found");
  assert.equal(await refused(world, other, closeDeparture, { ...one, statement }), "dossier.not-found");
  const there = await anAccess();
  const mixed = { ...there, accessId: one.accessId };
  assert.equal(await refused(world, owner, planDeparture, { ...mixed, dueOn: null }), "access.not-found");
  assert.equal(await refused(world, owner, closeDeparture, { ...mixed, statement }), "access.not-found");
});

test("never leave first: refused, with the reasons, until the client’s own right is shown", async () => {
  const one = await anAccess({ clientLevel: "unknown" });
  const close = { ...one, statement };
  const no = await refusal(world, owner, closeDeparture, close);
  assert.equal(no.refused, "departure.client-not-autonomous");
  assert.deepEqual(no.params, {
    name: "Google Search Console",
    missing: "last-owner, right-unknown, no-evidence",
  });
  const { departure } = await listed(one);
  assert.deepEqual(departure.mayClose, no);
  const last = { ...one, what: hers, statement };
  assert.equal(await refused(world, owner, closeRight, last), "departure.client-not-autonomous");

  await done(world, owner, editAccess, { ...one, clientLevel: "owner" });
  assert.equal(await refused(world, owner, closeDeparture, close), "departure.client-not-autonomous");
  await show(one);
  assert.equal(await refused(world, owner, closeDeparture, close), "departure.still-open");
  await sweep(one);
  const board = (await done(world, owner, readAccess, one)).access;
  const after = await done(world, owner, closeDeparture, close);
  assert.equal(after.departure.state, "closed");
  const by = `member:${owner.memberId}`;
  assert.deepEqual(after.departure.closed, { on: "2026-11-02", by, statement, fileId: null });
  assert.equal(await refused(world, owner, closeDeparture, close), "departure.already-closed");
  // What was ours stays written, and the board says of the client what it said.
  assert.deepEqual(board.ours, [lou]);
  assert.deepEqual((await done(world, owner, readAccess, one)).access, board);
  assert.equal((await done(world, owner, verifyJournal, one)).fault, null);
});

test("each thing is closed once, with a file of the dossier and a day that is not ahead, or was never there", async () => {
  const one = await anAccess();
  await show(one);
  const { open } = (await listed(one)).departure;
  const tied = open.find(({ is }) => is === "tied")?.what ?? assert.fail();
  const close = (what: string, more: object = {}) => ({ ...one, what, statement, ...more });
  const nobody = close("person/nobody@rivage.example");
  assert.equal(await refused(world, owner, closeRight, nobody), "departure.thing-not-found");
  const ahead = close(hers, { on: "2026-11-03" });
  assert.equal(await refused(world, owner, closeRight, ahead), "departure.day-ahead");
  const fileOf = async ({ dossierId }: One) => {
    const files = [new File(["x"], "capture.png")];
    return (await done(world, owner, uploadFiles, { dossierId, files })).files[0]?.fileId ?? "";
  };
  const elsewhere = close(hers, { fileId: await fileOf(await anAccess()) });
  assert.equal(await refused(world, owner, closeRight, elsewhere), "departure.file-not-found");
  const fileId = await fileOf(one);
  await done(world, owner, closeRight, close(hers, { fileId, on: "2026-11-01" }));
  assert.equal(await refused(world, owner, closeRight, close(hers)), "departure.thing-closed");
  await done(world, owner, closeRight, close(tied, { as: "absent" }));
  const closed = (await listed(one)).departure.open.filter((thing) => thing.closed);
  assert.deepEqual(
    closed.map((thing) => [thing.what, thing.closed?.as, thing.closed?.fileId, thing.closed?.on]),
    [
      [hers, "closed", fileId, "2026-11-01"],
      [tied, "absent", null, "2026-11-02"],
    ],
  );
  assert.equal(
    await refused(world, owner, closeRight, close("x", { statement: "mdp : Fournil-1984" })),
    "request.secret",
  );
  // Taken out of the access, a right that was closed is still told.
  await done(world, owner, editAccess, { ...one, ours: [] });
  const { earlier } = (await listed(one)).departure;
  assert.deepEqual([earlier[0]?.what, earlier[0]?.closed?.fileId], [hers, fileId]);
});

test("a closed departure is open again when a right of ours is there again, and is closed anew", async () => {
  const one = await anAccess();
  await show(one);
  await sweep(one);
  await done(world, owner, closeDeparture, { ...one, statement });
  const max = { form: "token", name: "clé du tableau de bord", level: "viewer" };
  await done(world, owner, editAccess, { ...one, ours: [lou, max] });
  const back = await listed(one);
  assert.deepEqual([back.departure.state, back.departure.contradicted], ["due", true]);
  assert.deepEqual([back.counts.closed, back.counts.due, back.counts.contradicted], [0, 1, 1]);
  assert.equal(await refused(world, owner, closeDeparture, { ...one, statement }), "departure.still-open");
  await sweep(one);
  assert.equal((await listed(one)).departure.state, "closed");
  // A higher right than the one that was closed is a right that nobody closed.
  await done(world, owner, editAccess, { ...one, ours: [lou, { ...max, level: "admin" }] });
  assert.equal((await listed(one)).departure.contradicted, true);
  await sweep(one);
  const again = { ...one, reason: "Un rapport est encore parti le 2." };
  const { departure } = await done(world, owner, reopenDeparture, again);
  assert.deepEqual([departure.state, departure.contradicted, departure.closed], ["planned", false, null]);
  assert.deepEqual(departure.reopened, {
    on: "2026-11-02",
    by: `member:${owner.memberId}`,
    reason: again.reason,
  });
  assert.equal(await refused(world, owner, reopenDeparture, again), "departure.not-closed");
  await done(world, owner, closeDeparture, { ...one, statement });
  const thing = await done(world, owner, reopenDeparture, { ...again, what: hers });
  assert.deepEqual([thing.departure.state, thing.departure.open[0]?.closed], ["planned", null]);
  assert.equal(
    await refused(world, owner, reopenDeparture, { ...again, what: hers }),
    "departure.not-closed",
  );
});

test("the journal tells each step of a departure, in both languages, and nothing where nothing changed", async () => {
  const one = await anAccess();
  await show(one);
  await done(world, owner, planDeparture, { ...one, dueOn: "2027-01-15" });
  await done(world, owner, planDeparture, { ...one, dueOn: "2027-01-15" });
  await done(world, owner, askDeparture, one);
  await sweep(one);
  await done(world, owner, closeDeparture, { ...one, statement });
  await done(world, owner, reopenDeparture, { ...one, what: hers, reason: "Lou voit encore le site." });
  const facts = await factsOf(one);
  const rights = facts.filter((kind) => kind === "departure.right-closed");
  assert.ok(rights.length >= 2);
  assert.deepEqual(facts, [
    "departure.planned",
    "departure.asked",
    ...rights,
    "departure.closed",
    "departure.right-reopened",
    "departure.reopened",
  ]);
  for (const kind of facts) for (const words of [fr, en]) assert.ok(`fact.${kind}` in words, kind);
});
