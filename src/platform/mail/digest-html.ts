import { coloursOf } from "#core/agency/brand-colours.ts";
import type { DigestLetter } from "#core/reminder/ports.ts";
import { escapeHtml as safe } from "../documents/page/escape.ts";

/** What a digest says, before it is text or HTML. */
export type Described = {
  readonly opening: readonly string[];
  readonly parts: readonly {
    readonly heading: string;
    readonly lines: readonly { readonly words: string; readonly link: string | undefined }[];
    readonly more: string | undefined;
  }[];
  readonly ways: readonly { readonly what: string; readonly link: string }[];
};

/**
 * A digest as HTML for any mailbox: the name and the colour of the agency, one column, no picture, nothing that is
 * fetched. The words keep the mailbox's own colours, light or dark; where it reads styles, the agency's follow.
 */
export function digestHtml(
  { opening, parts, ways }: Described,
  { agencyName, colour, language }: Pick<DigestLetter, "agencyName" | "colour" | "language">,
  subject: string,
): string {
  const { light, dark } = coloursOf(colour);
  const link = (words: string, address: string) =>
    `<a href="${safe(address)}" style="color:${light.accent}">${safe(words)}</a>`;
  const paragraph = (inside: string) => `<p style="margin:0 0 1em">${inside}</p>`;
  const part = ({ heading, lines, more }: Described["parts"][number]) =>
    `<h2 style="font-size:1em;margin:1.5em 0 .5em">${safe(heading)}</h2><ul style="margin:0 0 1em;padding-left:1.25em">${lines
      .map(({ words, link: to }) => `<li style="margin:0 0 .5em">${to ? link(words, to) : safe(words)}</li>`)
      .join("")}</ul>${more ? paragraph(safe(more)) : ""}`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${safe(subject)}</title><style>:root{color-scheme:light dark}@media(prefers-color-scheme:dark){a{color:${dark.accent}!important}.agency{border-color:${dark.accent}!important}}</style></head><body style="margin:0"><div style="max-width:40em;margin:0 auto;padding:1em;font-family:sans-serif;line-height:1.5;overflow-wrap:anywhere"><p class="agency" style="margin:0 0 1.5em;padding-bottom:.5em;border-bottom:3px solid ${light.accent};font-weight:bold">${safe(agencyName)}</p>${opening
    .map((words) => paragraph(safe(words)))
    .join("")}${parts.map(part).join("")}${ways
    .map(({ what, link: to }) => paragraph(link(what, to)))
    .join("")}</div></body></html>`;
}
