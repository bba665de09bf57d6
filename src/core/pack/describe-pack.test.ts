import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { anItem, aProject, aSource } from "#testing/tracking.ts";
import { describePack } from "./describe-pack.ts";
import type { Pack, Sheet } from "./pack.ts";
import { mostRows, sheetOf } from "./sheet-of.ts";
import { wordsOf } from "./words.ts";

const about = { client: "Boutique Ana", agency: "Agence Lumen", end: "2026-12-14" } as const;
const packIn = (lang: Language, tracking = aProject()): Pack =>
  describePack(tracking, { ...about, lang }, translator(lang));
const sheet = (pack: Pack, id: Sheet["id"]): Sheet => {
  const found = pack.sheets.find((one) => one.id === id);
  assert.ok(found, `no sheet ${id}`);
  return found;
};
const column = (one: Sheet, key: string) => {
  const at = one.columns.findIndex((candidate) => candidate.key === key);
  return one.rows.map((row) => row[at] ?? null);
};

test("names its sheets in the order and in the language of the pack", () => {
  assert.deepEqual(
    packIn("fr").sheets.map(({ name }) => name),
    "Synthèse|Chantiers en cours|Tous les éléments|Décisions|Interlocuteurs|Actions|Performance|Fichiers|Sources|Conservé tel quel".split(
      "|",
    ),
  );
  assert.deepEqual(
    packIn("en").sheets.map(({ name }) => name),
    "Summary|Open work|All items|Decisions|Stakeholders|Actions|Performance|Files|Sources|Kept as is".split(
      "|",
    ),
  );
  const withoutKept = packIn(
    "en",
    aProject().map((source) => ({ ...source, kept: [] })),
  );
  assert.equal(withoutKept.sheets.at(-1)?.id, "sources");
});

test("where a source lives is said from the side of whoever stays: the client, or the agency whose supplier leaves", () => {
  const of = (lang: Language, leaves: { readonly direction?: "supplier" }) =>
    (["client", "client-owned-saas", "ours"] as const).map((home) => {
      const source = aSource({ sourceKey: "one" });
      const told = describePack(
        [source],
        { ...about, lang, ...leaves, homes: { one: home } },
        translator(lang),
      );
      return column(sheet(told, "sources"), "home")[0];
    });
  assert.deepEqual(of("fr", {}), [
    ...["Chez le client", "Outil en ligne détenu par le client", "Chez l’agence"],
  ]);
  assert.deepEqual(of("en", { direction: "supplier" }), [
    ...["At the agency’s", "Online tool owned by the agency", "At the supplier’s"],
  ]);
});

test("without an end nothing is late, and the pack is dated by its newest export", () => {
  const { end: _, ...open } = about;
  const pack = describePack(aProject(), { ...open, lang: "fr" }, translator("fr"));
  assert.deepEqual(
    pack.recap.openWork.flatMap(({ urgency }) => urgency ?? []).filter((one) => one !== "blocked"),
    [],
  );
  const days = aProject().flatMap(({ exportedAt }) => exportedAt?.slice(0, 10) ?? []);
  assert.equal(pack.datedOn, days.toSorted().at(-1) ?? "1980-01-01");
  assert.ok(!("end" in pack));
  assert.ok(!column(sheet(pack, "summary"), "subject").includes("Fin de la prestation"));
  const bare = describePack([aSource({})], { ...open, lang: "fr" }, translator("fr"));
  assert.equal(bare.datedOn, "1980-01-01");
});

test("counts work by state, each person once, distinct metrics and rows of figures", () => {
  assert.deepEqual(packIn("fr").counts, {
    workItems: { total: 5, open: 3, done: 1, dropped: 1 },
    people: 3,
    decisions: 1,
    actions: 1,
    performance: { metrics: 4, rows: 8 },
    kept: 1,
  });
  assert.deepEqual(
    packIn("fr").sources.map(({ file, items }) => [file, items]),
    [
      ["refonte.json", 5],
      ["performance.zip", 8],
    ],
  );
});

