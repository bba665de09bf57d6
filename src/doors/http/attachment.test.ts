import assert from "node:assert/strict";
import { test } from "node:test";
import { attachment } from "./attachment.ts";

const names: readonly (readonly [string, string, string])[] = [
  ["maquette.png", "maquette.png", "maquette.png"],
  ["Été à l’œuvre.pdf", "Ete a l__uvre.pdf", "%C3%89t%C3%A9%20%C3%A0%20l%E2%80%99%C5%93uvre.pdf"],
  ["議事録.docx", "___.docx", "%E8%AD%B0%E4%BA%8B%E9%8C%B2.docx"],
  ['a"; filename=evil.exe', "a__ filename_evil.exe", "a_%3B%20filename%3Devil.exe"],
  ["a\r\nSet-Cookie: x=1", "aSet-Cookie_ x_1", "aSet-Cookie_%20x%3D1"],
  ["facture\u202Efdp.exe", "facturefdp.exe", "facturefdp.exe"],
  ["../../etc/passwd", "_.._etc_passwd", "_.._etc_passwd"],
  ["C:\\Windows\\x.ini", "C__Windows_x.ini", "C__Windows_x.ini"],
  [".htaccess", "htaccess", "htaccess"],
  ["...", "file", "file"],
  ["", "file", "file"],
  ["a'(1)*!.txt", "a_(1)__.txt", "a%27%281%29_%21.txt"],
  ["\ud800seule.txt", "_seule.txt", "%EF%BF%BDseule.txt"],
];

test("whatever a file is called, the browser is told one safe name, and nothing else", () => {
  for (const [name, ascii, encoded] of names) {
    assert.equal(
      attachment(name),
      `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
      JSON.stringify(name),
    );
  }
  const long = attachment(`${"é".repeat(500)}.tar.gz`);
  assert.match(long, /filename="e{197}\.gz"; filename\*=UTF-8''(?:%C3%A9){197}\.gz$/);
  for (let code = 0; code < 0x3000; code += 1) {
    const header = attachment(`a${String.fromCharCode(code)}b.txt`);
    assert.match(header, /^attachment; filename="[ -!#-[\]-~]+"; filename\*=UTF-8''[A-Za-z0-9._~%-]+$/);
    new Headers({ "content-disposition": header });
  }
});
