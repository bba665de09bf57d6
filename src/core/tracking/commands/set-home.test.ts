import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import { followsFrom } from "#core/tracking/homes.ts";
import { aSource, aWorkItem, dropped } from "#testing/exports.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { addWorkItem } from "./add-entry.ts";
import { importFiles } from "./import-files.ts";
import { setHome } from "./set-home.ts";
import { undoImport } from "./undo-import.ts";

const world = await makeWorld({
  readExport: async ({ name }) => [aSource(name, { workItems: [aWorkItem("1")] })],
});
after(world.close);
const owner = await anAgency(world);

async function aDossierWithSource() {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const { importId, sources } = await done(world, owner, importFiles, { dossierId, files: [dropped("b")] });
  return { dossierId, importId, sourceId: sources[0]?.sourceId ?? "" };
}

test("what follows is written down for each place, and for none", () => {
  assert.deepEqual((["client", "client-owned-saas", "ours", null] as const).map(followsFrom), [
    "nothing",
    "check-ownership",
    "hand-over",
    "say-where",
  ]);
});

test("who only reads says no place, and the sources of others, of other dossiers or undone do not exist", async () => {
  const { dossierId, importId, sourceId } = await aDossierWithSource();
  const input = { dossierId, sourceId, home: "ours" };
  await turnsAway(world, setHome, input, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, setHome, input), "dossier.not-found");
  const elsewhere = await aDossierWithSource();
  const wrong = { ...input, dossierId: elsewhere.dossierId };
  assert.equal(await refused(world, owner, setHome, wrong), "tracking.source-not-found");
  const byHand = await done(world, owner, addWorkItem, { dossierId, title: "À la main" });
  const hand = { ...input, sourceId: byHand.sourceId };
  assert.equal(await refused(world, owner, setHome, hand), "tracking.source-not-found");
  await done(world, owner, undoImport, { dossierId, importId });
  assert.equal(await refused(world, owner, setHome, input), "tracking.source-not-found");
});

test("a place is said, said again without a trace, and taken back; a newer export keeps it", async () => {
  const { dossierId, sourceId } = await aDossierWithSource();
  const say = (home: string | null) => done(world, owner, setHome, { dossierId, sourceId, home });
  assert.deepEqual(await say("client-owned-saas"), {
    sourceId,
    home: "client-owned-saas",
    follows: "check-ownership",
  });
  await done(world, owner, importFiles, { dossierId, files: [dropped("b")] });
  await say("client-owned-saas");
  await say(null);
  const { rows } = await done(world, owner, listFacts, { dossierId, limit: 50 });
  assert.equal(rows.filter(({ kind }) => kind === "tracking.home-set").length, 2);
});
