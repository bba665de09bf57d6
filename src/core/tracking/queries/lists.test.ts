import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { aSource, aWorkItem, dropped, readerOf } from "#testing/exports.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { importFiles } from "../commands/import-files.ts";
import { setHome } from "../commands/set-home.ts";
import { undoImport } from "../commands/undo-import.ts";
import { listActions, listDecisions, listStakeholders, listWorkItems } from "./entry-lists.ts";
import { listImports } from "./imports.ts";
import { listKept, listPerformance } from "./records.ts";
import { listSources } from "./sources.ts";

const sources = new Map<string, readonly ImportedSource[]>();
const world = await makeWorld({ readExport: readerOf(sources) });
const owner = await anAgency(world);
after(world.close);

const states = ["open", "done", "dropped"] as const;
const items = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => aWorkItem(`${prefix}${at}`, { state: states[at % 3] ?? "open" }));

const person = { name: "Lou Martin", email: "lou@agence.example" };
const full = aSource("full", {
  exportedAt: "2026-10-31T08:00:00Z",
  workItems: [
    aWorkItem("full", {
      state: "done",
      description: "Un texte",
      stage: "Recette",
      people: [person, { name: "Sam" }],
      createdOn: "2026-01-01",
      startOn: "2026-01-02",
      dueOn: "2026-01-03",
      doneOn: "2026-01-04T09:00:00Z",
      updatedOn: "2026-01-05",
      priority: "Haute",
      labels: ["SEO"],
      checklist: [{ text: "Vérifier", done: true }],
      comments: [{ text: "Vu", by: "Sam", at: "2026-01-05" }],
      attachments: [{ name: "maquette.png", url: "https://x.example/m.png" }],
      url: "https://x.example/full",
      parentExternalId: "p",
      blocker: "Attente du client",
      other: { Sprint: "12" },
    }),
  ],
  decisions: [
    {
      externalId: "d",
      title: "Garder le logo",
      on: "2026-02-01",
      text: "…",
      people: [person],
      origin: "Réunion",
    },
  ],
  stakeholders: [{ externalId: "s", ...person, role: "Chef de projet", organisation: "Rivage" }],
  actions: [
    { externalId: "a", at: "2026-03-01", text: "Mise en ligne", by: "Sam", workItemExternalId: "full" },
  ],
  performance: [
    {
      dimension: "query",
      item: "pain",
      from: "2026-01-01",
      to: "2026-01-31",
      currency: "EUR",
      values: { clicks: 3, ctr: 0.034 },
      other: { Page: "/" },
    },
  ],
  kept: [{ where: "Feuille 2", text: "note" }],
});

async function dossierWith(...sets: readonly (readonly ImportedSource[])[]) {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  for (const set of sets) {
    sources.set("drop", set);
    await done(world, owner, importFiles, { dossierId, files: [dropped("drop")] });
  }
  return dossierId;
}

test("the tracking of a dossier is read by its own agency's people alone", async () => {
  const dossierId = await dossierWith();
  const other = await anAgency(world, "Une autre");
  await turnsAway(world, listWorkItems, { dossierId }, owner, "read-only");
  await turnsAway(world, listImports, { dossierId }, owner, "read-only");
  await turnsAway(world, listSources, { dossierId }, owner, "read-only");
  assert.equal(await refused(world, other, listWorkItems, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, listImports, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, listSources, { dossierId }), "dossier.not-found");
});

test("every kind of record comes back as it was imported, field by field", async () => {
  const dossierId = await dossierWith([full]);
  type Page = { readonly rows: readonly { readonly record: object }[]; readonly next?: string | undefined };
  const only = ({ rows, next }: Page) => {
    assert.deepEqual([rows.length, next], [1, undefined]);
    return rows[0]?.record;
  };
  assert.deepEqual(only(await done(world, owner, listWorkItems, { dossierId })), full.workItems[0]);
  assert.deepEqual(only(await done(world, owner, listDecisions, { dossierId })), full.decisions[0]);
  assert.deepEqual(only(await done(world, owner, listStakeholders, { dossierId })), full.stakeholders[0]);
  assert.deepEqual(only(await done(world, owner, listActions, { dossierId })), full.actions[0]);
  assert.deepEqual(only(await done(world, owner, listPerformance, { dossierId })), full.performance[0]);
  assert.deepEqual(only(await done(world, owner, listKept, { dossierId })), full.kept[0]);
  const listed = await done(world, owner, listSources, { dossierId });
  assert.deepEqual(
    listed.sources.map(({ kind, file, exportedAt, counts }) => [kind, file, exportedAt, counts]),
    [
      [
        "trello",
        "full.json",
        "2026-10-31T08:00:00Z",
        { "work-item": 1, decision: 1, stakeholder: 1, action: 1, performance: 1, kept: 1 },
      ],
    ],
  );
});

