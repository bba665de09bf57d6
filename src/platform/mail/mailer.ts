import { createTransport } from "nodemailer";

/** One mail to one person, in plain text, and the same as HTML where that helps to read it. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Same mail, same id: a mail sent twice after a crash is shown once by most mailboxes. */
  readonly messageId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array; readonly type: string }[];
};

export type Mailer = { readonly send: (mail: Mail) => Promise<void>; readonly close: () => void };

/** Sends through one SMTP server, in UTF-8, giving up after half a minute. */
export function openMailer({ smtpUrl, from }: { readonly smtpUrl: string; readonly from: string }): Mailer {
  const limits = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 30_000 };
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...limits });
  return {
    async send({ to, subject, text, html, messageId, headers: more, files = [] }) {
      const headers = { "Auto-Submitted": "auto-generated", ...more };
      const attachments = files.map(({ name, bytes, type }) => ({
        ...{ filename: name, content: Buffer.from(bytes), contentType: type },
      }));
      await transport.sendMail({
        ...{ from, to, subject, text, headers, attachments },
        ...(html ? { html } : {}),
        ...(messageId ? { messageId } : {}),
      });
    },
    close: () => transport.close(),
  };
}
