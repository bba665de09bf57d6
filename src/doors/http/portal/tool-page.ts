import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import { sided } from "#messages/sided.ts";
import { translator } from "#messages/translator.ts";
import { backFrom, stateOf } from "./home-page.ts";
import { portalPage, seenByAgency } from "./look.ts";
import { own, type Place } from "./place.ts";
import { questionList } from "./question-page.ts";

type Tool = PortalPage["expected"][number];
/** The ways to answer; that an access is out is said first, by whoever is to take it out now. */
const kinds = ["out", "done", "help", "other"] as const;
/** An answer as it was sent. */
export type Sent = { readonly answer: (typeof kinds)[number]; readonly text: string };
/** An answer that was not kept, and why: it is shown again as it was typed. */
export type NotKept = Sent & { readonly why: string };

export const answerOf = (word: string | undefined): Sent["answer"] =>
  kinds.find((one) => one === word) ?? "help";

export const knows = ({ expected, settled }: PortalPage, accessId: string) =>
  [...expected, ...settled].some((one) => one.accessId === accessId);

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

function about({ language, agency, side, direction }: PortalPage, one: Tool) {
  const t = translator(language);
  const names = { agency: agency.name };
  const { role, conditions, where, url, steps, resource, namesSides } = one;
  const meant = side !== "successor" && namesSides ? t("portal", sided("tool.meant", direction), names) : "";
  const stands = side === "successor" ? "" : t("portal", stateOf(one, direction), names);
  return html`<p class="quiet">${[resource, stands].filter(Boolean).join(" · ")}</p>
<p><strong>${wanted()}</strong></p>
${meant ? html`<p class="quiet">${meant}</p>` : ""}
${conditions.length > 0 ? html`<p>${t("portal", "tool.conditions")}</p><ul>${conditions.map((each) => html`<li>${each[language]}</li>`)}</ul>` : ""}
${where ? html`<h2>${t("portal", "tool.where")}</h2><p>${where[language]}</p>` : ""}
${url ? html`<p><a class="away" href="${url}" rel="noreferrer">${t("portal", "tool.go")}</a></p>` : ""}
${steps.length > 0 ? html`<details><summary>${t("portal", "tool.steps")}</summary><ol>${steps.map((each) => html`<li>${each[language]}</li>`)}</ol></details>` : ""}`;

  function wanted(): string {
    if (side === "successor") return role ? t("portal", "successor.role", { role: role[language] }) : "";
    const isSupplier = direction === "supplier";
    if (!role) return t("portal", isSupplier ? "supplier.wants-none" : "tool.wants-none", names);
    const wants = { ...names, role: role[language] };
    return t("portal", isSupplier ? "supplier.wants" : "tool.wants", wants);
  }
}

/** What was asked of this tool, and what the agency answered. */
function asked(page: PortalPage, { accessId }: Tool) {
  const own = page.questions.filter((question) => question.accessId === accessId);
  if (own.length === 0) return "";
  return html`<h2>${translator(page.language)("portal", "questions.title")}</h2>${questionList(page, own)}`;
}

function answers(page: PortalPage, one: Tool, place: Place, notKept: NotKept | undefined) {
  const { language, side, direction, settled } = page;
  const t = translator(language);
  if (side === "successor") return "";
  const isSetAside = one.state === "not-applicable" || one.state === "waived";
  const mayLeave = (direction === "supplier" ? settled.includes(one) : one.removal) && one.asked !== "out";
  if (isSetAside && !mayLeave) return "";
  if (place.pack)
    return html`<p class="told">${t("portal", sided("tool.seen-by-agency", direction), { party: page.party })}</p>`;
  return kinds
    .filter((kind) => (kind === "out" ? mayLeave : !isSetAside))
    .map((kind) => way(page, one, kind, notKept?.answer === kind ? notKept : undefined));
}

/** What each way says; to a supplier it is said otherwise whose right is meant. */
const ways = {
  done: { title: "tool.done.title", text: "tool.done.text", ask: "tool.done.ask", submit: "tool.done" },
  supplier: {
    title: "supplier.done.title",
    text: "supplier.done.text",
    ask: "tool.done.ask",
    submit: "supplier.done",
  },
  help: { title: "tool.help.title", text: null, ask: "tool.help.ask", submit: "tool.help" },
  other: { title: "tool.other.title", text: null, ask: "tool.other.ask", submit: "tool.other" },
  out: { title: "out.way.title", text: "out.way.text", ask: "out.way.ask", submit: "out.way" },
} as const;
const outWays = {
  client: ways.out,
  supplier: {
    title: "out.way.title.supplier",
    text: "out.way.text.supplier",
    ask: "out.way.ask",
    submit: "out.way.supplier",
  },
} as const;

/** One way to answer. What was refused of it stands in it again, in the place where one was. */
function way(page: PortalPage, { rights }: Tool, kind: Sent["answer"], notKept: NotKept | undefined) {
  const { language, direction } = page;
  const t = translator(language);
  const names = { agency: page.agency.name };
  const wrong = notKept ? html` autofocus aria-invalid="true" aria-describedby="not-kept"` : "";
  const isDone = kind === "done";
  const said = isDone && direction === "supplier" ? ways.supplier : ways[kind];
  const { title, text, ask, submit } = kind === "out" ? outWays[direction] : said;
  const isNeeded = kind === "help" || kind === "other";
  return html`<section class="way">
<h2 id="${kind}">${t("portal", title, names)}</h2>
<form method="post" aria-labelledby="${kind}"${isNeeded ? "" : html` enctype="multipart/form-data"`}>${text ? html`<p>${t("portal", text, names)}</p>` : ""}
${kind === "out" && rights.length > 0 ? html`<p>${t("portal", sided("out.way.rights", direction))}</p><ul>${rights.map((each) => html`<li>${each}</li>`)}</ul>` : ""}
${notKept ? html`<p class="told" id="not-kept" role="alert">${t("portal", "tool.refused")} ${notKept.why}</p>` : ""}
<input type="hidden" name="answer" value="${kind}">
<label for="${kind}-text">${t("portal", ask)}</label>
<textarea id="${kind}-text" name="text"${isNeeded ? html` required` : ""}${wrong}>
${notKept?.text ?? ""}</textarea>
${isNeeded ? "" : html`<label for="${kind}-file">${t("portal", "file.ask")}</label><input id="${kind}-file" type="file" name="file" accept="image/png,image/jpeg,image/gif,image/webp,application/pdf">`}
<button${isNeeded ? html` class="plain"` : ""}>${t("portal", submit, names)}</button></form>
</section>`;
}
