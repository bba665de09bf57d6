import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { longDay } from "#messages/written-days.ts";
import { readBy } from "#testing/documents.ts";
import { mailDocument as document, eml } from "#testing/mails.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { mail } from "./mail.ts";
import { splitMbox } from "./mbox.ts";
import { takeApart } from "./reply.ts";

const question = eml(
  "From: Karim Diallo <karim@exemple.fr>",
  "To: =?UTF-8?Q?L=C3=A9a_Martin?= <lea@client.fr>",
  "Cc: compta@client.fr",
  "Subject: =?ISO-8859-1?Q?Choix_de_l=27h=E9bergeur?=",
  "Date: Mon, 2 Mar 2026 10:00:00 +0100",
  "Message-ID: <a1@exemple.fr>",
  "Content-Type: text/plain; charset=iso-8859-1",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "Bonjour, quel h=E9bergeur pr=E9f=E9rez-vous ?",
  "mot de passe : Azerty99!",
);
const answer = eml(
  "From: Léa Martin <lea@client.fr>",
  "To: Karim Diallo <karim@exemple.fr>",
  "Subject: RE: Choix de l'hébergeur",
  "Date: Tue, 3 Mar 2026 09:00:00 +0100",
  "Message-ID: <a2@client.fr>",
  "In-Reply-To: <a1@exemple.fr>",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p>C'est validé, on part sur OVH.</p><p>-- <br>Léa Martin<br>06 00 00 00 00</p>",
  "<p>Le 2 mars 2026, Karim Diallo a écrit :</p><blockquote>Bonjour, quel hébergeur ?</blockquote>",
);

test("makes one decision of a thread that decides, with everyone who wrote or received it", async () => {
  const source = await readBy(mail, document("boite.mbox", answer, question));
  assert.equal(source.sourceKey, "mail:boite");
  assert.equal(source.decisions.length, 1);
  const [decision] = source.decisions;
  assert.equal(decision?.externalId, "a1@exemple.fr");
  assert.equal(decision?.title, "Choix de l'hébergeur");
  assert.equal(decision?.on, "2026-03-03T08:00:00Z");
  assert.equal(decision?.origin, "Courriel");
  assert.match(decision?.text ?? "", /mot de passe : \[…\]/);
  assert.match(decision?.text ?? "", /on part sur OVH/);
  assert.match(decision?.text ?? "", /^— .+ · 2026-03-\d\d \d\d:\d\d UTC$/m);
  assert.doesNotMatch(decision?.text ?? "", /a écrit/);
  assert.deepEqual(
    source.kept.map(({ where, text }) => [where, text]),
    [["Signature · Léa Martin", "Léa Martin\n06 00 00 00 00"]],
  );
  assert.deepEqual(
    source.stakeholders.map((one) => [one.name, one.email]),
    [
      ["Léa Martin", "lea@client.fr"],
      ["Karim Diallo", "karim@exemple.fr"],
      ["compta@client.fr", "compta@client.fr"],
    ],
  );
});

test("keeps a thread that decides nothing, attachments named, quotes of absent mails included", async () => {
  const lone = eml(
    "From: Léa Martin <lea@client.fr>",
    "Subject: Re: Logo",
    "In-Reply-To: <absent@client.fr>",
    "Content-Type: multipart/mixed; boundary=b",
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Voici le fichier.",
    "",
    "Le 1 mars 2026, Karim a écrit :",
    "> Il manque le logo.",
    "--b",
    "Content-Type: image/png; name=logo.png",
    "Content-Disposition: attachment; filename=logo.png",
    "Content-Transfer-Encoding: base64",
    "",
    "eA==",
    "--b--",
  );
  const source = await readBy(mail, document("m.eml", lone));
  assert.equal(source.sourceKey, "mail:absent@client.fr");
  assert.equal(source.kept[0]?.where, "Logo");
  assert.match(source.kept[0]?.text ?? "", /Il manque le logo/);
  assert.match(source.kept[0]?.text ?? "", /📎 logo\.png/);
  assert.deepEqual(
    source.files.map(({ path, bytes }) => [path, bytes]),
    [["Re- Logo/logo.png", 1]],
  );
});

