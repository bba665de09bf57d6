import { html } from "hono/html";
import type { ClosedPage, EndedLink, LinkPage } from "#core/enter-portal.ts";
import type { Refusal } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { dayIn } from "./home-page.ts";
import { type PortalAgency, portalPage } from "./look.ts";

type Shown = { readonly language: Language; readonly nonce: string };
/** What a link shows, and the secret by which its pages are reached. */
type Held = Shown & { readonly token: string; readonly chosen: Language | undefined };

const langOf = (chosen: Language | undefined) => (chosen ? `&lang=${chosen}` : "");
const logoOf = (token: string) => `/portal/link/${encodeURIComponent(token)}/logo`;

/** What a link shows before it is opened: who invites, and a button, since mail programs open links too. */
export function linkPage(link: LinkPage, { language, nonce, token, chosen }: Held) {
  const { agency, party, contactName: name } = link;
  const t = translator(language);
  const names = { agency: agency.name };
  const open = html`<p>${t("portal", "link.once")}</p>${link.withCode ? html`<p>${t("portal", "link.code")}</p>` : ""}
<form method="post"><button>${t("portal", "link.open")}</button></form>`;
  const opens =
    link.withCode && !link.mayAskAgain ? html`<p>${t("portal", "link.no-code", names)}</p>` : open;
  const again = link.mayAskAgain
    ? html`<form method="post" action="?again${langOf(chosen)}"><button>${t("portal", "link.ask-again")}</button></form>`
    : html`<p>${t("portal", "link.no-mail", names)}</p>`;
  const who = t("portal", link.side === "client" ? "link.for" : `link.for.${link.side}`, {
    ...{ name, agency: agency.name, party },
  });
  const content = html`<p>${who}</p>${link.opens ? opens : html`<p>${t("portal", "link.used")}</p>${again}`}`;
  const title = t("portal", "link.title", names);
  return portalPage({ language, nonce, agency: { ...agency, logoAt: logoOf(token) }, title, content });
}

/** Asks for the code that was mailed; `why`: what was wrong with the one that was typed, or why none was mailed. */
export function codePage(
  link: LinkPage,
  { language, nonce, token, chosen }: Held,
  { why, isOver = false }: { readonly why?: string; readonly isOver?: boolean } = {},
) {
  const t = translator(language);
  const wrong = why ? html` aria-invalid="true" aria-describedby="why"` : "";
  const enter = html`<form method="post" action="?code${langOf(chosen)}">
<label for="code">${t("portal", "code.ask")}</label>
<input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required autofocus${wrong}><br>
<button>${t("portal", "code.enter")}</button></form>`;
  const content = html`${why ? html`<p class="told" id="why" role="alert">${why}</p>` : html`<p>${t("portal", "code.text")}</p>`}
${isOver ? "" : enter}
<form method="post" action="?code&amp;new${langOf(chosen)}"><button class="plain">${t("portal", "code.new")}</button></form>`;
  const title = t("portal", "code.title");
  const agency: PortalAgency = { ...link.agency, logoAt: logoOf(token) };
  return portalPage({ language, nonce, agency, keep: "code", title, content });
}

/** What is left once the portal was closed: what happened, and whom to ask. */
export function closedPage(
  { agency, endOn, readableUntil }: ClosedPage,
  { language, nonce, token }: Shown & { readonly token?: string },
) {
  const t = translator(language);
  const names = { agency: agency.name };
  const content = html`${endOn ? html`<p>${t("portal", "closed.ended", { ...names, day: dayIn(language, endOn) })}</p>` : ""}
${readableUntil ? html`<p>${t("portal", "closed.text", { day: dayIn(language, readableUntil) })}</p>` : ""}
<p>${t("portal", "closed.ask", names)}</p>`;
  const shown: PortalAgency = token === undefined ? agency : { ...agency, logoAt: logoOf(token) };
  return portalPage({ language, nonce, agency: shown, title: t("portal", "closed.title"), content });
}

/** What is left of a link that was ended: whose it was, and whom to ask. */
export function endedPage({ agency }: EndedLink, { language, nonce }: Shown) {
  const t = translator(language);
  const content = html`<p>${t("portal", "link.ended", { agency: agency.name })}</p>`;
  return portalPage({ language, nonce, agency, title: t("portal", "link.unknown.title"), content });
}

const said = {
  unknown: ["link.unknown.title", "link.unknown"],
  sent: ["link.sent.title", "link.sent"],
  out: ["out.title", "out.text"],
  left: ["left.title", "left.text"],
  slow: ["slow.title", "slow.text"],
  "too-long": ["too-long.title", "too-long.text"],
} as const;
const passing: readonly (keyof typeof said)[] = ["sent", "left", "too-long"];

/** A page that says one thing: the link is unknown, a mail is on its way, one is not in, one has left. */
export function saysPage(
  says: keyof typeof said,
  { language, nonce, agency }: Shown & { readonly agency?: PortalAgency },
) {
  const t = translator(language);
  const [title, text] = said[says];
  return portalPage({
    language,
    nonce,
    title: t("portal", title),
    ...(agency ? { agency } : {}),
    isPassing: passing.includes(says),
    content: html`<p>${t("portal", text)}</p>`,
  });
}

/** Why one of the agency does not see what the client sees. */
export function refusedPage({ refused, params }: Refusal, { language, nonce }: Shown) {
  const t = translator(language);
  const content = html`<p>${t("refusals", refused, params)}</p><nav><a href="/">${t("portal", "preview.sign-in")}</a></nav>`;
  return portalPage({ language, nonce, isPassing: true, title: t("portal", "preview.refused"), content });
}
