import { html, raw } from "hono/html";
import { coloursOf, type PortalPage } from "#core/enter-portal.ts";
import { type Language, languages } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";

/** Whose portal it is, as its pages show it. */
export type PortalAgency = {
  readonly name: string;
  readonly colour: string | null;
  /** The SHA-256 of its logo. */
  readonly logo?: string | null;
  /** Where the logo stands for whoever holds a link and is not in yet. */
  readonly logoAt?: string;
  /** Whom to ask, where the agency wrote it. */
  readonly contactEmail?: string | null;
  readonly contactPhone?: string | null;
  /** One of the agency looks: nothing is sent from the page. */
  readonly isPreview?: boolean;
};

/**
 * A page of the portal: one column, no script, system fonts, the colours of the agency in the reader's scheme, targets
 * of 44 pixels and more.
 */
export function portalPage(page: {
  readonly language: Language;
  readonly nonce: string;
  readonly title: string;
  /** What stands above the heading: the way back. */
  readonly above?: ReturnType<typeof html>;
  readonly agency?: PortalAgency;
  /** What the address of the page holds that a change of language keeps. */
  readonly keep?: string;
  /** It stands in no address that could be read again: it offers no other language. */
  readonly isPassing?: boolean;
  readonly content: ReturnType<typeof html>;
}) {
  const { language, nonce, title, above, agency, content, keep, isPassing = false } = page;
  const { light, dark } = coloursOf(agency?.colour ?? null);
  const style = `:root{color-scheme:light dark;--accent:${light.accent};--soft:${light.soft};--fill:${light.fill}}
@media(prefers-color-scheme:dark){:root{--accent:${dark.accent};--soft:${dark.soft};--fill:${dark.fill}}}${rules}`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="description" content="${agency ? `${title} · ${agency.name}` : title}">
<title>${title}</title>
<style nonce="${nonce}">${raw(style)}</style>
</head>
<body><header><div>${agency ? brand(agency) : html`<span></span>`}${
    isPassing || agency?.isPreview ? "" : otherLanguage(language, keep)
  }</div></header><main>${above ?? ""}<h1>${title}</h1>${content}${agency ? whomToAsk(language, agency) : ""}</main></body>
</html>`;
}

/** The logo keeps its place while it comes, so that nothing moves; the name stands beside it. */
function brand({ name, logo, logoAt = "/portal/logo" }: PortalAgency) {
  const version = logo?.slice(0, 12);
  const picture = version
    ? html`<img src="${logoAt}?v=${version}" alt="${name}" width="160" height="40">`
    : name;
  return html`<p>${picture}</p>`;
}

/** At the foot of every page whose agency is known: where it is reached. */
function whomToAsk(language: Language, { name, contactEmail, contactPhone }: PortalAgency) {
  if (!contactEmail && !contactPhone) return "";
  const ways = [
    contactEmail ? html`<a class="away" href="mailto:${contactEmail}">${contactEmail}</a>` : "",
    contactPhone
      ? html`<a class="away" href="tel:${contactPhone.replace(/[^+\d]/g, "")}">${contactPhone}</a>`
      : "",
  ];
  return html`<address><span>${translator(language)("portal", "reach", { agency: name })}</span> ${ways}</address>`;
}

/** A form and no link: whoever is in keeps the choice, and looking changes nothing. */
function otherLanguage(language: Language, keep: string | undefined) {
  const other = languages.find((one) => one !== language) ?? language;
  const action = `?${keep ? `${keep}&` : ""}language=${other}`;
  return html`<form method="post" action="${action}"><button class="plain small" lang="${other}">${translator(language)("portal", "language.other")}</button></form>`;
}

/** Tells one of the agency that it looks in the place of the client, or of the successor. */
export const seenByAgency = ({ contactName, language, party, side }: PortalPage) =>
  contactName === null
    ? html`<p class="told">${translator(language)("portal", side === "successor" ? "preview.successor" : "home.seen-by-agency", { party })}</p>`
    : "";

const rules = `
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.55 system-ui,sans-serif;color:#1d2527;background:#faf8f3;overflow-wrap:anywhere}
header{border-bottom:3px solid var(--accent);padding:.5rem 1rem}header div{display:flex;gap:1rem;justify-content:space-between;align-items:center;margin:0 auto;max-width:40rem;min-height:3rem}header p{margin:0;font-weight:600}
header img{display:block;width:10rem;height:2.5rem;object-fit:contain;object-position:left}
dl.dates{margin:0}dl.dates dt{font-weight:600;margin-top:.75rem}dl.dates dd{margin:0}
ul.plain{list-style:none;margin:0;padding:0}ul.plain li{margin:0;padding:.6rem 0;border-top:1px solid #8886}ul.plain p{margin:.25rem 0;white-space:pre-line}
blockquote{margin:.5rem 0 .25rem;padding:.1rem .9rem;border-left:4px solid var(--accent)}
main{max-width:42rem;margin:0 auto;padding:1rem 1rem 4rem}
h1{font-size:1.5rem;line-height:1.25;margin:1rem 0}h2{font-size:1.2rem;margin:2.25rem 0 .5rem}
ul.tools,ul.packs{list-style:none;margin:0;padding:0}
ul.tools li{border-top:1px solid #8886}ul.tools li:last-child{border-bottom:1px solid #8886}
ul.tools a{display:flex;gap:1rem;justify-content:space-between;align-items:center;min-height:3.25rem;padding:.6rem .25rem;color:inherit;text-decoration:none}
ul.tools small{display:block}ul.tools i{font-style:normal;color:var(--accent)}
ul.tools a:hover strong{text-decoration:underline}
ul.packs li{padding:.25rem 0 1rem}ul.packs p{margin:0}
small,.quiet{color:#566164;font-size:.95rem}
a{color:var(--accent)}
#progress{margin:.25rem 0 .5rem}
progress{appearance:none;display:block;width:100%;height:.75rem;margin:0 0 1.25rem;border:1px solid #767f82;border-radius:.4rem;overflow:hidden;background:transparent}
progress::-webkit-progress-bar{background:transparent}progress::-webkit-progress-value{background:var(--fill)}progress::-moz-progress-bar{background:var(--fill)}
summary{padding:.6rem 0;min-height:2.75rem;font-weight:600;cursor:pointer}li{margin:.25rem 0}ul.tools li{margin:0}
form{margin:0}section.way{background:#fffefb;border:1px solid #8886;border-radius:.5rem;padding:.25rem 1rem 1rem;margin:1rem 0}
section.way h2{margin-top:.75rem}
label{display:block;margin:.5rem 0 .25rem}
fieldset{border:0;margin:.5rem 0;padding:0}legend{padding:0;font-weight:600}label.one{display:flex;gap:.6rem;align-items:center;min-height:2.75rem;margin:0}label.one input{flex:none;width:1.25rem;height:1.25rem;accent-color:var(--fill)}
input[type=text],input[type=email],input[type=file],select{width:100%;min-height:2.75rem;font:inherit;color:inherit;background:transparent;border:1px solid #767f82;border-radius:.4rem;padding:.5rem}select option{color:#1d2527;background:#fff}
input[inputmode]{width:11rem;font-size:1.4rem;letter-spacing:.2em;padding:.35rem .5rem}
textarea{width:100%;font:inherit;color:inherit;background:transparent;border:1px solid #767f82;border-radius:.4rem;padding:.5rem;min-height:4.5rem}
button,a.button{display:inline-block;font:inherit;font-weight:600;min-height:2.75rem;margin-top:.75rem;padding:.55rem 1.25rem;border:0;border-radius:.5rem;color:#fff;background:var(--fill);cursor:pointer;text-decoration:none}
button.small{margin:0;padding:.35rem .9rem;font-weight:400;white-space:nowrap}
button.plain{color:inherit;background:transparent;border:1px solid #767f82}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.told{background:var(--soft);border-left:4px solid var(--accent);padding:.6rem .9rem;margin:1rem 0}
nav a,footer a,a.away{display:inline-block;padding:.6rem 0;min-height:2.75rem}
footer{margin-top:3rem;border-top:1px solid #8886;padding-top:.5rem}
footer form{display:inline}
address{font-style:normal;margin-top:2rem;border-top:1px solid #8886;padding-top:.5rem}address a{margin-right:1.25rem}
@media(prefers-color-scheme:dark){body{color:#e6ebea;background:#141a1b}small,.quiet{color:#a7b2b3}section.way{background:#1b2324}header img{background:#fff;border-radius:.4rem;padding:.15rem .4rem}}`;
