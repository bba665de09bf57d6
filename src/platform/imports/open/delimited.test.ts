import assert from "node:assert/strict";
import { test } from "node:test";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { isRefusal } from "#core/kernel/refusal.ts";
import { delimitedRows } from "./delimited-rows.ts";
import { layoutOf } from "./dialect.ts";
import { newOpening } from "./limits.ts";
import { openFile } from "./open.ts";

async function open(text: string) {
  return openFile("a.csv", new Blob([text]), newOpening("fr", openFile));
}

/** The rows of a text, each with the line on which it starts. */
async function rowsOf(text: string) {
  const document = await open(text);
  if (isRefusal(document) || document.form !== "tables") assert.fail(JSON.stringify(document));
  const table = document.tables[0];
  return (table?.rows ?? []).map((row, at) => [table?.rowNumber(at), ...row]);
}

test("the delimiter is told from the rows, past titles, decimal commas and commas in sentences", async () => {
  const cases: readonly (readonly [string, readonly (readonly unknown[])[]])[] = [
    [
      "a,b\n1,2\n",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "Page;CTR;Position\n/a;1,5;2,25\n/b;2,5;3,75\n",
      [
        [1, "Page", "CTR", "Position"],
        [2, "/a", "1,5", "2,25"],
        [3, "/b", "2,5", "3,75"],
      ],
    ],
    [
      "nom\tnote\nA, B\t1;2\nC, D\t3;4",
      [
        [1, "nom", "note"],
        [2, "A, B", "1;2"],
        [3, "C, D", "3;4"],
      ],
    ],
    [
      "a|b\n1|2",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      'Rapport de campagne\n"27 mars 2026 - 23 avril 2026"\nCampagne,Clics\nA,1\nB,2',
      [
        [1, "Rapport de campagne"],
        [2, "27 mars 2026 - 23 avril 2026"],
        [3, "Campagne", "Clics"],
        [4, "A", "1"],
        [5, "B", "2"],
      ],
    ],
    [
      "# Rapport\n\n\n\nDate,Vues\n1,2\n3,4\n\nPage,Vues,Temps\n/,1,2\n/a,3,4",
      [
        [1, "# Rapport"],
        [2],
        [5, "Date", "Vues"],
        [6, "1", "2"],
        [7, "3", "4"],
        [8],
        [9, "Page", "Vues", "Temps"],
        [10, "/", "1", "2"],
        [11, "/a", "3", "4"],
      ],
    ],
    [
      "Appeler le client, puis l’hébergeur\nRelire\nEnvoyer le PV\nPayer, enfin\n",
      [
        [1, "Appeler le client, puis l’hébergeur"],
        [2, "Relire"],
        [3, "Envoyer le PV"],
        [4, "Payer, enfin"],
      ],
    ],
    [
      "sep=;\r\na;b\r\n1;2",
      [
        [2, "a", "b"],
        [3, "1", "2"],
      ],
    ],
    [
      '\ufeff"sep=|"\na|b\n1|2',
      [
        [2, "a", "b"],
        [3, "1", "2"],
      ],
    ],
  ];
  for (const [text, rows] of cases) assert.deepEqual(await rowsOf(text), rows, text);
});

test("cells are read as people write them: lines, quotes, blanks, ragged rows, any end of line", async () => {
  const cases: readonly (readonly [string, readonly (readonly unknown[])[]])[] = [
    [
      'a,b\n"1\n2","3 ""4"""\nx,y',
      [
        [1, "a", "b"],
        [2, "1\n2", '3 "4"'],
        [4, "x", "y"],
      ],
    ],
    [
      "a,b\r1,2\r\n3,4\n5,6",
      [
        [1, "a", "b"],
        [2, "1", "2"],
        [3, "3", "4"],
        [4, "5", "6"],
      ],
    ],
    [
      'a,b\n"He said "yes" twice",2\n5" pipe,3',
      [
        [1, "a", "b"],
        [2, 'He said "yes" twice', "2"],
        [3, '5" pipe', "3"],
      ],
    ],
    [
      'a, "b, c" ,d\n1,2,3',
      [
        [1, "a", "b, c", "d"],
        [2, "1", "2", "3"],
      ],
    ],
    [
      "a;b;c;\n1;2;3;\n4;5\n6;7;8;9;10",
      [
        [1, "a", "b", "c", ""],
        [2, "1", "2", "3", ""],
        [3, "4", "5"],
        [4, "6", "7", "8", "9", "10"],
      ],
    ],
    [
      'a,b\n="00123","=""045"""',
      [
        [1, "a", "b"],
        [2, "00123", "045"],
      ],
    ],
    [
      "a;b\n'x; y';1\nl'été;2",
      [
        [1, "a", "b"],
        [2, "x; y", "1"],
        [3, "l'été", "2"],
      ],
    ],
  ];
  for (const [text, rows] of cases) assert.deepEqual(await rowsOf(text), rows, text);
});