test("carries what is attached, once however often it is sent, in paths that any system takes", async () => {
  const withFile = (day: number, name: string, content: string) =>
    eml(
      "From: a@b.fr",
      "Subject: Devis: ../v2",
      `Date: Mon, ${day} Mar 2026 10:00:00 +0000`,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Voici.",
      "--b",
      `Content-Type: application/octet-stream; name="${name}"`,
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(content).toString("base64"),
      "--b--",
    );
  const box = document(
    "b.mbox",
    withFile(2, "logo.png", "logo"),
    withFile(2, "logo.png", "autre"),
    withFile(9, "logo.png", "logo"),
    withFile(9, "..", "points"),
  );
  const { files } = await readBy(mail, box);
  const contents = await Promise.all(files.map(async ({ read }) => Buffer.from(await read()).toString()));
  assert.deepEqual(
    files.map(({ path }, at) => [path, contents[at]]),
    [
      ["2026-03-02 Devis- ..-v2/logo.png", "logo"],
      ["2026-03-02 Devis- ..-v2/logo (2).png", "autre"],
      ["2026-03-09 Devis- ..-v2/-", "points"],
    ],
  );
});

test("joins an answer without ids to the thread of its subject", async () => {
  const plain = (subject: string, day: number) =>
    eml("From: a@b.fr", `Subject: ${subject}`, `Date: Mon, ${day} Mar 2026 10:00:00 +0000`, "", "texte");
  const source = await readBy(
    mail,
    document("b.mbox", plain("Devis", 2), plain("TR: RE: Devis", 9), plain("Facture", 16)),
  );
  assert.equal(source.kept.length, 2);
});

test("cuts a mailbox at its separators, not at what looks like one", () => {
  const box = [
    "From lea@client.fr Mon Mar  2 10:00:00 2026",
    "From: lea@client.fr",
    "",
    "From: ceci est du texte",
    "",
    "From Paris with love",
    ">From quoi partir",
    "",
    "From lea@client.fr Tue Mar  3 10:00:00 2026",
    "From: lea@client.fr",
    "Content-Length: 64",
    "",
    "un",
    "",
    "From lea@client.fr Tue Mar  3 10:00:00 2026",
    "cité, pas joint",
    "",
  ].join("\n");
  const cut = splitMbox(new TextEncoder().encode(box)).map((one) => new TextDecoder().decode(one));
  assert.equal(cut.length, 2);
  assert.match(cut[0] ?? "", /From Paris with love\nFrom quoi partir/);
  assert.match(cut[1] ?? "", /cité, pas joint/);
  assert.equal(splitMbox(question).length, 1);
});

test("takes apart what was written, quoted and signed, and nothing when answers are between quotes", () => {
  assert.deepEqual(takeApart("Oui.\n\n-----Message d'origine-----\nDe : x\nBonjour"), {
    own: "Oui.",
    quoted: "-----Message d'origine-----\nDe : x\nBonjour",
    signature: "",
  });
  assert.deepEqual(takeApart("Oui.\n-- \nLéa"), { own: "Oui.", quoted: "", signature: "Léa" });
  const between = "> Quand ?\nJeudi.\n> Où ?\nParis.";
  assert.deepEqual(takeApart(between), { own: between, quoted: "", signature: "" });
  const outlook = "Vu.\n\nDe : Karim\nEnvoyé : lundi 2 mars 2026\nÀ : Léa\nObjet : Devis\n\nBonjour";
  assert.equal(takeApart(outlook).own, "Vu.");
});

test("refuses a mail that holds nothing", async () => {
  const refused = await mail.read(document("vide.eml"), { language: "fr" });
  assert.ok(isRefusal(refused) && refused.refused === "import.nothing");
});

