import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readBy } from "#testing/documents.ts";
import type { Cell, Document } from "../document.ts";
import { monday } from "./monday.ts";

type Rows = readonly (readonly Cell[])[];

function workbook(sheets: Readonly<Record<string, Rows>>, file = "refonte_1784837413.xlsx"): Document {
  const tables = Object.entries(sheets).map(([name, rows]) => ({
    name,
    hidden: false,
    rows,
    rowNumber: (index: number) => index + 1,
  }));
  return { file, warnings: [], form: "tables", container: "xlsx", tables };
}

const header = [
  "Name",
  "Subitems",
  "Person",
  "Status",
  "Priority",
  "Hours",
  "Timeline - Start",
  "Timeline - End",
  "Files",
  "Link",
  "Creation Log",
  "Dependency",
  "Item ID (auto generated)",
];

const board: Rows = [
  ["Refonte Dupont"],
  ["Le site vitrine du client"],
  ["Ce mois-ci"],
  header,
  [
    "Accueil",
    "Texte, Photos",
    "Léa Martin, Karim Diallo",
    "Working on it",
    "High",
    5,
    "2026-04-01",
    "2026-04-30",
    "https://x.monday.com/protected_static/1/resources/2/Maquette%201.png, https://x.monday.com/b.pdf",
    "Maquette - https://exemple.fr/m",
    "Léa Martin Mar 2, 2026 3:04 PM",
    "Forum",
    1000000001,
  ],
  ["Subitems", "Name", "Owner", "Status", "Date", "Item ID (auto generated)"],
  [null, "Texte", "Léa Martin", "Done", "2026-04-02", "1000000002"],
  [null, "Photos", null, "Stuck", null, "1000000003"],
  [null, null, null, null, null, 34],
  ["Contact", "Plan", null, "Done", null, null, null, null, null, "sans adresse", null, null, "1000000004"],
  [null, null, null, null, null, 5],
  [],
  ["Terminé"],
  header,
  ["Hébergement", null, null, "Sur le serveur", null, null, null, null, null, null, null, null, "1000000005"],
  ["Forum", null, null, "Stuck", null, null, null, null, null, null, null, null, "1000000006"],
  ["Forum 2", null, null, "Stuck", null, null, null, null, null, null, null, null, "1000000006"],
];
const updates: Rows = [
  ["Updates"],
  [
    "Item ID",
    "Item Name",
    "Content Type",
    "User",
    "Created At",
    "Update Content",
    "Likes Count",
    "Asset IDs",
    "Post ID",
    "Parent Post ID",
  ],
  [
    "1000000001",
    "Accueil",
    "Reply",
    "Karim Diallo",
    "09/April/2026  08:16:10 PM",
    "On part sur le bleu.",
    0,
    null,
    "3",
    "2",
  ],
  [
    "1000000001",
    "Accueil",
    "Update",
    "Nora Petit",
    "08/April/2026  08:16:10 AM",
    "Deux pistes",
    0,
    null,
    "2",
    null,
  ],
  ["42", "Disparu", "Update", "Nora Petit", "07/April/2026  08:16:10 AM", "Ancien", 0, null, "1", null],
];

