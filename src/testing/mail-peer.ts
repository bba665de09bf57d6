import type { AddressInfo } from "node:net";
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
  readonly close: () => Promise<void>;
};

export async function openMailPeer(): Promise<MailPeer> {
  const mails: Email[] = [];
  const answers: Answer[] = [];
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
        mails.push(await PostalMime.parse(Buffer.concat(pieces)));
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
    close: () => new Promise((settle) => server.close(() => settle())),
  };
}