for (const [lang, sentences] of [
  ["fr", ["Il manque la personne chargée, l’échéance, les fichiers et les accès."]],
  ["en", ["The person in charge, the deadline, the files and the access details are missing."]],
] as const) {
  test(`puts what presses first and says what is missing (${lang})`, () => {
    const tracking = [
      aSource({
        workItems: [
          anItem({ externalId: "1", title: "later", stage: "Backlog" }),
          anItem({ externalId: "2", title: "soon", dueOn: "2027-01-10" }),
          anItem({ externalId: "3", title: "low", stage: "En cours", priority: "low" }),
          anItem({ externalId: "4", title: "high", stage: "En cours", priority: "Haute" }),
          anItem({ externalId: "5", title: "late", dueOn: "2026-12-14T10:00:00Z" }),
          anItem({ externalId: "6", title: "review", stage: "En recette", dueOn: "2027-06-01" }),
          anItem({ externalId: "7", title: "blocked", labels: ["bloqué"] }),
          anItem({ externalId: "8", title: "later than late", dueOn: "2026-12-15", stage: "En recette" }),
          anItem({
            externalId: "9",
            title: "stated",
            stage: "À faire",
            checklist: [{ text: "Appeler Ana", done: false }],
          }),
          anItem({ externalId: "10", title: "closed", state: "done" }),
        ],
      }),
    ];
    const { openWork } = packIn(lang, tracking).recap;
    assert.deepEqual(
      openWork.map(({ title }) => title),
      ["blocked", "late", "later than late", "soon", "review", "high", "low", "stated", "later"],
    );
    assert.deepEqual(
      openWork.filter(({ title }) => title === "stated").map((one) => one.missingSentence),
      sentences,
    );
    assert.deepEqual(openWork.find(({ title }) => title === "stated")?.known, [
      "state",
      "next-step",
      "blocker",
    ]);
    assert.equal(openWork.find(({ title }) => title === "stated")?.completeness, 3 / 7);
  });
}

test("shows the open work with its link, its completeness and its blocker, and no internal identifier", () => {
  const pack = packIn("fr");
  const open = sheet(pack, "open-work");
  assert.deepEqual(column(open, "title"), [
    "Migrer le DNS",
    "Brancher le paiement en trois fois",
    { text: "Mettre à jour les mentions légales", url: "https://trello.com/c/abc123" },
  ]);
  assert.deepEqual(column(open, "urgency"), ["Bloqué", "Dû avant la fin", null]);
  assert.deepEqual(column(open, "completeness"), [3 / 7, 1, 2 / 7]);
  assert.deepEqual(column(open, "missing")[1], null);
  assert.deepEqual(column(open, "checklist")[1], "1 sur 2\n[x] Contrat signé\n[ ] Recette");
  assert.deepEqual(column(sheet(pack, "all-items"), "parent")[3], "Mettre à jour les mentions légales");
  const shown = JSON.stringify([pack.sheets, pack.sources, pack.files]);
  assert.ok(!shown.includes("6543f0a1b2c3d4e5f6a7b8c"), "an internal identifier is shown");
  assert.deepEqual(
    pack.tracking.map((source) => "sourceKey" in source),
    [false, false],
  );
});

test("shows keys that people say aloud, and drops columns that no source fills", () => {
  const items = sheet(
    packIn("en", [aSource({ workItems: [anItem({ externalId: "WEB-12" })] })]),
    "all-items",
  );
  assert.deepEqual(column(items, "reference"), ["WEB-12"]);
  assert.deepEqual(
    items.columns.map(({ key }) => key),
    ["title", "reference", "state", "stage", "people", "due", "source"],
  );
});

