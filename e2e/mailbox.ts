import { createServer, type Socket } from "node:net";
import PostalMime, { type Email } from "postal-mime";

export type Mailbox = {
  readonly smtpUrl: string;
  /** The text of the next mail to this address; waits for it ten seconds. */
  readonly next: (to: string) => Promise<string>;
  /** The same with all that the mail holds. */
  readonly nextMail: (to: string) => Promise<Email>;
  /** The names of the headers of every mail so far, in lower case, and who they went to. */
  readonly headers: () => readonly string[];
  readonly recipients: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** A mail server that takes everything and delivers nothing: just enough of SMTP to be spoken to. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: Email[] = [];
  const headers = new Set<string>();
  const recipients = new Set<string>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, async (raw) => {
      const mail = await PostalMime.parse(raw);
      const { to, cc = [], bcc = [], headers: found } = mail;
      for (const { key } of found) headers.add(key);
      for (const { address } of [...(to ?? []), ...cc, ...bcc]) recipients.add(address ?? "");
      mails.push(mail);
    });
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const nextMail = async (to: string) => {
    for (let times = 0; times < 100; times += 1) {
      const at = mails.findIndex((mail) => mail.to?.[0]?.address === to);
      const [mail] = at < 0 ? [] : mails.splice(at, 1);
      if (mail) return mail;
      await new Promise((settle) => setTimeout(settle, 100));
    }
    throw new Error(`no mail came for ${to}`);
  };
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    nextMail,
    next: async (to) => (await nextMail(to)).text ?? "",
    headers: () => [...headers],
    recipients: () => [...recipients],
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((settle) => server.close(settle));
    },
  };
}

function converse(socket: Socket, deliver: (raw: string) => void): void {
  let heard = "";
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    heard += chunk.toString("latin1");
    for (;;) {
      const end = inData ? heard.indexOf("\r\n.\r\n") : heard.indexOf("\r\n");
      if (end < 0) return;
      const part = heard.slice(0, end);
      heard = heard.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        deliver(Buffer.from(part, "latin1").toString("utf8"));
        say("250 taken");
      } else if (/^DATA/i.test(part)) {
        inData = true;
        say("354 go on");
      } else if (/^QUIT/i.test(part)) {
        socket.end("221 bye\r\n");
      } else say("250 yes");
    }
  });
  say("220 mailbox of a journey");
}
