import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { repairMojibake } from "./mojibake.ts";
import { readText } from "./text.ts";

const french =
  "Tâche;État;Échéance\nRefonte de la page d’accueil : « à revoir »;Terminée;déjà reçu à Noël\nCœur de métier, 12 000 € – été;Bloquée par l’hébergeur;août…\n";
const plain = french.replace(/[’«»€–…œ]/g, "-");

/** The text read from bytes, and what is said of its encoding. */
async function read(bytes: Uint8Array, declared?: string) {
  const text = await readText("a.csv", new Blob([new Uint8Array(bytes)]), declared);
  assert.ok(text, "is no text");
  const pieces = await Array.fromAsync(text.pieces());
  return { text: pieces.join(""), said: text.warnings().map(({ params }) => Object.values(params)[0]) };
}

test("French text is read in every encoding that spreadsheets save it in", async () => {
  const cases: readonly (readonly [string, Buffer, string, readonly unknown[]])[] = [
    ["UTF-8", Buffer.from(french), french, []],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${french}`), french, []],
    ["UTF-16LE with its mark", iconv.encode(french, "utf-16le", { addBOM: true }), french, []],
    ["UTF-16BE with its mark", iconv.encode(french, "utf-16be", { addBOM: true }), french, []],
    ["UTF-16LE", iconv.encode(french, "utf-16le"), french, []],
    ["UTF-16BE", iconv.encode(french, "utf-16be"), french, []],
    ["windows-1252", iconv.encode(french, "windows-1252"), french, ["windows-1252"]],
    ["ISO-8859-15", iconv.encode("cœur d'été, 5 ¤", "iso-8859-15"), "cœur d'été, 5 ?", ["iso-8859-15"]],
    ["CP850", iconv.encode(plain, "cp850"), plain, ["cp850"]],
    ["CP850 in capitals", iconv.encode("ÉTÉ;NOËL;À FAIRE", "cp850"), "ÉTÉ;NOËL;À FAIRE", ["cp850"]],
    ["Mac Roman", Buffer.from(iconv.encode(french.replace("€", "¤"), "macintosh")), french, ["macintosh"]],
  ];
  for (const [what, bytes, text, said] of cases) {
    assert.deepEqual(await read(bytes), { text, said }, what);
  }
  const russian = "Название;Срок;Состояние\nИсправить главную страницу сайта;завтра;в работе\n".repeat(5);
  assert.equal((await read(iconv.encode(russian, "windows-1251"))).text, russian);
  assert.equal(
    (await read(iconv.encode(french, "cp850"), "cp850")).said.length,
    0,
    "a declared encoding is no guess",
  );
});

test("a file pasted together of UTF-8 and windows-1252 is read as both", async () => {
  const bytes = Buffer.concat([Buffer.from(french.repeat(3)), iconv.encode("clôturé\n", "windows-1252")]);
  assert.deepEqual(await read(bytes), {
    text: `${french.repeat(3)}clôturé\n`,
    said: ["UTF-8 + windows-1252"],
  });
});

test("a character may stand across two pieces of a large file, and U+0000 is left out", async () => {
  const large = `${"a".repeat(65_535)}é${"b".repeat(65_534)}€`;
  assert.equal((await read(Buffer.from(large))).text, large);
  assert.equal((await read(iconv.encode(`${large}`, "windows-1252"))).text, large);
  assert.equal((await read(Buffer.from(`${french}a\0b`))).text, `${french}ab`);
});

test("images and programs are no text", async () => {
  const bytes = Uint8Array.from({ length: 2_000 }, (_, at) => (at * 7) % 256);
  assert.equal(await readText("a", new Blob([bytes])), undefined);
});

test("accents misread once, twice or three times are repaired, by any encoding", () => {
  const misread = (text: string, by: string) =>
    by === "cp850" ? iconv.decode(Buffer.from(text), by) : new TextDecoder(by).decode(Buffer.from(text));
  const cases: readonly (readonly [string, string])[] = [
    [
      misread("déjà reçu à Noël, l’été « prochain » – 5 €", "windows-1252"),
      "déjà reçu à Noël, l’été « prochain » – 5 €",
    ],
    [misread("CŒUR, ŒUVRE, ÉTÉ, À FAIRE", "windows-1252"), "CŒUR, ŒUVRE, ÉTÉ, À FAIRE"],
    [misread(misread("créé l’été", "windows-1252"), "windows-1252"), "créé l’été"],
    [misread(misread(misread("créé", "windows-1252"), "windows-1252"), "windows-1252"), "créé"],
    [misread("déjà reçu, l’été « là »", "cp850"), "déjà reçu, l’été « là »"],
    [misread("déjà reçu, l’été « là »", "macintosh"), "déjà reçu, l’été « là »"],
    [misread("Fait 👍 ✅", "windows-1252"), "Fait 👍 ✅"],
    [misread("Задача готова", "windows-1252"), "Задача готова"],
  ];
  for (const [broken, sound] of cases) {
    const { text, places } = repairMojibake(broken);
    assert.equal(text, sound);
    assert.ok(places > 0);
  }
});

test("sound text is left alone, however rare its characters", () => {
  const sound = [
    french,
    "BEAUTÉ… À L’ÎLE D’YEU, « ÂGE » ; AMANHÃ”, IRMÃ…",
    "✓ Ð ├── src └── test │ √2 ¬a ≈ 3",
    "São Paulo, Ærø, Łódź, Þór, Ελληνικά, 中文, 日本語",
    "prix : 5 £ ou 6 ¥ ¿Qué? ª º ©®™",
  ];
  for (const text of sound) assert.deepEqual(repairMojibake(text), { text, places: 0 });
});
