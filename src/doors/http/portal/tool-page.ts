import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import { translator } from "#messages/translator.ts";
import { stateOf } from "./home-page.ts";
import { portalPage } from "./look.ts";

/** One tool: what it takes in the tool's own words, where to look, and three ways to answer. */
export function toolPage(page: PortalPage, accessId: string, nonce: string, refused?: string) {
  const { language, agency } = page;
  const t = translator(language);
  const names = { agency: agency.name };
  const one = [...page.expected, ...page.settled].find((each) => each.accessId === accessId);
  const back = html`<nav><a href="/portal">${t("portal", "tool.back")}</a></nav>`;
  if (!one) return portalPage({ language, nonce, agency, title: t("portal", "tool.unknown"), content: back });
  const { role, conditions, where, url, steps } = one;
  // An address with a part to fill in leads nowhere as it is.
  const leads = url !== null && !url.includes("{") && !url.includes("%7B") ? url : undefined;
  const way = (
    kind: "done" | "help" | "other",
    label: string,
    required: boolean,
  ) => html`<section class="way">
<h2 id="${kind}">${t("portal", `tool.${kind}.title`)}</h2>
<form method="post" aria-labelledby="${kind}">${kind === "done" ? html`<p>${t("portal", "tool.done.text", names)}</p>` : ""}
<input type="hidden" name="answer" value="${kind}">
<label for="${kind}-text">${label}</label>
<textarea id="${kind}-text" name="text" maxlength="2000"${required ? html` required` : ""}></textarea>
<button>${t("portal", `tool.${kind}`)}</button></form>
</section>`;
  const isOver = one.state === "not-applicable" || one.state === "waived";
  const content = html`${back}<p class="quiet">${t("portal", stateOf(one), names)}${one.resource ? ` · ${one.resource}` : ""}</p>
${refused ? html`<p class="told" role="alert">${t("portal", "tool.refused")} ${refused}</p>` : ""}
<p><strong>${role ? t("portal", "tool.wants", { role: role[language] }) : t("portal", "tool.wants-none", names)}</strong></p>
${conditions.length > 0 ? html`<p>${t("portal", "tool.conditions")}</p><ul>${conditions.map((each) => html`<li>${each[language]}</li>`)}</ul>` : ""}
${where ? html`<h2>${t("portal", "tool.where")}</h2><p>${where[language]}</p>` : ""}
${leads ? html`<p><a href="${leads}" rel="noreferrer">${t("portal", "tool.go")}</a></p>` : ""}
${steps.length > 0 ? html`<h2>${t("portal", "tool.steps")}</h2><ol>${steps.map((each) => html`<li>${each[language]}</li>`)}</ol>` : ""}
${
  isOver
    ? ""
    : html`${way("done", t("portal", "tool.done.note"), false)}
${way("help", t("portal", "tool.help.text"), true)}
${way("other", t("portal", "tool.other.text"), true)}`
}`;
  return portalPage({ language, nonce, agency, title: one.tool, content });
}
