import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { run } from "#core/run.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { aSource, aWorkItem, dropped, readerOf } from "#testing/exports.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { takeInWords } from "./commands/take-in-words.ts";
import { findAnywhere } from "./queries.ts";

const items = Array.from({ length: 5_200 }, (_, at) =>
  aWorkItem(`T-${at}`, { title: at === 5_100 ? "Rediriger les anémones" : `Tâche ${at}` }),
);
const world = await makeWorld({
  readExport: readerOf(new Map([["grand", [aSource("grand", { workItems: items })]]])),
});
after(() => world.close());

test("words of a large import are found before the index took them in, and after", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  await done(world, owner, importFiles, { dossierId, files: [dropped("grand")] });
  assert.ok(world.enqueued.some(({ name }) => name === "search.take-in"));
  const found = async () =>
    (await done(world, owner, findAnywhere, { words: "anemones" })).entries.map(({ title }) => title);
  assert.deepEqual(await found(), ["Rediriger les anémones"]);

  const refused = await run(world, owner, takeInWords, {}, "fr");
  assert.equal(refused.ok, false);
  await done(world, { kind: "system", agencyId: owner.agencyId, because: "search.take-in" }, takeInWords, {});
  assert.deepEqual(await found(), ["Rediriger les anémones"]);
});