test("a wide table of a few rows is one although each of its rows is of another width", async () => {
  const text =
    "Id,Titre,Statut,Qui,Début,Fin,Étiquettes\n1,Relire,fait,Léa,,\n2,Écrire,à faire,,,,seo,contenu\n";
  assert.deepEqual(
    (await rowsOf(text)).map((row) => row.length),
    [8, 7, 9],
  );
});

test("a text that stops inside a quote is refused at the row where the quote opens", async () => {
  const read = await open('Titre,Description\nA,"sur\ndeux lignes"\nB,"jamais fermé\net la suite');
  assert.deepEqual(read, { refused: "import.truncated", params: { file: "a.csv", row: 4 } });
  assert.deepEqual(await open(" \r\n\t\n"), { refused: "import.empty", params: { file: "a.csv" } });
});

test("a text that stops in its last row is refused there, one whose rows differ or are few is not", async () => {
  const whole = "Titre,Statut,Qui\nA,fait,Léa\nB,fait,Zoé\n";
  const cut = (row: number) => ({ refused: "import.truncated", params: { file: "a.csv", row } });
  for (const end of ["C", "C,fa"]) assert.deepEqual(await open(whole + end), cut(4), end);
  assert.deepEqual(await open(whole.replaceAll("\n", "\r\n").concat('"C",')), cut(4));
  const read: readonly (readonly [string, number])[] = [
    [`${whole}C,fait,Léa`, 4],
    [`${whole}C,fait\n`, 4],
    [`${whole}  `, 3],
    [`${whole}\nTotal 2`, 5],
    [`Tâches de mars\n${whole}Total 2`, 5],
    ["Titre,Statut,Qui\nA,fait,Léa\nB", 3],
    ["Titre,Statut\nA,fait\nB,fait\nC", 4],
  ];
  for (const [text, rows] of read) assert.equal((await rowsOf(text)).length, rows, text);
});

test("whatever was written comes back, with any delimiter and end of line, cut into any pieces", () => {
  const word = fc.string({ unit: fc.constantFrom(..."ab é,;|\"'\n\r\t=5"), maxLength: 12 });
  const grid = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    );
  const property = fc.property(
    grid,
    fc.constantFrom(",", ";", "\t", "|"),
    fc.constantFrom("\n", "\r\n", "\r"),
    fc.integer({ min: 1, max: 70 }),
    (rows, delimiter, end, size) => {
      const text = stringify(rows, { delimiter, record_delimiter: end, quoted: true });
      const read: { cells: string[]; row: number }[] = [];
      const reader = delimitedRows({ delimiter, quote: '"' }, (cells, row) => read.push({ cells, row }) > 0);
      for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
      assert.equal(reader.end(), undefined);
      const lines = (cell: string) => cell.replace(/\r\n?/g, "\n");
      const meant = (cell: string) => (/^="[^"]*"$/.test(cell) ? cell.slice(2, -1) : cell);
      assert.deepEqual(
        read.map(({ cells }) => cells),
        rows.map((row) => row.map((cell) => meant(lines(cell)))),
      );
      let line = 1;
      for (const [at, row] of rows.entries()) {
        assert.equal(read[at]?.row, line);
        line += row.reduce((sum, cell) => sum + lines(cell).split("\n").length - 1, 1);
      }
    },
  );
  fc.assert(property, { numRuns: 500 });
});

test("the layout of a text is told from its beginning alone", () => {
  assert.deepEqual(layoutOf("a,b\n1,2\n", true), {
    delimiter: ",",
    quote: undefined,
    separatorLine: undefined,
  });
  assert.equal(layoutOf('"a";"b"\n"1";"2"', true).quote, '"');
  assert.equal(layoutOf("C'est\nd'abord\n", true).delimiter, undefined);
});
