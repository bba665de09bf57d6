import type { InvitationLetter } from "#core/agency/ports.ts";
import { translator } from "#messages/translator.ts";
import { longDay } from "#messages/written-days.ts";
import type { Mail } from "./mailer.ts";

/** The mail that brings an invitation, in the language of the agency. */
export function invitationMail(letter: InvitationLetter, url: string): Mail {
  const { invitationId, to, agencyName: agency, language, token, expiresAt } = letter;
  const t = translator(language);
  const day = longDay(new Date(expiresAt).toISOString(), language);
  // After the #, which no server on the way sees or notes.
  const link = `${url}/invitation#${token}`;
  return {
    to,
    subject: t("mail", "invitation.subject", { agency }),
    text: t("mail", "invitation.text", { agency, day, link }),
    messageId: `<invitation-${invitationId}@${new URL(url).hostname}>`,
  };
}
