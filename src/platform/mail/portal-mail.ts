import type { PortalLetter } from "#core/portal/ports.ts";
import { translator } from "#messages/translator.ts";
import type { Mail } from "./mailer.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The mail that brings a link to the portal, in the language of its contact. */
export function portalMail(letter: PortalLetter, url: string): Mail {
  const {
    linkId,
    to,
    contactName: name,
    agencyName: agency,
    language,
    side,
    token,
    expiresAt,
    sheet,
  } = letter;
  const t = translator(language);
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const day = new Date(expiresAt).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  const told = { name, agency, day, link: `${url}/portal/link/${token}` };
  const isSuccessor = side === "successor";
  return {
    to,
    subject: t("mail", isSuccessor ? "portal.successor.subject" : "portal.subject", { agency }),
    text: [
      t("mail", isSuccessor ? "portal.successor.text" : "portal.text", told),
      ...(sheet ? [t("mail", "portal.sheet", { agency })] : []),
    ].join("\n"),
    ...(sheet ? { files: [{ ...sheet, type: xlsx }] } : {}),
    messageId: `<portal-${linkId}@${new URL(url).hostname}>`,
  };
}
