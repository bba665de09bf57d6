import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readDrops } from "#core/tracking/read-drops.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { gatherLoose, readExport } from "../read-export.ts";

const figures = "Clics,Impressions,CTR,Position";
const french: Record<string, string> = {
  "Requêtes.csv": `Requêtes les plus fréquentes,${figures}\nchaise,2,60,3.33%,4.2\n`,
  "Pages.csv": `Pages les plus populaires,${figures}\nhttps://www.exemple.fr/a,2,60,3.33%,4\n`,
  "Appareils.csv": `Appareil,${figures}\nMobile,2,60,3.33%,4\n`,
  "Filtres.csv": "Filtre,Valeur\nType de recherche,Web\nDate,1 janv. 2026 - 31 mars 2026\n",
  "Apparence dans les résultats de recherche.csv": `Apparence,${figures}\n`,
};
const greekFigures = "Κλικ,Εμφανίσεις,CTR,Θέση";
const greek: Record<string, string> = {
  "Ερωτήματα.csv": `Κορυφαία ερωτήματα,${greekFigures}\nκαρέκλα,2,7,28.57%,7.57\n`,
  "Σελίδες.csv": `Κορυφαίες σελίδες,${greekFigures}\nhttps://www.exemple.gr/,2,7,28.57%,7.57\n`,
  "Filters.csv": "Φίλτρο,Τιμή\nΤύπος αναζήτησης,Ιστός\n",
};
const filesOf = (contents: Record<string, string>, rename = (name: string) => name) =>
  Object.entries(contents).map(([name, text]) => new File([text], rename(name)));

async function read(files: readonly File[]) {
  const found = await readDrops(files, { language: "fr", unreadable: "refuse" }, { readExport, gatherLoose });
  if (isRefusal(found)) assert.fail(`${found.refused} ${JSON.stringify(found.params)}`);
  return found.sources;
}
const shown = (sources: Awaited<ReturnType<typeof read>>) =>
  sources.map(({ kind, name, performance }) => [
    kind,
    name,
    [...new Set(performance.map(({ dimension }) => dimension))].sort().join(),
  ]);

test("the loose files of one export are one source, as its zip is, whatever lies beside them", async () => {
  const notes = new File(["Tâche,État\nRelire,À faire\n"], "notes.csv");
  const [first, ...rest] = filesOf(french);
  const sources = await read([...(first ? [first] : []), notes, ...rest]);
  assert.deepEqual(shown(sources), [
    ["search-console", "https://www.exemple.fr", "device,page,query"],
    ["spreadsheet", "notes", ""],
  ]);
  const query = sources[0]?.performance.find(({ dimension }) => dimension === "query");
  assert.deepEqual([query?.from, query?.to], ["2026-01-01", "2026-03-31"], "the filters give the dates");
  const zipped = await read(filesOf(french, (name) => `exports/${name}`));
  assert.equal(sources[0]?.sourceKey, zipped[0]?.sourceKey, "a folder and loose files are the same source");
});

test("in any language, by what the headers hold", async () => {
  assert.deepEqual(shown(await read(filesOf(greek))), [
    ["search-console", "https://www.exemple.gr", "page,query"],
  ]);
});

test("a second download goes by its number, apart from the first", async () => {
  const again = filesOf(greek, (name) => name.replace(".csv", " (1).csv"));
  assert.deepEqual(
    shown(await read([...filesOf(french), ...again])).map(([, name]) => name),
    ["https://www.exemple.fr", "https://www.exemple.gr"],
  );
});

test("a file alone, whole reports, other tables and two tables of one kind stay each on its own", async () => {
  const sets = async (contents: Record<string, string>) => (await gatherLoose(filesOf(contents))).length;
  const { "Requêtes.csv": queries = "", "Pages.csv": pages = "" } = french;
  assert.equal(await sets({ "Requêtes.csv": queries, "Pages.csv": pages }), 1);
  assert.equal(await sets({ "Requêtes.csv": queries }), 0);
  assert.equal(await sets({ "un.csv": pages, "deux.csv": pages, "Requêtes.csv": queries }), 0);
  assert.equal(await sets({ "a.fr-Pages-2026-06-03.csv": pages, "Requêtes.csv": queries }), 0);
  assert.equal(await sets({ "Pages.txt": pages, "Requêtes.csv": queries }), 0);
  assert.equal(await sets({ "Filtres.csv": "a,b\n1,2", "Pages.csv": "Page,Titre\n/,Accueil" }), 0);
  assert.equal(await sets({ "Pages.csv": "", "Requêtes.csv": "\0\0\0" }), 0);
});

test("a long file is recognised by its beginning, its last row cut or not", async () => {
  const long = `Requêtes les plus fréquentes,${figures}\n${"une longue requête,2,60,3.33%,4.2\n".repeat(2_000)}`;
  const [source, ...more] = await read(filesOf({ ...french, "Requêtes.csv": long }));
  assert.equal(more.length, 0);
  assert.equal(source?.performance.length, 2_002);
});

test("the real French files, loose, are one source", withRealExports, async () => {
  const names = ["Appareils.csv", "Filtres.csv", "Pages.csv", "Requêtes.csv"];
  const files = names.map(
    (name) => new File([new Uint8Array(realExport(`gsc/fr-michelinman/${name}`))], name),
  );
  const [source, ...more] = await read(files);
  assert.equal(more.length, 0);
  assert.equal(source?.name, "https://www.michelinman.com");
  assert.equal(source?.performance.length, 2_003);
});
