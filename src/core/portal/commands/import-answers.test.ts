import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { read, utils, write } from "@e965/xlsx";
import Excel from "exceljs";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { listAccesses, readAccess } from "#core/access/queries.ts";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { listFiles } from "#core/file/queries.ts";
import { listFacts, verifyJournal } from "#core/journal/queries.ts";
import type { PortalLetter } from "#core/portal/ports.ts";
import { drawAnswers } from "#core/portal/queries/answer-sheet.ts";
import { readAnswers } from "#core/portal/queries/read-answers.ts";
import { listLinks } from "#core/portal/queries.ts";
import { portalMail } from "#platform/mail/portal-mail.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { importAnswers } from "./import-answers.ts";
import { inviteContact } from "./invite-contact.ts";
import { mailLink } from "./mail-link.ts";

const mailed: PortalLetter[] = [];
const world = await makeWorld({
  sendPortalLink: async (letter) => {
    mailed.push(letter);
  },
});
after(world.close);
const owner = await anAgency(world, "Atelier Rivage");
const [ID, TOOL, RESOURCE, HAVE, LEVEL, WHO, NOTE] = [0, 1, 2, 5, 6, 7, 8];

async function aDossier() {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const { id: contactId } = await done(world, owner, addContact, { dossierId, name: "Nora Benali" });
  const accesses = [
    { toolKey: "google-search-console", resource: "aubin.example" },
    { toolKey: "google-search-console", resource: '=HYPERLINK("https://mal.example")' },
    { toolKey: "google-ads" },
    { toolKey: "trello", resource: "Refonte" },
    { toolKey: "brevo" },
  ];
  const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
  return { dossierId, contactId, ids: added.map(({ id }) => id) };
}
type Cells = string[][];

/** The sheet of a dossier as its cells, changed, and saved as a program would. */
async function filled(
  dossierId: string,
  change: (rows: Cells, rowOf: (tool: string, resource?: string) => string[]) => Cells | undefined,
  as: "xlsx" | "ods" | "csv" = "xlsx",
  language: "fr" | "en" = "fr",
) {
  const { base64, name } = await done(world, owner, drawAnswers, { dossierId, language });
  const book = read(Uint8Array.fromBase64(base64), { type: "array" });
  const [sheet] = Object.values(book.Sheets);
  const cells: Cells = utils.sheet_to_json(sheet ?? assert.fail(), { header: 1, raw: false, defval: "" });
  const rowOf = (tool: string, resource?: string) =>
    cells.find((row) => row[TOOL] === tool && (resource === undefined || row[RESOURCE] === resource)) ??
    assert.fail(`${tool} in ${JSON.stringify(cells)}`);
  const changed = change(cells, rowOf) ?? cells;
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(changed), "Feuille1");
  const bytes = write(made, { type: "array", bookType: as, FS: ";" });
  return new File([bytes], name.replace("xlsx", as));
}

test("only whoever may write hands a sheet over or keeps what it says; others do not exist", async () => {
  const { dossierId, contactId } = await aDossier();
  const input = { dossierId, contactId, files: [new File(["a"], "a.csv")] };
  await turnsAway(world, drawAnswers, { dossierId }, owner, "read-only");
  await turnsAway(world, readAnswers, input, owner, "member");
  await turnsAway(world, importAnswers, input, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, drawAnswers, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, readAnswers, input), "dossier.not-found");
  assert.equal(await refused(world, other, importAnswers, input), "dossier.not-found");
  const elsewhere = await aDossier();
  const mine = {
    dossierId,
    contactId: elsewhere.contactId,
    files: [await filled(dossierId, () => undefined)],
  };
  assert.equal(await refused(world, owner, importAnswers, mine), "contact.not-found");
  const one = { ...mine, contactId };
  await done(world, owner, editDossier, { dossierId, direction: "supplier" });
  for (const [operation, asked] of [[drawAnswers, { dossierId }] as const, [importAnswers, one] as const])
    assert.equal(await refused(world, owner, operation as typeof drawAnswers, asked), "portal.for-client");
});

test("the sheet offers its choices, hides its ids, locks what it tells and runs no formula", async () => {
  const { dossierId, ids } = await aDossier();
  const { base64, name } = await done(world, owner, drawAnswers, { dossierId, language: "fr" });
  assert.match(name, /^vos-outils-2026-11-0\d\.xlsx$/);
  const book = new Excel.Workbook();
  await book.xlsx.load(Buffer.from(base64, "base64").buffer as ArrayBuffer);
  const [sheet] = book.worksheets;
  assert.ok(sheet);
  assert.equal(sheet.getColumn(1).hidden, true);
  const head = sheet.getRow(3).values;
  assert.ok(Array.isArray(head) && head.includes("J’ai ce droit") && head.includes("Rôle qu’il faut"));
  const [first] = sheet.getRows(4, 1) ?? [];
  assert.ok(ids.includes(String(first?.getCell(1).value)));
  assert.equal(first?.getCell(2).protection?.locked ?? true, true);
  assert.equal(first?.getCell(6).protection.locked, false);
  assert.deepEqual(first?.getCell(6).dataValidation.formulae, ['"Oui,Non"']);
  assert.match(String(first?.getCell(7).dataValidation.formulae[0]), /Propriétaire,Administrateur/);
  sheet.eachRow((row) => row.eachCell((cell) => assert.equal(cell.formula, undefined)));
  // The same day, the same sheet, whoever draws it.
  assert.equal((await done(world, owner, drawAnswers, { dossierId, language: "fr" })).base64, base64);
});

