import { html } from "hono/html";
import type { History, PortalPage } from "#core/enter-portal.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { portalPage, seenByAgency } from "./look.ts";
import { own, type Place } from "./place.ts";
import { backFrom, dayOf } from "./sentence.ts";

function sentenceOf(language: Language, agency: string, { kind, tool, pack }: History[number]) {
  const t = translator(language);
  if (kind === "answered" && tool === null) return t("portal", "history.answered-plain", { agency });
  const params = { agency, tool: tool ?? t("portal", "history.a-tool"), pack: pack ?? "" };
  return t("portal", `history.${kind}`, params);
}

/** What was done and received, line by line. */
export const historyList = (page: PortalPage, lines: History) =>
  html`<ul class="plain">${lines.map(
    (line) =>
      html`<li><span>${sentenceOf(page.language, page.agency.name, line)}</span><br><small>${dayOf(page, line.at)}</small></li>`,
  )}</ul>`;

/** All of it. */
export function historyPage(page: PortalPage, lines: History, nonce: string, place: Place = own) {
  const { language, agency } = page;
  const t = translator(language);
  const content = html`${seenByAgency(page)}<p>${t("portal", "history.text", { agency: agency.name })}</p>
${lines.length === 0 ? html`<p>${t("portal", "history.none")}</p>` : historyList(page, lines)}`;
  const above = backFrom(language, place);
  return portalPage({ language, nonce, agency, above, title: t("portal", "home.history"), content });
}
