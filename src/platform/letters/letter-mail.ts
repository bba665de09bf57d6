import type { SendMailOptions } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { messageIdOf } from "#core/letter/letter.ts";
import type { LetterMail } from "#core/letter/ports.ts";
import { withLinks } from "./linked-documents.ts";
import { htmlOf, textOf } from "./markdown.ts";

/** A letter as the mail library takes it: plain text and the same as simple HTML. */
export function mailOptions(
  { to, replyTo, subject, body: written, language, files, links, calendar, ...mail }: LetterMail,
  url: string,
): SendMailOptions {
  const messageId = messageIdOf({ id: mail.letterId, revision: mail.revision }, new URL(url).hostname);
  const body = withLinks(written, links, language, url);
  return {
    to: { name: to.name ?? "", address: to.address },
    ...(replyTo ? { replyTo: { ...replyTo } } : {}),
    subject,
    text: textOf(body),
    html: page(htmlOf(body), language),
    messageId,
    headers: { "Content-Language": language },
    attachments: files.map(({ name, content }) => ({ filename: name, content: Buffer.from(content) })),
    // As mailboxes want an invitation (RFC 6047): beside the text for the calendar, and as a file to be saved.
    ...(calendar
      ? { icalEvent: { method: calendar.method, filename: calendar.name, content: calendar.ics } }
      : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const page = (html: string, language: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;line-height:1.5;max-width:40em">${html}</body></html>`;

/**
 * The letter as a file that a mail program opens as unsent: it leaves from the sender's own mailbox,
 * under the sender's own name.
 */
export async function letterFile(mail: LetterMail, url: string): Promise<Uint8Array> {
  const { replyTo, ...options } = mailOptions(mail, url);
  const composed = new MailComposer({
    ...options,
    ...(replyTo ? { from: replyTo } : {}),
    headers: { "Content-Language": mail.language, "X-Unsent": "1" },
  });
  return new Uint8Array(await composed.compile().build());
}
