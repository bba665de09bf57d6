import { strict as assert } from "node:assert";
import { test } from "node:test";
import { type BookType, utils, write } from "@e965/xlsx";
import { readInventory } from "#core/access/inventory.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { known } from "#testing/inventories.ts";
import { readTables } from "./read-tables.ts";

/** What is read of a file dropped under this name, or why it is refused. */
async function readFile(name: string, ...content: BlobPart[]) {
  const file = await readTables(new File(content, name), "fr");
  if (isRefusal(file)) return file.refused;
  const read = readInventory(file, known);
  if (isRefusal(read)) return read.refused;
  const { rows, warnings, leftOut } = read;
  return {
    rows: rows.map(({ row, tool, resource, clientLevel, ours }) =>
      [row, tool.key, resource, clientLevel, ...ours.map(({ name, level }) => `${name} ${level}`)].join(
        " | ",
      ),
    ),
    said: [...warnings, ...leftOut.map(({ why }) => why)].map(({ key, row }) => [
      key.slice("warning.".length),
      row,
    ]),
  };
}

const latin = (text: string) => new Uint8Array(Buffer.from(text.replaceAll("’", "\u0092"), "latin1"));

test("a French CSV of Excel, in windows-1252 with semicolons, is read with its accents", async () => {
  const lines = [
    "Outil;Propriété;Rôle du client;Notre rôle;Nos personnes;Mot de passe",
    "Fiche d’établissement Google;Boulangerie Aubin;Propriétaire principal;Gestionnaire;Zoé;Fournil-1984",
    '"Search Console";"sc-domain:aubin.example";Lecteur;Propriétaire délégué;Zoé;',
  ];
  assert.deepEqual(await readFile("acces.csv", latin(lines.join("\r\n"))), {
    rows: [
      "2 | google-business-profile | Boulangerie Aubin | owner | Zoé admin",
      "3 | google-search-console | sc-domain:aubin.example | viewer | Zoé owner",
    ],
    said: [
      ["encoding-guessed", undefined],
      ["inventory-secret-column", 1],
    ],
  });
});

/** A workbook with one sheet for each list of rows; a cell `{ f, v }` holds a formula and what it gave. */
function aWorkbook(
  bookType: BookType,
  ...sheets: readonly (readonly (readonly unknown[])[])[]
): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [at, rows] of sheets.entries())
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), `Sheet${at + 1}`);
  return new Uint8Array(write(book, { bookType, type: "buffer" }));
}

const english = [
  ["Access inventory", null, null],
  ["Who pays", "Platform", "Account", "Client’s access level", "Agency access", "Our users"],
  ["client", "Google Ads", 1234567890, "Admin", "Standard", "julie@rivage.example"],
  [
    "us",
    "Bing Ads",
    "X1",
    { t: "s", f: '"Read "&"only"', v: "Read only" },
    "Super admin",
    "julie@rivage.example",
  ],
];
for (const bookType of ["xlsx", "ods", "biff8"] as const) {
  test(`an English inventory is read from a workbook (${bookType}), figures and formulas by what they show`, async () => {
    const read = await readFile(
      `inventory.${bookType}`,
      aWorkbook(bookType, [["Read me"], ["Last seen in May"]], english),
    );
    assert.deepEqual(read, {
      rows: [
        "3 | google-ads | 1234567890 | admin | julie@rivage.example editor",
        "4 | microsoft-advertising | X1 | viewer | julie@rivage.example admin",
      ],
      said: [],
    });
  });
}

test("an export like those of Leadsie gives our level of each asset", async () => {
  const lines = [
    "Connection,Platform,Asset name,Asset ID,Access level,Status",
    "Aubin,Google Analytics,Aubin – GA4,properties/12,admin,SUCCESS",
    "Aubin,Facebook Page,Boulangerie Aubin,998,view,FAILED",
  ];
  assert.deepEqual(await readFile("leadsie.csv", lines.join("\n")), {
    rows: [
      "2 | google-analytics-4 | Aubin – GA4 |  | Agence Rivage admin",
      "3 | facebook-page | Boulangerie Aubin | ",
    ],
    said: [
      ["inventory-column-kept", 1],
      ["inventory-not-granted", 3],
    ],
  });
});

test("what is no inventory is refused with its reason, and hostile cells are only texts", async () => {
  assert.equal(await readFile("vide.csv"), "import.empty");
  assert.equal(await readFile("blancs.csv", "\n\n;;\n"), "access.no-inventory");
  assert.equal(await readFile("a.pdf", "%PDF-1.7\n"), "import.other-format");
  assert.equal(await readFile("a.json", '{"tool":"GA4"}'), "access.no-inventory");
  assert.equal(await readFile("a.csv", "Tâche;État\nÉcrire;à faire\n"), "access.no-inventory");
  assert.equal(await readFile("a.xlsx", aWorkbook("xlsx", english).slice(0, 900)), "import.damaged");
  const many = Array.from({ length: 10_000 }, (_, at) => `GTM;GTM-${at}`);
  assert.equal(await readFile("b.csv", ["Outil;Ressource", ...many].join("\n")), "access.inventory-too-long");
  const formula = '=HYPERLINK("https://evil.example";"GTM")';
  assert.deepEqual(await readFile("c.csv", `Outil,Ressource\nGTM,"${formula.replaceAll('"', '""')}"\n`), {
    rows: [`2 | google-tag-manager | ${formula} | `],
    said: [],
  });
});
