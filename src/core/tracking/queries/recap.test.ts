import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { aSource, aWorkItem, dropped } from "#testing/exports.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { addWorkItem } from "../commands/add-entry.ts";
import { decideWork } from "../commands/decide.ts";
import { importFiles } from "../commands/import-files.ts";
import { readRecap } from "./recap.ts";

const most = 2_000;
const workItems = Array.from({ length: most + 5 }, (_, at) => aWorkItem(`i${at}`));
const world = await makeWorld({ readExport: async ({ name }) => [aSource(name, { workItems })] });
after(world.close);
const owner = await anAgency(world);

test("more open items than a recap holds are all counted, and those without a decision come first", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-12-14" });
  await done(world, owner, importFiles, { dossierId, files: [dropped("refonte")] });
  const none = { finish: 0, handOver: 0, drop: 0 };
  const first = await done(world, owner, readRecap, { dossierId });
  assert.deepEqual(first.counts, { ...none, open: most + 5, undecided: most + 5 });
  assert.deepEqual([first.items.length, first.more], [most, true]);
  const ids = first.items.map(({ id }) => id);
  for (let from = 0; from < most; from += 100)
    await done(world, owner, decideWork, {
      ...{ dossierId, entryIds: ids.slice(from, from + 100), handling: "drop" },
    });
  const next = await done(world, owner, readRecap, { dossierId });
  assert.deepEqual(next.counts, { ...none, open: most + 5, drop: most, undecided: 5 });
  assert.equal(next.items.filter(({ handling }) => handling === null).length, 5);
  assert.equal(next.items.length, most);
});

test("nothing is due before the end of a dossier whose end nobody knows, as in its pack", async () => {
  const dueOn = "2020-02-29";
  const urgencies = async (endOn?: string) => {
    const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn });
    await done(world, owner, addWorkItem, { dossierId, title: "Menu", dueOn });
    return (await done(world, owner, readRecap, { dossierId })).items.map(({ urgency }) => urgency);
  };
  assert.deepEqual([await urgencies("2026-12-14"), await urgencies()], [["late"], [undefined]]);
});
