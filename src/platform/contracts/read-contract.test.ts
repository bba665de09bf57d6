import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { docxOf, pdfOf, protectedPdf, zipOf } from "#testing/contract-files.ts";
import { contractReader } from "./read-contract.ts";

const fileOf = (bytes: Uint8Array<ArrayBuffer>) => ({ name: "contrat", content: new Blob([bytes]) });
const find = async (bytes: Uint8Array<ArrayBuffer>) => whole(await contractReader.find(fileOf(bytes)));
const show = async (bytes: Uint8Array<ArrayBuffer>, from = 1, count = 500) =>
  whole(await contractReader.show(fileOf(bytes), { from, count }));

function whole<Answer>(answer: Answer | Refusal): Answer {
  assert.ok(!isRefusal(answer), JSON.stringify(answer));
  return answer;
}

async function refused(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const answer = await contractReader.find(fileOf(bytes));
  assert.ok(isRefusal(answer), "it was read");
  return answer.refused;
}

test("a PDF is read page by page, with the place of each run of text", async () => {
  const bytes = pdfOf([["ARTICLE 1 - Durée", "Le contrat dure un an."], ["Préavis : trois mois."]]);
  const text = await show(bytes);
  assert.deepEqual([text.form, text.paging, text.pages, text.from], ["pdf", "pages", 2, 1]);
  const [first, second] = text.shown;
  assert.deepEqual(await show(bytes, 2, 10), { ...text, from: 2, shown: [second] });
  assert.match(first?.text ?? "", /ARTICLE 1 - Durée\nLe contrat dure un an\./);
  assert.match(second?.text ?? "", /Préavis : trois mois\./);
  assert.deepEqual([first?.width, first?.height], [595, 842]);
  const run = first?.runs?.[1];
  assert.equal(first?.text.slice(run?.from, run?.to), "Le contrat dure un an.");
  assert.equal(run?.left, 50);
  // The second baseline lies 766 points above the bottom of 842: 76 from the top, less the height of the letters.
  assert.ok(run && Math.abs(run.top - 66) <= 2 && run.width > 80 && run.width < 130, JSON.stringify(run));
});

test("a page that is a picture is told, a document of pictures is refused", async () => {
  const { withoutText } = await find(
    pdfOf([["Le présent contrat est conclu entre les parties."], [], ["3"]]),
  );
  assert.deepEqual(withoutText, [2, 3]);
  assert.equal(await refused(pdfOf([[], []])), "contract.no-text");
});

test("a PDF with a password, cut in two, or with too many pages is refused in words of its own", async () => {
  assert.equal(await refused(protectedPdf()), "contract.encrypted");
  assert.equal(await refused(new Uint8Array(Buffer.from("%PDF-1.4\nnothing more"))), "contract.damaged");
  assert.equal(await refused(pdfOf(Array.from({ length: 501 }, () => ["x"]))), "contract.too-many-pages");
});

test("a Word document is read as parts that end with a paragraph", async () => {
  const paragraphs = Array.from(
    { length: 60 },
    (_, at) => `Article ${at + 1}. ${"Les parties conviennent. ".repeat(8)}`,
  );
  const bytes = await docxOf(paragraphs);
  const { form, paging, pages, shown } = await show(bytes);
  assert.deepEqual([form, paging, pages], ["word", "parts", shown.length]);
  assert.ok(shown.length > 3 && shown.length < 8, String(shown.length));
  for (const { text } of shown) assert.match(text, /^Article \d+\./);
  assert.equal(shown.flatMap(({ text }) => text.match(/Article \d+/g) ?? []).length, 60);
  assert.deepEqual((await show(bytes, pages, 5)).shown, [shown.at(-1)]);
  assert.deepEqual((await find(bytes)).withoutText, []);
});

test("Word documents made to harm, and archives that are none, are refused", async () => {
  const bomb = await docxOf(["a".repeat(60_000_000)]);
  assert.equal(await refused(bomb), "contract.hostile");
  const entities = await docxOf(["&amp;x;"], '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
  assert.equal(await refused(entities), "contract.hostile-entities");
  assert.equal(await refused(await zipOf({ "notes.txt": "rien" })), "contract.other-format");
  assert.equal(await refused((await docxOf(["Un"])).slice(0, 300)), "contract.damaged");
  assert.equal(await refused(await docxOf([""])), "contract.no-text");
});

test("a text is read in the encoding that it is in", async () => {
  const words = "La durée du préavis est de trois mois ; à défaut, le contrat se poursuit.\r\n".repeat(3);
  for (const encoding of ["utf8", "latin1", "utf16le"] as const) {
    const { form, shown } = await show(new Uint8Array(Buffer.from(words, encoding)));
    assert.match(shown[0]?.text ?? "", /La durée du préavis est de trois mois ; à défaut/, encoding);
    assert.equal(form, "text");
  }
  assert.equal(await refused(new Uint8Array()), "contract.empty");
  assert.equal(
    await refused(new Uint8Array(Buffer.from("89504e470d0a1a0a0000", "hex"))),
    "contract.other-format",
  );
});

test("one may stop waiting", async () => {
  const stopped = AbortSignal.abort(new Error("enough"));
  await assert.rejects(contractReader.find(fileOf(pdfOf([["Un"]])), stopped), /enough/);
});

test("clauses are found in a document with the page and the words in which they stand", async () => {
  const lines = [
    ["ARTICLE 1 - Durée", "Le contrat est conclu pour une durée de deux ans à compter de sa signature."],
    [
      "ARTICLE 2 - Résiliation",
      "Chaque partie peut y mettre fin, par lettre recommandée, avec un préavis de",
      "trois (3) mois.",
    ],
  ];
  const bytes = pdfOf(lines);
  const { candidates, notFound, pages } = await find(bytes);
  assert.equal(pages, 2);
  const notice = candidates.find(({ kind }) => kind === "notice");
  assert.deepEqual(notice?.values, { length: { amount: 3, unit: "month" }, form: "registered-letter" });
  const { page = 0, from, to, text } = notice?.passage ?? {};
  assert.equal(page, 2);
  assert.equal((await show(bytes, page, 1)).shown[0]?.text.slice(from, to), text);
  assert.ok(notFound.some(({ kind, source }) => kind === "data-return" && source.includes("2016/679")));
  assert.ok(!notFound.some(({ kind }) => kind === "term" || kind === "notice"));
});