test("a returned sheet becomes evidence by its file, and requests; again it keeps nothing twice", async () => {
  const { dossierId, contactId, ids } = await aDossier();
  const [search = "", , ads = "", trello = ""] = ids;
  const file = await filled(dossierId, (_, rowOf) => {
    const [one, two, three] = [
      rowOf("Google Search Console", "aubin.example"),
      rowOf("Google Ads"),
      rowOf("Trello"),
    ];
    [one[HAVE], one[NOTE]] = ["Oui", "Vu avec Paul"];
    [two[HAVE], two[WHO]] = ["Non", "Paul Petit"];
    [three[HAVE], three[NOTE]] = ["non", "Je ne trouve pas le menu"];
  });
  const input = { dossierId, contactId, files: [file] };
  const { rows } = await done(world, owner, readAnswers, input);
  assert.deepEqual(rows.map(({ is }) => is).sort(), ["blank", "blank", "evidence", "request", "request"]);
  assert.equal((await done(world, owner, readAccess, { dossierId, accessId: search })).evidence.length, 0);

  const { fileId, ...counts } = await done(world, owner, importAnswers, input);
  assert.deepEqual(counts, { evidence: 1, requests: 2, same: 0, blank: 2, leftOut: [] });
  const { access, evidence } = await done(world, owner, readAccess, { dossierId, accessId: search });
  const [shown] = evidence;
  assert.deepEqual([shown?.grade, shown?.level, shown?.fileId], ["attested", "owner", fileId]);
  assert.equal(
    shown?.statement,
    "Tableau renvoyé par Nora Benali\u00a0: «\u00a0J’ai ce droit\u00a0», propriétaire. Vu avec Paul",
  );
  assert.deepEqual([access.clientLevel, access.clientWho], ["owner", "Nora Benali"]);
  const { requests } = await done(world, owner, listLinks, { dossierId });
  assert.deepEqual(
    requests.map((one) => [one.accessId, one.contactId, one.kind, one.text]).sort(),
    [
      [ads, contactId, "someone-else", "Paul Petit"],
      [trello, contactId, "help", "Je ne trouve pas le menu"],
    ].sort(),
  );
  const files = (await done(world, owner, listFiles, { dossierId })).rows;
  assert.deepEqual(
    files.map(({ id, name }) => [id, name]),
    [[fileId, file.name]],
  );
  const facts = (await done(world, owner, listFacts, { dossierId, limit: 100 })).rows.map(({ kind }) => kind);
  for (const kind of [
    "portal.answers-imported",
    "access.evidence-given",
    "portal.help-asked",
    "file.uploaded",
  ])
    assert.ok(
      facts.some((one) => one === kind),
      kind,
    );
  assert.equal((await done(world, owner, verifyJournal, { dossierId })).fault, null);

  assert.equal(await refused(world, owner, importAnswers, input), "portal.nothing-to-keep");
  const again = await done(world, owner, readAnswers, input);
  assert.ok(again.rows.every(({ is }) => is === "same" || is === "blank"));
});

test("rows deleted, columns moved and added, other words, another program and another language are read", async () => {
  for (const as of ["ods", "csv", "xlsx"] as const) {
    const { dossierId, contactId } = await aDossier();
    const file = await filled(
      dossierId,
      (cells, rowOf) => {
        const [one, two] = [rowOf("Google Search Console", "aubin.example"), rowOf("Brevo")];
        [one[HAVE], one[LEVEL]] = ["yes, I think", "Owner"];
        two[LEVEL] = "administrateur";
        // Somebody wrote a tool anew, without its hidden id, deleted some rows, and put a column of their own first.
        const anew = [...rowOf("Trello")];
        [anew[ID], anew[HAVE]] = ["", "x"];
        return [cells[2] ?? [], anew, two, one].map((row, at) => [
          at === 0 ? "Vu par" : "Paul",
          ...row.toReversed(),
        ]);
      },
      as,
      "en",
    );
    const { rows } = await done(world, owner, readAnswers, { dossierId, contactId, files: [file] });
    assert.deepEqual(
      rows.map(({ name, is, level }) => `${name} ${is} ${level}`).sort(),
      [
        "Brevo evidence admin",
        "Google Search Console · aubin.example evidence owner",
        "Trello · Refonte evidence admin",
      ],
      as,
    );
  }
});