/** File → title, instant, sender, words of the text, attachments. */
const real: Record<string, readonly [string, string, string, RegExp, readonly string[]]> = {
  "thunderbird_with_attachment_iso-8859-1": [
    "test",
    "2012-11-20",
    "John Smith",
    /test/,
    [`${"ÄäÖöÜü".repeat(11)}.png`],
  ],
  "gmail_with_attachment_iso-8859-1": [
    "test",
    "2012-11-20",
    "John Smith",
    /test/,
    [`${"ÄäÖöÜü".repeat(11)}.txt`],
  ],
  issue_update_with_quoted_reply_above: ["update to issue 2", "2008-06-22", "John Smith", /Issue #6779/, []],
  ticket_with_cc: ["New ticket on a given project", "2008-06-22", "John Smith", /Lorem ipsum/, []],
  quoted_printable_utf8: ["issue 14675", "2013-08-13", "John Smith", /Freundliche Grüsse/, []],
  outlook_web_access_2010_html_only: [
    "Upgrade Redmine to 3.0.x",
    "2015-05-19",
    "John Smith",
    /^A mess\.$/m,
    [],
  ],
  ticket_html_only: ["HTML email", "2008-12-14", "John Smith", /html-only email/, []],
  ticket_with_attachment: [
    "Ticket created by email with attachment",
    "2008-06-21",
    "John Smith",
    /new ticket/,
    ["Paella.jpg"],
  ],
  "subject_as_iso-8859-1": [
    "Testmail from Webmail: ä ö ü...",
    "2012-06-01",
    "John Smith",
    /winmail/,
    ["winmail.dat"],
  ],
  apple_mail_with_attachment: [
    "Test attaching images to tickets by HTML mail",
    "2011-06-27",
    "John Smith",
    /Yet another test/,
    ["paella.jpg"],
  ],
  multiple_text_parts: [
    "Test with multiple text parts",
    "2013-03-22",
    "John Smith",
    /first text part[\s\S]*third one/,
    ["1st.pdf", "2nd.pdf", "textfile.txt"],
  ],
  fullname_of_sender_in_parentheses: ["Name in parentheses", "2019-03-03", "John Doe", /full name/, []],
  no_subject_header: ["Sans objet", "2012-06-01", "John Smith", /winmail/, ["winmail.dat"]],
  different_contents_in_text_and_html: [
    "Different contents in text part and HTML part",
    "2019-03-02",
    "John Smith",
    /text part[\s\S]*html part/,
    [],
  ],
};
for (const [file, [title, day, sender, words, attachments]] of Object.entries(real)) {
  test(`reads the real ${file}.eml`, withRealExports, async () => {
    const source = await readBy(mail, document(`${file}.eml`, realExport(`mail/${file}.eml`)));
    assert.equal(source.decisions.length, 0);
    assert.deepEqual(
      source.kept.map((one) => one.where),
      [`${title} · ${longDay(day, "fr")}`],
    );
    const text = source.kept[0]?.text ?? "";
    assert.match(text, new RegExp(`^— ${sender} · ${day} \\d\\d:\\d\\d UTC`));
    assert.match(text, words);
    for (const name of attachments) assert.ok(text.includes(`📎 ${name}`), name);
    assert.equal(source.files.length, attachments.length);
    for (const { bytes, read } of source.files) {
      assert.ok(bytes > 0);
      assert.equal((await read()).length, bytes);
    }
    assert.equal(source.stakeholders.find((one) => one.name === sender)?.name, sender);
    assert.equal(source.stakeholders.length, file === "ticket_with_cc" ? 3 : 2);
  });
}

test("reads the real mailbox as one thread of three mails", withRealExports, async () => {
  const bytes = realExport("mail/patch-thread.mbox");
  assert.equal(splitMbox(bytes).length, 3);
  const source = await readBy(mail, document("patch-thread.mbox", bytes));
  assert.equal(source.kept.length + source.decisions.length, 1);
  assert.equal(source.kept[0]?.text.match(/^— Sam Exemple · /gm)?.length, 3);
  assert.match(source.kept[0]?.text ?? "", /From: Sam Exemple/);
  assert.equal(source.stakeholders.length, 2);
});
