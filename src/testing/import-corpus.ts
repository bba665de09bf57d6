import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type BookType, utils, write } from "@e965/xlsx";
import iconv from "iconv-lite";
import { madeZip, openDocumentParts, workbookParts } from "./hostile-files.ts";
import { realExportsFolder } from "./real-exports.ts";

/** A sound file from which malformed ones are made. */
export type Sample = { readonly name: string; readonly bytes: Buffer };

const issues =
  '#;Projet;Tracker;Statut;Priorité;Sujet;Assigné à;Échéance;Description\n1;Site;Anomalie;Ouvert;Haute;Menu cassé;Ana;14/12/2026;"Sur mobile ;\nvoir l’image"\n2;Site;Évolution;Fermé;Basse;Pied de page;Luc;;\n';
const table =
  'Tâche,Responsable,Échéance,État,Avancement\nRefondre l’accueil,Ana,2026-12-14,En cours,"50,5 %"\nRecette,Luc,31/01/2027,À faire,0\n';
const board = JSON.stringify({
  name: "Site",
  lists: [{ id: "l1", name: "À faire", closed: false, pos: 1 }],
  cards: [
    {
      id: "c1",
      name: "Menu",
      idList: "l1",
      closed: false,
      due: "2026-12-14T09:00:00.000Z",
      labels: [],
      idMembers: ["m1"],
      idChecklists: [],
    },
  ],
  members: [{ id: "m1", fullName: "Ana", username: "ana" }],
  labels: [],
  checklists: [],
  actions: [],
});
const meeting =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261214T090000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Point projet\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const letter =
  "From: Ana <ana@example.org>\r\nTo: luc@example.org\r\nSubject: =?utf-8?q?R=C3=A9union?=\r\nDate: Mon, 14 Dec 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nNous avons décidé de garder le menu.\r\n--b--\r\n";
const plan =
  '<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Title>Site</Title><Tasks><Task><UID>1</UID><Name>Menu</Name><OutlineLevel>1</OutlineLevel><Start>2026-12-01T08:00:00</Start></Task></Tasks></Project>';
const sheet =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Échéance</t></is></c></row><row r="2"><c r="A2" t="str"><v>Menu</v></c><c r="B2" t="str"><v>Ouvert</v></c><c r="C2" s="1"><v>46000</v></c></row>';
const openRows =
  '<table:table-row><table:table-cell office:value-type="string"><text:p>Titre</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>État</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Menu</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-12-14"/></table:table-row>';

/** Files of our own, of every kind that is opened. */
function ownSamples(): readonly Sample[] {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["Titre", "État"],
      ["Menu", "Ouvert"],
      ["Pied", 3],
    ]),
    "Tâches",
  );
  const workbook = (bookType: BookType) =>
    Buffer.from(new Uint8Array(write(book, { type: "array", bookType })));
  const html = `<html><table>${"<tr><td>Titre</td><td>Menu</td></tr>".repeat(3)}</table></html>`;
  const samples: Readonly<Record<string, Buffer | string>> = {
    "issues.csv": issues,
    "issues-1252.csv": iconv.encode(issues, "windows-1252"),
    "table.csv": table,
    "table-utf16.csv": iconv.encode(table, "utf-16le", { addBOM: true }),
    "board.json": board,
    "meeting.ics": meeting,
    "letter.eml": letter,
    "box.mbox": `From ana@example.org Mon Dec 14 09:00:00 2026\n${letter.replaceAll("\r", "")}\n`.repeat(2),
    "plan.xml": plan,
    "page.xls": html,
    "table.csv.gz": gzipSync(table),
    "book.xlsx": madeZip(workbookParts(sheet)),
    "book.ods": madeZip(openDocumentParts(openRows)),
    "book.xls": workbook("biff8"),
    "book.xlsb": workbook("xlsb"),
    "book-2003.xls": workbook("xlml"),
    "archive.zip": madeZip([
      { name: "a/issues.csv", data: issues },
      { name: "b.zip", data: madeZip([{ name: "table.csv", data: table }]) },
    ]),
  };
  return Object.entries(samples).map(([name, data]) => ({ name, bytes: Buffer.from(data) }));
}

/** Real exports above this size make each case slow and no case better. */
const largest = 200_000;

/** Sound files to make malformed ones from: our own, and the real exports where they are beside the project. */
export function importSamples(): readonly Sample[] {
  const samples = [...ownSamples()];
  if (realExportsFolder === undefined) return samples;
  for (const file of readdirSync(realExportsFolder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || /README|web-html/.test(`${file.parentPath}/${file.name}`)) continue;
    const bytes = readFileSync(`${file.parentPath}/${file.name}`);
    if (bytes.length > 0 && bytes.length <= largest) samples.push({ name: file.name, bytes });
  }
  return samples.sort((one, other) => (one.name < other.name ? -1 : 1));
}