test("reads a board with its groups, sub-items, sums and updates", async () => {
  const source = await readBy(monday, workbook({ refonte: board, updates }));
  assert.equal(source.name, "Refonte Dupont");
  assert.equal(source.sourceKey, "monday:Refonte Dupont");
  assert.equal(source.exportedAt, "2026-07-23T20:10:13Z");
  assert.deepEqual(
    source.workItems.map((item) => [
      item.externalId,
      item.title,
      item.state,
      item.stage,
      item.parentExternalId,
    ]),
    [
      ["1000000001", "Accueil", "open", "Working on it", undefined],
      ["1000000002", "Texte", "done", "Done", "1000000001"],
      ["1000000003", "Photos", "open", "Stuck", "1000000001"],
      ["1000000004", "Contact", "done", "Done", undefined],
      ["1000000005", "Hébergement", "done", "Sur le serveur", undefined],
      ["1000000006", "Forum 2", "open", "Stuck", undefined],
    ],
  );
  assert.deepEqual(source.workItems[0], {
    externalId: "1000000001",
    state: "open",
    title: "Accueil",
    stage: "Working on it",
    people: [{ name: "Léa Martin" }, { name: "Karim Diallo" }],
    createdOn: "2026-03-02",
    startOn: "2026-04-01",
    dueOn: "2026-04-30",
    priority: "High",
    labels: [],
    blocker: "Bloqué par Forum.",
    said: { blocker: { key: "item.blocked-by", params: { what: "Forum" } } },
    checklist: [],
    comments: [
      { by: "Nora Petit", at: "2026-04-08", text: "Deux pistes" },
      { by: "Karim Diallo", at: "2026-04-09", text: "On part sur le bleu." },
    ],
    attachments: [
      { name: "Maquette 1.png", url: "https://x.monday.com/protected_static/1/resources/2/Maquette%201.png" },
      { name: "b.pdf", url: "https://x.monday.com/b.pdf" },
      { name: "Maquette", url: "https://exemple.fr/m" },
    ],
    other: {
      Hours: "5",
      "Creation Log": "Léa Martin Mar 2, 2026 3:04 PM",
      Dependency: "Forum",
      Group: "Ce mois-ci",
    },
  });
  assert.equal(source.workItems[1]?.dueOn, "2026-04-02");
  assert.equal(source.workItems[2]?.blocker, "Stuck");
  assert.equal(source.workItems[3]?.other.Link, "sans adresse");
  assert.equal(source.workItems[3]?.other.Subitems, "Plan");
  assert.deepEqual(
    source.decisions.map((one) => one.title),
    ["On part sur le bleu."],
  );
  assert.deepEqual(
    source.stakeholders.map((one) => one.name),
    ["Léa Martin", "Karim Diallo", "Nora Petit"],
  );
  assert.deepEqual(source.kept, [
    { where: "Refonte Dupont", text: "Le site vitrine du client" },
    { where: "Disparu", text: "2026-04-07 · Nora Petit · Ancien" },
  ]);
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.params.count ?? one.params.id]),
    [
      ["warning.duplicate", "1000000006"],
      ["warning.totals-left-out", 2],
      ["warning.kept-as-such", 1],
    ],
  );
});

test("reads a French board without numbers: an item with a name alone, two of the same name", async () => {
  const columns = ["Nom", "Personne", "Statut", "Date"];
  const source = await readBy(
    monday,
    workbook(
      {
        tableau: [
          ["Suivi"],
          ["À faire"],
          columns,
          ["Menu", "Léa", "En cours", "13/04/2026"],
          ["Pied de page"],
          ["Menu", null, null, "bientôt"],
          ["Livré"],
          columns,
          ["Logo", null, null, null],
        ],
      },
      "suivi.xlsx",
    ),
  );
  assert.deepEqual(
    source.workItems.map((item) => [item.externalId, item.state, item.stage, item.dueOn]),
    [
      ["À faire/Menu", "open", "En cours", "2026-04-13"],
      ["À faire/Pied de page", "open", "À faire", undefined],
      ["À faire/Menu (2)", "open", "À faire", undefined],
      ["Livré/Logo", "done", "Livré", undefined],
    ],
  );
  assert.equal(source.workItems[2]?.other.Date, "bientôt");
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.row]),
    [["warning.date-unread", 6]],
  );
});

test("refuses an empty board, and leaves other workbooks alone", () => {
  const refused = monday.read(workbook({ b: [["Vide"], ["Groupe"], header] }), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
  const strangers: readonly Rows[] = [
    [
      ["Name", "Status"],
      ["a", "b"],
    ],
    [["Liste"], ["Name", "Status"], ["a", "b"]],
    [["Titre"], ["Période : mars"], ["Nom", "Clics"], ["a", 3]],
    [
      ["Item ID", "Name"],
      ["1", "a"],
    ],
  ];
  for (const rows of strangers) assert.equal(monday.recognise(workbook({ feuille: rows })), false);
});
