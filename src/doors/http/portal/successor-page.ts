import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import { translator } from "#messages/translator.ts";
import { packLine } from "./home-page.ts";
import { portalPage, seenByAgency } from "./look.ts";
import { meetingLinks, notedGiven } from "./more-links.ts";
import type { Place } from "./place.ts";

/** What a successor sees: the versions of the pack, the tools and the meetings that it was shown, and nothing else. */
export function successorPage(page: PortalPage, nonce: string, place: Place, noted?: string) {
  const { language, agency, party, settled: tools, packs, meetings } = page;
  const t = translator(language);
  const names = { agency: agency.name, party };
  const isEmpty = tools.length + packs.length + meetings.length === 0;
  const content = html`${seenByAgency(page)}${notedGiven(page, noted)}
<p>${t("portal", isEmpty ? "successor.home.nothing" : "successor.home.text", names)}</p>
${packs.length > 0 ? html`<h2>${t("portal", "home.documents")}</h2><ul class="packs">${packs.map((pack) => packLine(page, pack, place))}</ul>` : ""}
${meetingLinks(page, place)}
${
  tools.length > 0
    ? html`<h2>${t("portal", "successor.tools")}</h2><ul class="tools">${tools.map(
        ({ accessId, tool, resource }) =>
          html`<li><a href="${place.to(`/tools/${accessId}`)}"><span><strong>${tool}</strong>${
            resource ? html`<small>${resource}</small>` : ""
          }</span><i aria-hidden="true">›</i></a></li>`,
      )}</ul>`
    : ""
}
<footer><p><a href="${place.to("/stored")}">${t("portal", "home.stored")}</a></p>${
    place.pack
      ? ""
      : html`<form method="post" action="/portal/leave"><button class="plain">${t("portal", "home.leave")}</button></form>`
  }</footer>`;
  return portalPage({ language, nonce, agency, title: t("portal", "successor.home", names), content });
}
