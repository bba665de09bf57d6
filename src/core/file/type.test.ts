import { strict as assert } from "node:assert";
import { test } from "node:test";
import { firstRows, viewable } from "./type.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

test("only pictures by their own marks are pictures; what reads as text is text, markup and scripts too", () => {
  const table: readonly (readonly [Uint8Array, string])[] = [
    [bytes("\x89PNG\r\n\x1a\n...."), "image/png"],
    [bytes("\xff\xd8\xff\xe0..JFIF"), "image/jpeg"],
    [bytes("GIF89a=alert(1)//"), "image/gif"],
    [bytes("RIFF\x00\x00\x00\x00WEBPVP8 "), "image/webp"],
    [bytes("RIFF\x00\x00\x00\x00WAVEfmt "), "other"],
    [bytes("%PDF-1.7\n"), "other"],
    [bytes("PK\x03\x04\x00\x00"), "other"],
    [bytes("\x7fELF\x02\x01\x00"), "other"],
    [utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), "text"],
    [utf8("<!doctype html><script>alert(1)</script>"), "text"],
    [utf8("Été;Hiver\n12;4\n"), "table"],
    [utf8("a\tb\n1\t2"), "table"],
    [utf8("Une phrase, puis rien d’autre."), "text"],
    [bytes("\xe9t\xe9"), "text"],
    [bytes("\xff\xfea\x00;\x00b\x00\n\x00c\x00;\x00d\x00"), "table"],
    [new Uint8Array(), "text"],
  ];
  for (const [given, expected] of table) {
    const seen = viewable(given, true);
    assert.equal(
      seen.kind === "image" ? seen.mime : seen.kind,
      expected,
      Buffer.from(given).toString("latin1"),
    );
  }
  const cut = utf8("é".repeat(100)).subarray(0, 199);
  assert.equal(viewable(cut, false).kind, "text");
});

test("the first rows of a table read its quotes, and stop", () => {
  const text = '\ufeffnom;note\r\n"Aubin; fils";"il a dit ""oui"""\r\n;\r\nfin;x\r\n';
  assert.deepEqual(firstRows(text, ";", 3), [
    ["nom", "note"],
    ["Aubin; fils", 'il a dit "oui"'],
    ["", ""],
  ]);
  assert.deepEqual(firstRows('a,"jamais fermé\nb', ",", 9), [["a", "jamais fermé\nb"]]);
});
