import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** What a mail server says to the next letter: it takes it, or answers with a code and words. */
export type Answer = "take" | { readonly code: number; readonly words: string };

/** A real mail server on this machine, which keeps what it takes and answers as it is told. */
export type MailPeer = {
  readonly smtpUrl: string;
  readonly mails: readonly Email[];
  /** Answers to come, one a letter; it takes whatever comes after. */
  readonly answers: Answer[];
  /** The next mail to this address, that was not given yet; waits for it ten seconds. */
  readonly next: (to: string) => Promise<Email>;
  readonly close: () => Promise<void>;
};

/** `take` is told of each mail before it is answered for. */
export async function openMailPeer(
  take: (raw: Uint8Array, mail: Email) => Promise<void> = async () => undefined,
): Promise<MailPeer> {
  const mails: Email[] = [];
  const answers: Answer[] = [];
  const given = new Set<Email>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", async () => {
        const answer = answers.shift() ?? "take";
        if (answer !== "take") {
          done(Object.assign(new Error(answer.words), { responseCode: answer.code }));
          return;
        }
        const raw = Buffer.concat(pieces);
        const mail = await PostalMime.parse(raw);
        await take(raw, mail);
        mails.push(mail);
        done(null, "taken");
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mails,
    answers,
    async next(to) {
      const isNext = (one: Email) => !given.has(one) && one.to?.[0]?.address === to;
      const mail = await waitForMail(to, async () => mails.find(isNext));
      given.add(mail);
      return mail;
    },
    close: () => new Promise((settle) => server.close(() => settle())),
  };
}

/** Looks for a mail until it is there, ten seconds at most. */
export async function waitForMail(to: string, look: () => Promise<Email | undefined>): Promise<Email> {
  for (let times = 0; times < 100; times += 1) {
    const mail = await look();
    if (mail) return mail;
    await sleep(100);
  }
  throw new Error(`no mail came for ${to}`);
}
