import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import type { Language } from "#messages/messages.ts";
import { sided } from "#messages/sided.ts";
import { translator } from "#messages/translator.ts";
import { historyList } from "./history-page.ts";
import { portalPage, seenByAgency } from "./look.ts";
import { moreLinks, notedGiven } from "./more-links.ts";
import { own, type Place } from "./place.ts";
import { questionList } from "./question-page.ts";
import { backFrom, dayIn, dayOf, localeOf } from "./sentence.ts";

export { backFrom, dayIn } from "./sentence.ts";

type Expected = PortalPage["expected"][number];
type Pack = PortalPage["packs"][number];

/** Where a tool stands, in the client's words. */
export function stateOf(
  { asked, state, grade, removal, again }: Expected,
  direction: PortalPage["direction"],
) {
  if (asked === "out") return sided("state.asked.out", direction);
  if (asked !== null) return `state.asked.${asked}` as const;
  if (removal) return "state.removal";
  if ((state === "not-yet" || state === "unknown") && grade !== null && grade !== "attested")
    return "state.said" as const;
  if (again) return "state.again" as const;
  return `state.${state}` as const;
}

/** How far a day is from another one. */
function apart(language: Language, day: string, from: string): string {
  const { days } = Temporal.PlainDate.from(from).until(day, { largestUnit: "day" });
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" }).format(days, "day");
}

/**
 * What is expected of the client now, what is settled, and what it may take. `noted`: what it has just answered; `asked`: it
 * has just asked something.
 */
export function homePage(
  page: PortalPage,
  nonce: string,
  place: Place = own,
  { noted, asked = false }: { readonly noted?: string | undefined; readonly asked?: boolean } = {},
) {
  const { language, agency, direction, endOn, today, expected, settled, packs } = page;
  const t = translator(language);
  const names = { agency: agency.name };
  const list = (tools: readonly Expected[]) =>
    html`<ul class="tools">${tools.map(
      (one) =>
        html`<li><a href="${place.to(`/tools/${one.accessId}`)}"><span><strong>${one.tool}</strong>${
          one.resource ? html`<small>${one.resource}</small>` : ""
        }<small>${t("portal", stateOf(one, direction), names)}</small></span><i aria-hidden="true">›</i></a></li>`,
    )}</ul>`;
  const total = expected.length + settled.length;
  const end =
    endOn &&
    t("portal", endOn < today ? "home.ended" : "home.end", {
      day: dayIn(language, endOn),
      apart: apart(language, endOn, today),
    });
  const answered = expected.concat(settled).find(({ accessId }) => accessId === noted);
  const toRemove = settled.filter(({ removal, asked }) => removal && asked !== "out");
  const isOver = settled.filter((one) => !toRemove.includes(one));
  const heading =
    expected.length > 0
      ? t("portal", "home.expected", { count: expected.length })
      : toRemove.length > 0
        ? undefined
        : t("portal", "home.nothing");
  const leave = html`<form method="post" action="/portal/leave"><button class="plain">${t("portal", "home.leave")}</button></form>`;
  const content = html`${seenByAgency(page)}${
    answered
      ? html`<p class="told" role="status">${t("portal", "home.noted", { tool: answered.tool })}</p>`
      : ""
  }${asked ? html`<p class="told" role="status">${t("portal", "home.asked", names)}</p>` : ""}${notedGiven(page, noted)}
${end ? html`<p>${end}</p>` : ""}
${heading ? html`<h2>${heading}</h2>` : ""}
${total > 0 ? html`<p id="progress">${t("portal", "home.progress", { done: settled.length, total })}</p><progress max="${total}" value="${settled.length}" aria-labelledby="progress"></progress>` : ""}
${expected.length > 0 ? list(expected) : ""}
${toRemove.length > 0 ? html`<h2>${t("portal", "home.removals", { ...names, count: toRemove.length })}</h2>${list(toRemove)}` : ""}
<h2>${t("portal", "home.documents")}</h2>
${
  packs.length === 0
    ? html`<p>${t("portal", "home.no-documents", names)}</p>`
    : html`<ul class="packs">${packs.map((pack) => packLine(page, pack, place))}</ul>`
}
${moreLinks(page, place)}
${isOver.length > 0 ? html`<h2>${t("portal", "home.settled")}</h2>${list(isOver)}` : ""}
${datesPart(page)}
<h2>${t("portal", "questions.title")}</h2>
${page.questions.length > 0 ? questionList(page, page.questions.slice(0, 2)) : ""}
<p><a class="away" href="${place.to("/questions")}">${t("portal", "home.ask")}</a></p>
<h2>${t("portal", "home.history")}</h2>
${page.history.length > 0 ? historyList(page, page.history) : html`<p>${t("portal", "history.none")}</p>`}
<p><a class="away" href="${place.to("/history")}">${t("portal", "home.history.all")}</a></p>
<footer><p><a href="${place.to("/stored")}">${t("portal", "home.stored")}</a></p>${place.pack ? "" : leave}</footer>`;
  return portalPage({ language, nonce, agency, title: t("portal", "home.title", names), content });
}

/** The end, our departures and the last day of this page, in their order. */
function datesPart({ language, agency, dates, direction }: PortalPage) {
  const t = translator(language);
  if (dates.length === 0) return "";
  const names = (tools: readonly string[]) => new Intl.ListFormat(localeOf(language)).format(tools);
  return html`<h2>${t("portal", "home.dates")}</h2>
<dl class="dates">${dates.map(
    ({ kind, day, tools }) =>
      html`<dt>${dayIn(language, day)}</dt><dd>${t("portal", kind === "departure" ? sided("date.departure", direction) : `date.${kind}`, { agency: agency.name, tools: names(tools) })}</dd>`,
  )}</dl>`;
}

export function packLine(page: PortalPage, { packId, number, madeAt, bytes }: Pack, place: Place) {
  const { language } = page;
  const t = translator(language);
  const size = new Intl.NumberFormat(localeOf(language), {
    style: "unit",
    unit: bytes < 1_000_000 ? "kilobyte" : "megabyte",
    maximumFractionDigits: 0,
  }).format(Math.ceil(bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000)));
  const name = t("portal", "home.pack", { number, day: dayOf(page, madeAt) });
  const take = t("portal", "home.take");
  const label = `${take} ${name}`;
  return html`<li><p>${name}<br><small>${size}</small></p>${
    place.pack
      ? html`<a class="button" href="${place.pack(packId)}" aria-label="${label}">${take}</a>`
      : html`<form method="post" action="/portal/packs/${packId}"><button aria-label="${label}">${take}</button></form>`
  }</li>`;
}

/** What is kept of whoever looks at it. */
export function storedPage(page: PortalPage, until: string, nonce: string, place: Place = own) {
  const { language, agency } = page;
  const t = translator(language);
  const names = { agency: agency.name };
  const content = html`${seenByAgency(page)}<p>${t("portal", "stored.text", names)}</p>
<p>${t("portal", "stored.cookie", { day: dayIn(language, until) })}</p>
<p>${t("portal", "stored.ask", names)}</p>`;
  const above = backFrom(language, place);
  return portalPage({ language, nonce, agency, above, title: t("portal", "stored.title"), content });
}