test("what is not understood or contradicts itself is told by row with its remedy, and not kept", async () => {
  const { dossierId, contactId, ids } = await aDossier();
  const file = await filled(dossierId, (cells, rowOf) => {
    const [one, two, three, four] = [
      rowOf("Google Search Console", "aubin.example"),
      rowOf("Google Ads"),
      rowOf("Trello"),
      rowOf("Brevo"),
    ];
    one[HAVE] = "peut-être";
    [two[HAVE], two[LEVEL]] = ["oui", "Grand chef"];
    [three[HAVE], three[LEVEL]] = ["non", "Propriétaire"];
    four[HAVE] = "oui";
    const [twice, stranger] = [[...four], [...four]];
    [twice[HAVE], twice[NOTE]] = ["non", "plus maintenant"];
    [stranger[ID], stranger[TOOL], stranger[NOTE]] = ["", "Outil maison", "mot de passe : Fournil-1984-xyz"];
    return [...cells, twice, stranger];
  });
  const input = { dossierId, contactId, files: [file] };
  const { rows } = await done(world, owner, readAnswers, input);
  const told = rows
    .filter(({ is }) => is === "left-out")
    .map(({ row, remarks }) => [row, remarks[0]?.key, remarks[0]?.row]);
  assert.deepEqual(told.map(([, key]) => key).sort(), [
    "warning.answers-have-unread",
    "warning.answers-level-unread",
    "warning.answers-no-but-level",
    "warning.answers-twice",
    "warning.answers-twice",
    "warning.answers-unknown-row",
  ]);
  assert.ok(told.every(([row, , told]) => row === told));
  assert.ok(!JSON.stringify(rows).includes("Fournil"));
  assert.equal(await refused(world, owner, importAnswers, input), "portal.nothing-to-keep");
  for (const accessId of ids)
    assert.deepEqual((await done(world, owner, readAccess, { dossierId, accessId })).evidence, []);
  assert.deepEqual((await done(world, owner, listFiles, { dossierId })).rows, []);
});

test("a level that is not enough is kept as what it is; the sheet of another dossier and no sheet at all are refused", async () => {
  const { dossierId, contactId } = await aDossier();
  const low = await filled(dossierId, (_, rowOf) => {
    const row = rowOf("Google Search Console", "aubin.example");
    [row[HAVE], row[LEVEL]] = ["Oui", "Lecteur"];
  });
  const { rows } = await done(world, owner, readAnswers, { dossierId, contactId, files: [low] });
  const [one] = rows.filter(({ is }) => is === "evidence");
  assert.deepEqual(
    [one?.level, one?.remarks.map(({ key }) => key)],
    ["viewer", ["warning.answers-level-low"]],
  );
  await done(world, owner, importAnswers, { dossierId, contactId, files: [low] });
  const { accesses } = await done(world, owner, listAccesses, { dossierId });
  assert.ok(accesses.every(({ autonomy }) => autonomy.state !== "autonomous"));

  const other = await aDossier();
  const theirs = await filled(other.dossierId, (cells) =>
    cells
      .map((row) => [row[ID] ?? "", "", "", "", "", row[HAVE] ?? "", "", "", ""])
      .map((row, at) => (at === 2 ? (cells[2] ?? row) : row)),
  );
  const wrong = { dossierId, contactId, files: [theirs] };
  assert.equal(await refused(world, owner, importAnswers, wrong), "portal.sheet-of-another");
  const csv = (text: string) => ({ dossierId, contactId, files: [new File([text], "courses.csv")] });
  assert.equal(await refused(world, owner, readAnswers, csv("Pain;Beurre\n2;3\n")), "portal.no-answer-sheet");
  assert.equal(await refused(world, owner, importAnswers, csv("")), "import.empty");
  const text = { dossierId, contactId, files: [new File(["{}"], "a.json")] };
  assert.equal(await refused(world, owner, importAnswers, text), "portal.no-answer-sheet");
});

test("the mail of a link brings the sheet where so wished, in the language of its reader", async () => {
  const { dossierId } = await aDossier();
  const { id: contactId } = await done(world, owner, addContact, {
    ...{ dossierId, name: "Ann", email: "ann@client.example", language: "en" },
  });
  const mailing = async (sheet: boolean) => {
    await done(world, owner, inviteContact, { dossierId, contactId, mail: true, sheet });
    for (const { name, agencyId, data } of world.enqueued.splice(0))
      if (name === "portal.send-link")
        await done(world, { kind: "system", agencyId, because: "portal" }, mailLink, data);
    return portalMail(mailed.at(-1) ?? assert.fail(), "https://passation.example");
  };
  const plain = await mailing(false);
  assert.equal(plain.files, undefined);
  assert.doesNotMatch(plain.text, /spreadsheet/);
  const { files, text } = await mailing(true);
  assert.match(text, /Do you prefer a spreadsheet\?/);
  const [file] = files ?? [];
  assert.match(file?.name ?? "", /^your-tools-2026-11-0\d\.xlsx$/);
  const book = read(file?.bytes ?? new Uint8Array(), { type: "array" });
  assert.deepEqual(book.SheetNames, ["Your tools"]);
});
