import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import type { DigestLetter, LetterLine } from "#core/reminder/ports.ts";
import { openMailPeer } from "#testing/mail-peer.ts";
import { digestMail } from "./digest-mail.ts";
import { openMailer } from "./mailer.ts";

const url = "https://passation.example";
const dossierId = "01980000-0000-7000-8000-000000000010";
const line: LetterLine = {
  ...{ kind: "overdue", day: "2026-12-07", title: "Rendre les clés", dossier: "Aubin" },
  ...{ dossierId, at: null, zone: null },
};
const letter: DigestLetter = {
  ...{ messageId: "digest-1@passation.example", to: "lea@agence.example", reader: "member", language: "fr" },
  ...{ agencyName: "Atelier Rivage", colour: "#ffe135", late: false, missed: 0, silentDays: 7 },
  ...{ lines: [line], stopToken: "passation_stop_1" },
};

const peer = await openMailPeer();
const mailer = openMailer({ smtpUrl: peer.smtpUrl, from: "passation@agence.example" });
after(async () => {
  mailer.close();
  await peer.close();
});

test("a digest arrives as text and as HTML that say the same, with the button that stops it", async () => {
  await mailer.send(digestMail(letter, url));
  const mail = await peer.next(letter.to);
  const of = (key: string) => mail.headers.find((header) => header.key === key)?.value ?? "";
  assert.match(of("content-type"), /^multipart\/alternative/);
  assert.equal(of("list-unsubscribe"), `<${url}/stop/passation_stop_1>`);
  assert.equal(of("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
  const { html = "", text = "" } = mail;
  for (const said of ["7 décembre 2026\u00a0: Rendre les clés · Aubin", "Date dépassée", "Bonjour,"])
    assert.ok(html.includes(said) && text.includes(said), said);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
  assert.deepEqual(links, [`${url}/dossiers/${dossierId}`, `${url}/`, `${url}/stop/passation_stop_1`]);
  assert.match(html, /<html lang="fr">.*Atelier Rivage<\/p>/s);
  assert.doesNotMatch(html, /style="[^"]*#ffe135/, "a colour that could not be read is made darker");
  assert.doesNotMatch(html, /<img|src=|url\(|@import/, "nothing is fetched by who reads it");
});

test("names are words in the HTML of a digest, whatever they hold", () => {
  const title = `<img src=x onerror="alert(1)"> & "co"`;
  const agencyName = "</title><script>alert(2)</script>";
  const { html = "" } = digestMail(
    { ...letter, agencyName, lines: [{ ...line, title, dossier: "<b>" }] },
    url,
  );
  assert.doesNotMatch(html, /<img|<script|<b>/);
  assert.ok(html.includes("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;co&quot; · &lt;b&gt;"));
});

test("a contact is led to no page that needs an account, and lines that are too many are counted", () => {
  const lines = Array.from({ length: 45 }, () => line);
  const { html = "", text } = digestMail({ ...letter, reader: "contact", language: "en", lines }, url);
  assert.deepEqual(html.match(/href="[^"]*"/g), [`href="${url}/stop/passation_stop_1"`]);
  assert.equal(html.match(/<li /g)?.length, 40);
  for (const one of [html, text]) assert.match(one, /… and 5 more(?!,)/);
  const ofMember = digestMail({ ...letter, reader: "member", language: "en", lines }, url);
  assert.match(ofMember.text, /… and 5 more, to be read in Passation/);
});
