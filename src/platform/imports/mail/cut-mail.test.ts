import assert from "node:assert/strict";
import { test } from "node:test";
import { readBy } from "#testing/documents.ts";
import { mailDocument as document, eml } from "#testing/mails.ts";
import { mail } from "./mail.ts";

test("refuses a mail or a mailbox that stops before its end, at the line where it stops", async () => {
  const lines = [
    "From: a@b.fr",
    "Subject: Devis",
    "Content-Type: multipart/mixed;",
    ' boundary="b 1"',
    "",
    "--b 1",
    "Content-Type: text/plain",
    "",
    "Voici.",
  ];
  const whole = eml(...lines, "--b 1--");
  assert.equal((await readBy(mail, document("m.eml", whole))).kept.length, 1);
  const refused = await mail.read(document("m.eml", eml(...lines)), { language: "fr" });
  assert.deepEqual(refused, { refused: "import.truncated", params: { file: "m.eml", row: 9 } });
  const separator = "From a@b.fr Mon Mar  2 10:00:00 2026";
  const box = [separator, ...lines, "", separator, ...lines];
  const cut = await mail.read(document("b.mbox", eml(...box)), { language: "fr" });
  assert.deepEqual(cut, { refused: "import.truncated", params: { file: "b.mbox", row: 21 } });
  assert.equal((await readBy(mail, document("b.mbox", eml(...box, "--b 1--")))).kept.length, 2);
});