test("orders figures by day, then the biggest first, and plots those over time", () => {
  const pack = packIn("fr");
  const performance = sheet(pack, "performance");
  assert.deepEqual(column(performance, "value"), [
    "2026-11-01",
    "2026-11-02",
    "2026-11-03",
    "2026-11-04",
    "2026-11-05",
    "2026-11-06",
    "baskets",
    "chaussures",
  ]);
  assert.deepEqual(
    performance.columns.slice(-4).map(({ key, kind }) => [key, kind]),
    [
      ["metric.clicks", "number"],
      ["metric.impressions", "number"],
      ["metric.ctr", "percent"],
      ["metric.position", "number"],
    ],
  );
  assert.deepEqual(
    performance.plots.map(({ metric, kind }) => [metric, kind]),
    [
      ["clicks", "number"],
      ["impressions", "number"],
      ["ctr", "percent"],
      ["position", "rank"],
    ],
  );
  for (const { cells, points } of performance.plots) {
    const rows = performance.rows.slice(cells.firstRow, cells.lastRow + 1);
    const there = rows.map((row) => ({ at: row[cells.dateColumn], value: row[cells.valueColumn] }));
    assert.deepEqual(there, points);
  }
});

test("does not plot parts of a day as if they were the whole", () => {
  const rows = ["2026-11-01", "2026-11-01", "2026-11-02", "2026-11-03"].map((item) => ({
    dimension: "date",
    item,
    values: { clicks: 3 },
  }));
  assert.deepEqual(sheet(packIn("en", [aSource({ performance: rows })]), "performance").plots, []);
});

test("says remarks in words with their place, and only counts the many that are alike", () => {
  assert.deepEqual(packIn("fr").warnings, [
    "refonte.json\u00a0: 2 éléments sont archivés dans l’outil.",
    "performance.zip\u00a0: L’outil arrête ses exports à 1000 lignes : tout n’y est pas.",
    "performance.zip, ligne 12, colonne «\u00a0CTR\u00a0»\u00a0: « n/a » n’est pas un nombre lisible ; le champ est laissé vide et le texte conservé.",
  ]);
  const many = Array.from({ length: 40 }, (_, at) => ({
    key: "warning.date-unread" as const,
    file: "a.csv",
    row: at + 2,
    params: { value: `${at}` },
  }));
  const { warnings } = packIn("en", [aSource({ warnings: many })]);
  assert.equal(warnings.length, 6);
  assert.match(warnings[5] ?? "", /^a\.csv: 35 more remarks/);
});

test("keeps texts whole in the data, and as long as a cell may be in the sheets", () => {
  const description = "é".repeat(40_000);
  const pack = packIn("en", [aSource({ workItems: [anItem({ description })] })]);
  const cell = column(sheet(pack, "all-items"), "description")[0];
  assert.ok(typeof cell === "string" && cell.length === 32_767 && cell.endsWith("data.json]"));
  assert.equal(pack.tracking[0]?.workItems[0]?.description, description);
});

test("says so when a sheet cannot hold every row", () => {
  assert.equal(mostRows, 1_048_575);
  const columns = [{ key: "name", kind: "text", width: 10, cell: (row: number) => String(row) }] as const;
  const cut = sheetOf("files", wordsOf(translator("en"), "en"), columns, [1, 2, 3], { most: 2 });
  assert.equal(cut.rows.length, 2);
  assert.match(cut.note ?? "", /“Files” stops at 2 rows, .* out of 3/);
});

test("gives carried files names of their own, in the order of their sources", () => {
  const file = (path: string) => ({ path, bytes: 1, read: async () => new Uint8Array(1) });
  const pack = packIn("en", [
    aSource({ files: [file("a/Logo.png"), file("b"), file("\u00e9.txt")] }),
    aSource({ file: "b.json", files: [file("a/logo.png"), file("b"), file("e\u0301.txt")] }),
    aSource({ file: "c.json", files: [file("b/c"), file("b/d"), file("A")] }),
  ]);
  assert.deepEqual(
    pack.files.map(({ path }) => path),
    [
      ...["a/Logo.png", "b", "\u00e9.txt", "a/logo (2).png", "b (2)", "\u00e9 (2).txt"],
      ...["b (3)/c", "b (3)/d", "A (2)"],
    ],
  );
});

test("makes the same pack of the same facts, which a thread can be sent", () => {
  assert.deepEqual(packIn("fr"), packIn("fr"));
  assert.deepEqual(structuredClone(packIn("fr")), packIn("fr"));
});
