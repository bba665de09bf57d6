import { pathOfLink } from "#core/letter/link.ts";
import type { LinkedDocuments } from "#core/letter/ports.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { longDay } from "#messages/written-days.ts";
import { inert } from "./inert.ts";

/** A letter's text, then the documents that it does not carry with the address at which they are taken, in Markdown. */
export function withLinks(
  body: string,
  links: LinkedDocuments | undefined,
  language: Language,
  url: string,
): string {
  if (!links) return body;
  const say = translator(language);
  const day = longDay(links.until, language);
  const lines = links.documents.map(({ name, bytes }) => `- ${inert(name)} (${sizeOf(bytes, language)})`);
  const intro = say("mail", "letter.links", { day });
  return `${body}\n\n---\n\n${intro}\n\n${lines.join("\n")}\n\n<${new URL(pathOfLink(links.secret), url).href}>`;
}

/** `1,2 Mo`, `34 KB`: in thousands, as mailboxes and browsers say it. */
export function sizeOf(bytes: number, language: Language): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const [unit, by] =
    bytes >= 1e9
      ? (["gigabyte", 1e9] as const)
      : bytes >= 1e6
        ? (["megabyte", 1e6] as const)
        : (["kilobyte", 1e3] as const);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    maximumFractionDigits: unit === "kilobyte" ? 0 : 1,
  }).format(Math.max(bytes / by, unit === "kilobyte" ? 1 : 0));
}
