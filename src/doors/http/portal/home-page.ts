import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { portalPage } from "./look.ts";

type Expected = PortalPage["expected"][number];

/** Where a tool stands, in the client's words. */
export function stateOf({ asked, state, grade }: Expected) {
  if (asked !== null) return `state.asked.${asked}` as const;
  if ((state === "not-yet" || state === "unknown") && grade !== null && grade !== "attested")
    return "state.said" as const;
  return `state.${state}` as const;
}

/** A day as one writes it in a sentence. */
export const dayIn = (language: Language, day: string) =>
  Temporal.PlainDate.from(day.slice(0, 10)).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "long",
  });

/** What is expected of the client now, what is settled, and what it may take. */
export function homePage(page: PortalPage, nonce: string) {
  const { language, agency, party, endOn, today, expected, settled, packs } = page;
  const t = translator(language);
  const names = { agency: agency.name };
  const list = (tools: readonly Expected[]) =>
    html`<ul class="tools">${tools.map(
      (one) =>
        html`<li><a href="/portal/tools/${one.accessId}"><span><strong>${one.tool}</strong>${
          one.resource ? html`<br><small>${one.resource}</small>` : ""
        }</span><small>${t("portal", stateOf(one), names)}</small></a></li>`,
    )}</ul>`;
  const total = expected.length + settled.length;
  const bytes = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  });
  const end =
    endOn && t("portal", endOn < today ? "home.ended" : "home.end", { day: dayIn(language, endOn) });
  const content = html`${page.contactName === null ? html`<p class="told">${t("portal", "home.seen-by-agency", { party })}</p>` : ""}
${end ? html`<p>${end}</p>` : ""}
<h2>${
    expected.length > 0
      ? t("portal", "home.expected", { count: expected.length })
      : t("portal", "home.nothing")
  }</h2>
${total > 0 ? html`<p id="progress">${t("portal", "home.progress", { done: settled.length, total })}</p><progress max="${total}" value="${settled.length}" aria-labelledby="progress"></progress>` : ""}
${expected.length > 0 ? list(expected) : ""}
<h2>${t("portal", "home.documents")}</h2>
${
  packs.length === 0
    ? html`<p>${t("portal", "home.no-documents", names)}</p>`
    : packs.map(({ packId, number, madeAt, bytes: size }) => {
        const name = t("portal", "home.pack", { number, day: dayIn(language, madeAt) });
        return html`<form method="post" action="/portal/packs/${packId}"><p>${name}<br><small>${bytes.format(Math.ceil(size / 1_000))}</small></p><button aria-label="${t("portal", "home.take")} ${name}">${t("portal", "home.take")}</button></form>`;
      })
}
${settled.length > 0 ? html`<h2>${t("portal", "home.settled")}</h2>${list(settled)}` : ""}
<footer><p><a href="/portal/stored">${t("portal", "home.stored")}</a></p><form method="post" action="/portal/leave"><button class="plain">${t("portal", "home.leave")}</button></form></footer>`;
  return portalPage({ language, nonce, agency, title: t("portal", "home.title", names), content });
}

/** What is kept of whoever looks at it. */
export function storedPage({ language, agency }: PortalPage, until: string, nonce: string) {
  const t = translator(language);
  const names = { agency: agency.name };
  const content = html`<p>${t("portal", "stored.text", names)}</p>
<p>${t("portal", "stored.cookie", { day: dayIn(language, until) })}</p>
<p>${t("portal", "stored.ask", names)}</p>
<nav><a href="/portal">${t("portal", "tool.back")}</a></nav>`;
  return portalPage({ language, nonce, agency, title: t("portal", "stored.title"), content });
}
