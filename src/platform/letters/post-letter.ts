import { createTransport, type Transporter } from "nodemailer";
import type { LetterMail, Posted } from "#core/letter/ports.ts";
import { mailOptions } from "./letter-mail.ts";

/** What an error of the mail library tells, among much else. */
type MailError = {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly message?: unknown;
};

/** The mail server, and from which address its mails come. */
export type MailServer = { readonly smtpUrl: string; readonly from: string };

const patience = 30_000;

/** Gives one letter to the mail server, and says what it answered; each half minute of silence is a "later". */
export async function postLetter(mail: LetterMail, server: MailServer, url: string): Promise<Posted> {
  const limits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const transport: Transporter = createTransport({ url: server.smtpUrl, ...limits });
  const options = mailOptions(mail, url);
  try {
    const sent: unknown = await transport.sendMail({
      ...options,
      from: { name: mail.fromName, address: addressOf(server.from) },
    });
    const response = typeof sent === "object" && sent && "response" in sent ? sent.response : "";
    return { outcome: "sent", answer: oneLine(response), messageId: String(options.messageId) };
  } catch (error) {
    return answerOf(error);
  } finally {
    transport.close();
  }
}

/** `Passation <noreply@agence.example>` or the address alone. */
const addressOf = (from: string) => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

/** 5xx is a no that stays (RFC 5321, 4.2.1); everything else may be otherwise in a while. */
function answerOf(error: unknown): Posted {
  const { code, responseCode, response, message }: MailError =
    typeof error === "object" && error !== null ? error : {};
  const answer = oneLine(response ?? message);
  const isFinal = typeof responseCode === "number" && responseCode >= 500;
  if (!isFinal) return { outcome: "later", answer };
  const refusesUs = code === "EAUTH" || responseCode === 530 || responseCode === 535;
  return {
    outcome: "refused",
    problem: refusesUs ? "letter.server-refuses-us" : "letter.refused-by-server",
    answer,
  };
}

const oneLine = (said: unknown) =>
  String(said ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 500);
