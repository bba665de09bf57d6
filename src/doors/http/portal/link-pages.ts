import { html } from "hono/html";
import type { LinkPage } from "#core/enter-portal.ts";
import type { Refusal } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { portalPage } from "./look.ts";

type Shown = { readonly language: Language; readonly nonce: string };

/** What a link shows before it is opened: who invites, and a button, since mail programs open links too. */
export function linkPage(link: LinkPage, nonce: string) {
  const { agencyName: agency, party, contactName: name, language } = link;
  const t = translator(language);
  const open = html`<p>${t("portal", "link.once")}</p>
<form method="post"><button>${t("portal", "link.open")}</button></form>`;
  const again = link.mayAskAgain
    ? html`<form method="post" action="?again"><button>${t("portal", "link.ask-again")}</button></form>`
    : html`<p>${t("portal", "link.no-mail", { agency })}</p>`;
  const content = html`<p>${t("portal", link.side === "client" ? "link.for" : `link.for.${link.side}`, { name, agency, party })}</p>${
    link.opens ? open : html`<p>${t("portal", "link.used")}</p>${again}`
  }`;
  return portalPage({ language, nonce, title: t("portal", "link.title", { agency }), content });
}

const said = {
  unknown: ["link.unknown.title", "link.unknown"],
  sent: ["link.sent.title", "link.sent"],
  out: ["out.title", "out.text"],
  left: ["left.title", "left.text"],
  "too-long": ["too-long.title", "too-long.text"],
} as const;

/** A page that says one thing: the link is unknown, a mail is on its way, one is not in, one has left. */
export function saysPage(says: keyof typeof said, { language, nonce }: Shown) {
  const t = translator(language);
  const [title, text] = said[says];
  return portalPage({
    language,
    nonce,
    title: t("portal", title),
    content: html`<p>${t("portal", text)}</p>`,
  });
}

/** Why one of the agency does not see what the client sees. */
export function refusedPage({ refused, params }: Refusal, { language, nonce }: Shown) {
  const t = translator(language);
  const content = html`<p>${t("refusals", refused, params)}</p><nav><a href="/">${t("portal", "preview.sign-in")}</a></nav>`;
  return portalPage({ language, nonce, title: t("portal", "preview.refused"), content });
}
