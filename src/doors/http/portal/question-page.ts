import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import { translator } from "#messages/translator.ts";
import { portalPage, seenByAgency } from "./look.ts";
import { own, type Place } from "./place.ts";
import { backFrom, dayOf } from "./sentence.ts";

type Question = PortalPage["questions"][number];

/** What was asked, and what the agency answered. */
export function questionList(page: PortalPage, questions: readonly Question[]) {
  const t = translator(page.language);
  const names = { agency: page.agency.name };
  return html`<ul class="plain">${questions.map(
    ({ tool, text, askedAt, isSettled, answer }) =>
      html`<li><small>${dayOf(page, askedAt)}${tool ? ` · ${tool}` : ""}</small><p>${text}</p>${
        answer
          ? html`<blockquote><small>${t("portal", "questions.answer", names)}</small><p>${answer}</p></blockquote>`
          : html`<small>${t("portal", isSettled ? "questions.settled" : "questions.waits", names)}</small>`
      }</li>`,
  )}</ul>`;
}

/** Everything that was asked, and a place to ask more. What was refused stands in it again. */
export function questionPage(
  page: PortalPage,
  nonce: string,
  {
    place = own,
    notKept,
  }: { readonly place?: Place; readonly notKept?: { readonly text: string; readonly why: string } } = {},
) {
  const { language, agency, questions } = page;
  const t = translator(language);
  const names = { agency: agency.name };
  const wrong = notKept
    ? html` autofocus aria-invalid="true" aria-describedby="not-kept help"`
    : html` aria-describedby="help"`;
  const ask = html`<section class="way"><form method="post">
${notKept ? html`<p class="told" id="not-kept" role="alert">${t("portal", "tool.refused")} ${notKept.why}</p>` : ""}
<label for="text"><strong>${t("portal", "questions.ask", names)}</strong></label><small id="help">${t("portal", "questions.help")}</small>
<textarea id="text" name="text" required${wrong}>
${notKept?.text ?? ""}</textarea>
<button>${t("portal", "questions.send")}</button></form></section>`;
  const content = html`${seenByAgency(page)}${place.pack ? "" : ask}
${questions.length === 0 ? html`<p>${t("portal", "questions.none")}</p>` : questionList(page, questions)}`;
  const above = backFrom(language, place);
  return portalPage({ language, nonce, agency, above, title: t("portal", "questions.title"), content });
}
