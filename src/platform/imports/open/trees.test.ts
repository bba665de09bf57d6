import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { isRefusal } from "#core/kernel/refusal.ts";
import { newOpening } from "./limits.ts";
import { openFile } from "./open.ts";

const open = (bytes: Uint8Array | string) =>
  openFile("a.txt", new Blob([new Uint8Array(Buffer.from(bytes))]), newOpening("fr", openFile));

async function jsonOf(bytes: Uint8Array | string): Promise<unknown> {
  const document = await open(bytes);
  if (isRefusal(document) || document.form !== "json") assert.fail(JSON.stringify(document));
  return document.value;
}

async function xmlOf(bytes: Uint8Array | string) {
  const document = await open(bytes);
  if (isRefusal(document) || document.form !== "xml") assert.fail(JSON.stringify(document));
  return document.root;
}

test("JSON is read in any of its encodings, alone, in lines or in pages", async () => {
  const value = { nom: "Tâche n°1", étiquettes: ["été"] };
  const text = JSON.stringify(value);
  for (const bytes of [
    text,
    `\ufeff${text}`,
    iconv.encode(`\ufeff${text}`, "utf-16le"),
    iconv.encode(text, "utf-16be"),
  ]) {
    assert.deepEqual(await jsonOf(bytes), value);
  }
  assert.deepEqual(await jsonOf('{"a":1}\n{"a":2}\r\n\n{"a":3}'), [{ a: 1 }, { a: 2 }, { a: 3 }]);
  assert.deepEqual(await jsonOf('[{"a":1}]\n[{"a":2},{"a":3}]'), [{ a: 1 }, { a: 2 }, { a: 3 }]);
  assert.deepEqual(await jsonOf("[]"), []);
});

test("JSON that breaks is refused where it breaks, and one that stops is said to be cut", async () => {
  const cases: readonly (readonly [string, string, number, number?])[] = [
    ['{"a": 1,\n "b": x}', "malformed", 2, 7],
    ['[{"a":1}\n{"a":2}]', "malformed", 2, 1],
    ['{"a": [1, 2,]}', "malformed", 1, 13],
    ['{"a": "b\nc"}', "malformed", 1, 9],
    ['{"a": "b\\q"} ……', "malformed", 1, 9],
    ['[{"a":1}\n]\nfin', "malformed", 3, 1],
    ['[{"a": 1},\n {"b": "cou', "truncated", 2],
    ['[{"a": 1},\n {"b": tru', "truncated", 2],
    ['[{"a": 1},\n\n', "truncated", 3],
    ['{"a": "b\\u00', "truncated", 1],
    ['{"a": 12.', "truncated", 1],
  ];
  for (const [text, reason, row, column] of cases) {
    const params = column === undefined ? { file: "a.txt", row } : { file: "a.txt", row, column };
    assert.deepEqual(await open(text), { refused: `import.${reason}`, params }, text);
  }
});

test("what JSON may hold to do harm, or what no database stores, is taken out", async () => {
  const text =
    '[{"__proto__": {"admin": true}, "\\u005f_proto__": 1, "con\\u0000stru": "a\\u0000b", "half": "\\ud83d", "emoji": "\\ud83d\\ude00"}]';
  const value = await jsonOf(text);
  assert.deepEqual(value, [{ constru: "ab", half: "\ufffd", emoji: "😀" }]);
  assert.equal(Reflect.get({}, "admin"), undefined);
  assert.deepEqual(await jsonOf('{"a":"cr\\u00c3\\u00a9\\u00c3\\u00a9","b":"créé"}'), {
    a: "créé",
    b: "créé",
  });
});

test("XML is read as its tree, in the encoding that it declares", async () => {
  const xml =
    '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!-- plan -->\n<Plan xmlns="urn:p" id="1"><Tâche><![CDATA[a < b]]> &amp; caf&#233;\u000b&#x1F;</Tâche><vide/></Plan>';
  for (const bytes of [iconv.encode(xml, "iso-8859-1"), Buffer.from(xml.replace("ISO-8859-1", "UTF-8"))]) {
    assert.deepEqual(await xmlOf(bytes), {
      name: "Plan",
      attributes: { xmlns: "urn:p", id: "1" },
      text: "",
      children: [
        { name: "Tâche", attributes: {}, text: "a < b & café", children: [] },
        { name: "vide", attributes: {}, text: "", children: [] },
      ],
    });
  }
});

test("XML that breaks or stops is refused at its line", async () => {
  const cases: readonly (readonly [string, string, object])[] = [
    ["<a>\n<b></c>\n</a>", "malformed", { row: 2 }],
    ["<a>\n&nbsp;</a>", "malformed", { row: 2 }],
    ["<a>\n<b>\n<c", "truncated", { row: 3 }],
    ["<a>\n<b>text", "truncated", { row: 2 }],
    ["\n<!DOCTYPE a>\n<a/>", "hostile-xml", { row: 2 }],
    ['<?xml version="1.0"?>\n<!-- x -->\n\n<!DOCTYPE a [<!ENTITY b "c">]><a/>', "hostile-xml", { row: 4 }],
  ];
  for (const [text, reason, place] of cases) {
    const read = await open(text);
    if (!isRefusal(read)) assert.fail(`${text} was read`);
    assert.equal(read.refused, `import.${reason}`, text);
    const { file, row } = read.params;
    assert.deepEqual({ file, row }, { file: "a.txt", ...place }, text);
  }
});

test("mails and calendars are told from lists of settings", async () => {
  const forms: readonly (readonly [string, string])[] = [
    ["From: a@b.fr\r\nSubject: Bonjour\r\n\r\nOui", "mail"],
    ["X-Mailer: a\nReceived: by x\n (suite)\nDate: Mon, 1 Jan 2026 10:00:00 +0100\n\nOui", "mail"],
    ["From a@b.fr Mon Jan  5 10:00:00 2026\nSubject: Bonjour\n\nOui", "mail"],
    ["BEGIN:VCALENDAR\nEND:VCALENDAR", "calendar"],
    ["User-agent: *\nDisallow: /", "tables"],
    ["Date: demain\nLieu: Lyon", "tables"],
    ["[x] Relire\n[ ] Envoyer", "tables"],
    ["{texte} libre", "tables"],
  ];
  for (const [text, form] of forms) {
    const document = await open(text);
    assert.equal(isRefusal(document) ? document.refused : document.form, form, text);
  }
});
