import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { backFrom, stateOf } from "./home-page.ts";
import { portalPage, seenByAgency } from "./look.ts";
import { own, type Place } from "./place.ts";
import { questionList } from "./question-page.ts";

type Tool = PortalPage["expected"][number];
/** The three ways to answer. */
const ways = ["done", "help", "other"] as const;
/** An answer as it was sent. */
export type Sent = { readonly answer: (typeof ways)[number]; readonly text: string };
/** An answer that was not kept, and why: it is shown again as it was typed. */
export type NotKept = Sent & { readonly why: string };

export const answerOf = (word: string | undefined): Sent["answer"] =>
  ways.find((one) => one === word) ?? "help";

/** One tool: what it takes in the tool's own words, where to look, and three ways to answer. */
export function toolPage(
  page: PortalPage,
  accessId: string,
  nonce: string,
  { place = own, notKept }: { readonly place?: Place; readonly notKept?: NotKept } = {},
) {
  const { language, agency } = page;
  const t = translator(language);
  const one = [...page.expected, ...page.settled].find((each) => each.accessId === accessId);
  const above = backFrom(language, place);
  const title = one?.tool ?? t("portal", "tool.unknown");
  const content = html`${seenByAgency(page)}${one ? html`${about(page, one)}${asked(page, one)}${answers(page, one, place, notKept)}` : ""}`;
  return portalPage({ language, nonce, agency, above, title, content });
}

function about({ language, agency }: PortalPage, one: Tool) {
  const t = translator(language);
  const names = { agency: agency.name };
  const { role, conditions, where, url, steps, resource } = one;
  // An address with a part to fill in leads nowhere as it is.
  const leads = url !== null && !url.includes("{") && !url.includes("%7B") ? url : undefined;
  return html`<p class="quiet">${resource ? `${resource} · ` : ""}${t("portal", stateOf(one), names)}</p>
<p><strong>${role ? t("portal", "tool.wants", { role: role[language] }) : t("portal", "tool.wants-none", names)}</strong></p>
${conditions.length > 0 ? html`<p>${t("portal", "tool.conditions")}</p><ul>${conditions.map((each) => html`<li>${each[language]}</li>`)}</ul>` : ""}
${where ? html`<h2>${t("portal", "tool.where")}</h2><p>${where[language]}</p>` : ""}
${leads ? html`<p><a class="away" href="${leads}" rel="noreferrer">${t("portal", "tool.go")}</a></p>` : ""}
${steps.length > 0 ? html`<details><summary>${t("portal", "tool.steps")}</summary><ol>${steps.map((each) => html`<li>${each[language]}</li>`)}</ol></details>` : ""}`;
}

/** What was asked of this tool, and what the agency answered. */
function asked({ language, agency, questions }: PortalPage, { accessId }: Tool) {
  const own = questions.filter((question) => question.accessId === accessId);
  if (own.length === 0) return "";
  return html`<h2>${translator(language)("portal", "questions.title")}</h2>${questionList(language, agency.name, own)}`;
}

function answers(page: PortalPage, { state }: Tool, place: Place, notKept: NotKept | undefined) {
  const { language, agency } = page;
  const t = translator(language);
  if (state === "not-applicable" || state === "waived") return "";
  if (place.pack)
    return html`<p class="told">${t("portal", "tool.seen-by-agency", { party: page.party })}</p>`;
  return ways.map((kind) => way(language, agency.name, kind, notKept?.answer === kind ? notKept : undefined));
}

/** One way to answer. What was refused of it stands in it again, in the place where one was. */
function way(language: Language, agency: string, kind: Sent["answer"], notKept: NotKept | undefined) {
  const t = translator(language);
  const wrong = notKept ? html` autofocus aria-invalid="true" aria-describedby="not-kept"` : "";
  return html`<section class="way">
<h2 id="${kind}">${t("portal", `tool.${kind}.title`)}</h2>
<form method="post" aria-labelledby="${kind}">${kind === "done" ? html`<p>${t("portal", "tool.done.text", { agency })}</p>` : ""}
${notKept ? html`<p class="told" id="not-kept" role="alert">${t("portal", "tool.refused")} ${notKept.why}</p>` : ""}
<input type="hidden" name="answer" value="${kind}">
<label for="${kind}-text">${t("portal", `tool.${kind}.ask`)}</label>
<textarea id="${kind}-text" name="text"${kind === "done" ? "" : html` required`}${wrong}>
${notKept?.text ?? ""}</textarea>
<button${kind === "done" ? "" : html` class="plain"`}>${t("portal", `tool.${kind}`)}</button></form>
</section>`;
}