test("work is listed source by source in its own order, page after page, of one state when asked", async () => {
  const dossierId = await dossierWith(
    [aSource("a", { workItems: items("a", 7) }), aSource("none", { kept: [{ where: "x", text: "y" }] })],
    [aSource("b", { workItems: items("b", 5) })],
  );
  const read = async (limit: number, state?: string) => {
    const ids: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 20; page += 1) {
      const where = { dossierId, limit, ...(state ? { state } : {}), ...(after ? { after } : {}) };
      const { rows, next } = await done(world, owner, listWorkItems, where);
      assert.ok(rows.length <= limit);
      ids.push(...rows.map(({ record }) => ("externalId" in record ? String(record.externalId) : "")));
      if (next === undefined) return ids;
      after = next;
    }
    return assert.fail("the pages never end");
  };
  const all = [...items("a", 7), ...items("b", 5)];
  for (const limit of [1, 3, 7, 12, 200]) {
    assert.deepEqual(
      await read(limit),
      all.map(({ externalId }) => externalId),
      `pages of ${limit}`,
    );
    for (const state of states) {
      const wanted = all.filter((item) => item.state === state).map(({ externalId }) => externalId);
      assert.deepEqual(await read(limit, state), wanted, `${state}, pages of ${limit}`);
    }
  }
  assert.equal(await refused(world, owner, listWorkItems, { dossierId, state: "lost" }), "request.invalid");
  const places = [
    '["x",0]',
    `["${dossierId}",-1]`,
    `["${dossierId}",9007199254740991]`,
    `["${dossierId}",1.5]`,
  ];
  for (const after of places) {
    assert.equal(await refused(world, owner, listWorkItems, { dossierId, after }), "request.invalid", after);
  }
});

test("imports are listed from the newest, page after page", async () => {
  const one = [aSource("a", { workItems: items("a", 1) })];
  const dossierId = await dossierWith(one, one, one);
  const first = await done(world, owner, listImports, { dossierId, limit: 2 });
  const rest = await done(world, owner, listImports, { dossierId, limit: 2, after: first.next });
  const all = [...first.rows, ...rest.rows];
  assert.deepEqual([all.length, rest.next], [3, undefined]);
  assert.deepEqual(
    all.map(({ importedAt }) => importedAt),
    all
      .map(({ importedAt }) => importedAt)
      .toSorted()
      .reverse(),
  );
  assert.deepEqual(
    all.map(({ sources: brought }) =>
      brought.map(({ file, counts, isCurrent }) => [file, counts["work-item"], isCurrent]),
    ),
    [[["a.json", 1, true]], [["a.json", 1, false]], [["a.json", 1, false]]],
  );
  const [source] = (await done(world, owner, listSources, { dossierId })).sources;
  assert.deepEqual(
    [source?.importId, source?.importedAt, source?.home, source?.follows, source?.files],
    [all[0]?.id, all[0]?.importedAt, null, "say-where", 0],
  );
  sources.set("drop", [aSource("b", { workItems: items("b", 1) })]);
  const other = await done(world, owner, importFiles, { dossierId, files: [dropped("drop")] });
  const ofSource = async (sourceId: string | undefined) =>
    (await done(world, owner, listImports, { dossierId, sourceId })).rows.map(({ id }) => id);
  assert.deepEqual(
    await ofSource(source?.id),
    all.map(({ id }) => id),
  );
  assert.deepEqual(await ofSource(other.sources[0]?.sourceId), [other.importId]);
  await done(world, owner, setHome, { dossierId, sourceId: source?.id, home: "ours" });
  await done(world, owner, undoImport, { dossierId, importId: all[0]?.id });
  const now = (await done(world, owner, listSources, { dossierId })).sources.find(
    ({ id }) => id === source?.id,
  );
  assert.deepEqual([now?.importId, now?.home, now?.follows], [all[1]?.id, "ours", "hand-over"]);
  assert.deepEqual(new Set(all.map(({ importedBy }) => importedBy)), new Set([`member:${owner.memberId}`]));
});
