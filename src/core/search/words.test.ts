import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { sql } from "kysely";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { type TypedWords, typedWords, wordQueries } from "#core/kernel/search-words.ts";
import { addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { aSource, aWorkItem, dropped, readerOf } from "#testing/exports.ts";
import { anAgency, done, type Member } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { findAnywhere } from "./queries.ts";

/** Words around the longest that PostgreSQL takes, 2,046 bytes. */
const longs = Array.from({ length: 12 }, (_, at) =>
  aWorkItem(`${at}`, { title: `Jeton ${"x".repeat(2_037 + at)}` }),
);
const world = await makeWorld({
  readExport: readerOf(new Map([["longs", [aSource("longs", { workItems: longs })]]])),
});
after(world.close);
const other = await anAgency(world, "Une autre");
const { id: theirs } = await done(world, other, createDossier, { party: "Hiver" });
await done(world, other, addWorkItem, { dossierId: theirs, title: "Préparer la maquette d’accueil" });

test("the index of words finds for an agency what its entries say, and lists none of another", async () => {
  const hostile = await anAgency(world, "Signes");
  const { id } = await done(world, hostile, createDossier, { party: "Signes" });
  const titles = [
    "l’eau d'aujourd'hui",
    "ŉété 3,5 kg",
    "C:\\dossier\\a.b",
    "x-y_z 12abc ½",
    "jean@phare.example",
    "œuvre ß",
  ];
  for (const title of titles) await done(world, hostile, addWorkItem, { dossierId: id, title });
  const listed = (typed: TypedWords, { agencyId }: Member) =>
    world.db.transaction().execute(async (tx) => {
      await sql`select set_config('passation.agency_id', ${agencyId}, true)`.execute(tx);
      const { all } = wordQueries(typed);
      const { rows } = await sql<{ said: number; both: number; others: number }>`
        select count(*) filter (where own and search @@ ${all})::int as said,
          count(*) filter (where own and search @@ ${all} and words_of_agency(search, agency_id) @@ own_words(${all}))::int as both,
          count(*) filter (where not own and words_of_agency(search, agency_id) @@ own_words(${all}))::int as others
        from (select agency_id = current_agency() as own, agency_id, search from entry where present) e`.execute(
        tx,
      );
      return rows[0];
    });
  const typed = titles.flatMap((title) => [title, title.slice(0, -1), ...title.split(/[^\p{L}\p{N}]+/u)]);
  for (const words of typed.map(typedWords).filter((one) => one !== undefined)) {
    const text = words.words.join(" ");
    const [own, theirs] = [await listed(words, hostile), await listed(words, other)];
    assert.ok(own && own.said > 0, text);
    for (const one of [own, theirs])
      assert.deepEqual(one, { said: one?.said, both: one?.said, others: 0 }, text);
  }
});

test("words too long for an index are left out of it, and keep nothing else from being imported and found", async () => {
  const long = await anAgency(world, "Longs");
  const { id } = await done(world, long, createDossier, { party: "Longs" });
  await done(world, long, importFiles, { dossierId: id, files: [dropped("longs")] });
  assert.equal((await done(world, long, findAnywhere, { words: "jeton" })).entries.length, longs.length);
  const { rows } = await world.pool.query(
    `select distinct length(word) as letters from entry, unnest(tsvector_to_array(words_of_agency(search, agency_id))) word
     where agency_id = $1`,
    [long.agencyId],
  );
  assert.deepEqual(rows, [{ letters: "jeton".length + 4 }]);
});
