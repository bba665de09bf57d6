import type { PortalCodeLetter, PortalLetter } from "#core/portal/ports.ts";
import { sided } from "#messages/sided.ts";
import { translator } from "#messages/translator.ts";
import { longDay } from "#messages/written-days.ts";
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
  const day = longDay(new Date(expiresAt).toISOString(), language);
  const told = { name, agency, day, link: `${url}/portal/link/${token}` };
  const said = (what: "subject" | "text") =>
    side === "successor" ? (`portal.successor.${what}` as const) : sided(`portal.${what}`, side);
  return {
    to,
    subject: t("mail", said("subject"), { agency }),
    text: [t("mail", said("text"), told), ...(sheet ? [t("mail", "portal.sheet", { agency })] : [])].join(
      "\n",
    ),
    ...(sheet ? { files: [{ ...sheet, type: xlsx }] } : {}),
    messageId: `<portal-${linkId}@${new URL(url).hostname}>`,
  };
}

/** The mail that brings a code. It names no link: whoever reads it alone gets nowhere. */
export function portalCodeMail(letter: PortalCodeLetter, url: string): Mail {
  const { codeId, to, contactName: name, agencyName: agency, language, code } = letter;
  const t = translator(language);
  return {
    to,
    subject: t("mail", "portal-code.subject", { code }),
    text: t("mail", "portal-code.text", { name, agency, code }),
    messageId: `<portal-code-${codeId}@${new URL(url).hostname}>`,
  };
}
