import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { openMailPeer } from "#testing/mail-peer.ts";
import { openMailer } from "./mailer.ts";
import { portalMail } from "./portal-mail.ts";

const peer = await openMailPeer();
after(peer.close);
const letter = {
  ...{
    dossierId: "d",
    linkId: "l",
    to: "nora@client.example",
    contactName: "Nora",
    agencyName: "Atelier Rivage",
    side: "client" as const,
  },
  ...{
    language: "fr" as const,
    side: "client" as const,
    token: "passation_portal_secret",
    expiresAt: "2026-12-15T09:00:00Z",
  },
};

test("a sheet travels whole with the mail that offers it, and no mail has one that it does not offer", async () => {
  const mailer = openMailer({ smtpUrl: peer.smtpUrl, from: "passation@agence.example" });
  const bytes = new Uint8Array(70_000).map((_, at) => at % 251);
  const sheet = { name: "vos-outils-2026-12-03.xlsx", bytes };
  await mailer.send(portalMail({ ...letter, sheet }, "https://passation.example"));
  await mailer.send(portalMail(letter, "https://passation.example"));
  mailer.close();
  const [withSheet, without] = peer.mails;
  const [attached] = withSheet?.attachments ?? [];
  assert.equal(attached?.filename, sheet.name);
  assert.equal(attached?.mimeType, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  assert.ok(attached && attached.content instanceof ArrayBuffer);
  assert.deepEqual(new Uint8Array(attached.content), bytes);
  assert.match(withSheet?.text ?? "", /Vous préférez un tableau\u00a0\? Celui qui est joint/);
  assert.match(withSheet?.text ?? "", /https:\/\/passation\.example\/portal\/link\/passation_portal_secret/);
  assert.deepEqual(without?.attachments, []);
  assert.doesNotMatch(without?.text ?? "", /tableau/);
});

test("a supplier hears of the end of its own work, in either language", () => {
  const mail = (language: "fr" | "en") =>
    portalMail({ ...letter, language, side: "supplier" }, "https://passation.example");
  assert.match(mail("fr").subject, /^La fin de votre mission/);
  assert.match(mail("fr").text, /à la fin de votre mission/);
  assert.match(mail("en").subject, /^The end of your work for us/);
  assert.match(mail("en").text, /at the end of your work for us/);
});
