import { createServer, type Socket } from "node:net";

/** The steps of handing over one mail, in their order, as the server sees them. */
export const smtpSteps = ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "end"] as const;
export type SmtpStep = (typeof smtpSteps)[number];

/** What goes wrong at a step: the line is cut, before or after the server took the step, or it answers so. */
export type SmtpFault = { readonly at: SmtpStep; readonly how: "cut" | "cut-after" | 421 | 451 | 554 };

/** A mail server on this machine that goes wrong once when told to, and keeps count of what it took. */
export type FaultySmtp = {
  readonly smtpUrl: string;
  /** How often each Message-ID was taken. */
  readonly taken: ReadonlyMap<string, number>;
  /** The next mail meets this; those after it meet nothing. */
  readonly arm: (fault: SmtpFault) => void;
  readonly close: () => Promise<void>;
};

export async function openFaultySmtp(): Promise<FaultySmtp> {
  const taken = new Map<string, number>();
  const sockets = new Set<Socket>();
  let armed: SmtpFault | undefined;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    let text = "";
    let inMail = false;
    const step = (at: SmtpStep, answer: string, take: () => void = () => undefined) => {
      const how = armed?.at === at ? armed.how : undefined;
      if (how !== undefined) armed = undefined;
      if (how === "cut") return void socket.destroy();
      if (typeof how === "number") {
        socket.write(`${how} it goes wrong\r\n`);
        if (how === 421) socket.end();
        return;
      }
      take();
      if (how === "cut-after") return void socket.destroy();
      socket.write(`${answer}\r\n`);
    };
    step("greeting", "220 peer ready");
    socket.on("data", (piece: Buffer) => {
      text += piece.toString("latin1");
      for (;;) {
        const end = inMail ? text.indexOf("\r\n.\r\n") : text.indexOf("\r\n");
        if (end < 0) return;
        const said = text.slice(0, end);
        text = text.slice(end + (inMail ? 5 : 2));
        if (inMail) {
          inMail = false;
          const id = /^message-id:\s*<([^>]+)>/im.exec(said)?.[1] ?? "none";
          step("end", "250 taken", () => taken.set(id, (taken.get(id) ?? 0) + 1));
        } else if (/^(?:EHLO|HELO)/i.test(said)) step("EHLO", "250 peer");
        else if (/^MAIL/i.test(said)) step("MAIL", "250 ok");
        else if (/^RCPT/i.test(said)) step("RCPT", "250 ok");
        else if (/^DATA/i.test(said)) {
          step("DATA", "354 go on", () => {
            inMail = true;
          });
        } else if (/^QUIT/i.test(said)) socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    taken,
    arm: (fault) => {
      armed = fault;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
