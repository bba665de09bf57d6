import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { backFrom } from "./home-page.ts";
import { portalPage, seenByAgency } from "./look.ts";
import { own, type Place } from "./place.ts";
import { knownZone, nameOfZone, whenIn, zones } from "./times.ts";

type Meeting = PortalPage["meetings"][number];
/** What was sent of a meeting and not kept, and why. */
export type NotKeptReply = { readonly kind: "choose" | "none"; readonly text: string; readonly why: string };

/** One meeting: its times on the clocks of whoever looks, one of them to choose, or why none suits. */
export function meetingPage(
  page: PortalPage,
  meetingId: string,
  nonce: string,
  more: { readonly place?: Place; readonly zone?: string; readonly notKept?: NotKeptReply } = {},
) {
  const { language, agency, meetings } = page;
  const { place = own, notKept } = more;
  const t = translator(language);
  const meeting = meetings.find((one) => one.meetingId === meetingId);
  const above = backFrom(language, place);
  if (!meeting) {
    const content = html`<p>${t("portal", "meeting.unknown.text")}</p>`;
    return portalPage({ language, nonce, agency, above, title: t("portal", "meeting.unknown"), content });
  }
  const zone = (more.zone && knownZone(more.zone)) || meeting.timeZone;
  const content = html`${seenByAgency(page)}${notKept ? html`<p class="told" id="not-kept" role="alert">${t("portal", "tool.refused")} ${notKept.why}</p>` : ""}
${meeting.place ? html`<p>${t("portal", "meeting.place", { place: meeting.place })}</p>` : ""}
${meeting.link ? html`<p><a class="away" href="${meeting.link}" rel="noreferrer">${t("portal", "meeting.link")}</a></p>` : ""}
${meeting.state === "fixed" ? fixed(language, meeting, zone) : offer(page, meeting, zone, place, notKept)}
${zoneForm(language, meeting, zone, place)}`;
  return portalPage({ language, nonce, agency, above, title: meeting.title, content });
}

function fixed(language: Language, { times }: Meeting, zone: string) {
  const t = translator(language);
  return html`<p>${t("portal", "meeting.fixed")}</p><ul>${times.map((time) => html`<li>${whenIn(language, time, zone)}</li>`)}</ul>`;
}

function offer(
  { language }: PortalPage,
  { times, refused }: Meeting,
  zone: string,
  place: Place,
  notKept: NotKeptReply | undefined,
) {
  const t = translator(language);
  const told =
    refused === null ? "" : html`<p class="told">${t("portal", "meeting.refused", { text: refused })}</p>`;
  if (place.pack)
    return html`${told}<ul>${times.map((time) => html`<li>${whenIn(language, time, zone)}</li>`)}</ul><p class="quiet">${t("portal", "preview.nothing-sent")}</p>`;
  const wrong = html` aria-invalid="true" aria-describedby="not-kept"`;
  return html`${told}<section class="way"><form method="post"><input type="hidden" name="answer" value="choose">
<fieldset><legend>${t("portal", "meeting.choose.title")}</legend>${times.map(
    (time, at) =>
      html`<label class="one"><input type="radio" name="time" value="${time.on} ${time.at}" required${at === 0 && notKept?.kind === "choose" ? wrong : ""}> ${whenIn(language, time, zone)}</label>`,
  )}</fieldset><button>${t("portal", "meeting.choose")}</button></form></section>
<section class="way"><h2 id="none">${t("portal", "meeting.none.title")}</h2><form method="post" aria-labelledby="none"><input type="hidden" name="answer" value="none">
<label for="none-text">${t("portal", "meeting.none.ask")}</label>
<textarea id="none-text" name="text" required${notKept?.kind === "none" ? wrong : ""}>
${notKept?.text ?? ""}</textarea><button class="plain">${t("portal", "meeting.none")}</button></form></section>`;
}

/** The same times on other clocks: a form that only asks for the page again. */
function zoneForm(language: Language, { meetingId, timeZone }: Meeting, zone: string, place: Place) {
  const t = translator(language);
  const all: readonly string[] = knownZone(timeZone) ? zones : [timeZone, ...zones];
  const [action = "", query] = place.to(`/meetings/${meetingId}`).split("?");
  const kept = [...new URLSearchParams(query)];
  return html`<form method="get" action="${action}">${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="zone">${t("portal", "meeting.zone")}</label>
<select id="zone" name="zone">${all.map((one) => html`<option value="${one}"${one === zone ? html` selected` : ""}>${nameOfZone(language, one)}</option>`)}</select>
<button class="plain">${t("portal", "meeting.zone.show")}</button></form>`;
}
