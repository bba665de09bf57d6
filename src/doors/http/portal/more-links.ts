import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import { translator } from "#messages/translator.ts";
import type { Place } from "./place.ts";
import { whenIn } from "./times.ts";

const notes = ["colleague", "successor", "slot", "no-slot"] as const;

/** That what was just given is noted; nothing for what was not. */
export function notedGiven({ language, agency }: PortalPage, noted: string | undefined) {
  const what = notes.find((one) => `given-${one}` === noted);
  const t = translator(language);
  return what
    ? html`<p class="told" role="status">${t("portal", `noted.${what}`, { agency: agency.name })}</p>`
    : "";
}

/** The meetings that concern whoever looks, each with where it stands. */
export function meetingLinks({ language, meetings }: PortalPage, place: Place) {
  const t = translator(language);
  if (meetings.length === 0) return "";
  const lines = meetings.map((meeting) => {
    const { meetingId, title, state, times, timeZone, refused } = meeting;
    const [first] = times;
    const told =
      state === "fixed" && first
        ? whenIn(language, first, timeZone)
        : t("portal", refused === null ? "more.meeting.proposed" : "more.meeting.refused");
    return html`<li><a href="${place.to(`/meetings/${meetingId}`)}"><span><strong>${title}</strong><small>${told}</small></span><i aria-hidden="true">›</i></a></li>`;
  });
  return html`<h2>${t("portal", "more.meetings")}</h2><ul class="tools">${lines}</ul>`;
}

/** What one may do besides what is expected: choose the time of a meeting, let a colleague in, say who takes over. */
export function moreLinks(page: PortalPage, place: Place) {
  const { language, people, direction } = page;
  const t = translator(language);
  const to = (where: "/colleague" | "/successor", label: string) =>
    html`<li><a href="${place.to(where)}"><span><strong>${label}</strong></span><i aria-hidden="true">›</i></a></li>`;
  const named = people.map(({ name, organisation, side }) =>
    [name, organisation, side === "successor" ? t("portal", "more.person.successor") : null]
      .filter(Boolean)
      .join(", "),
  );
  return html`${meetingLinks(page, place)}<h2>${t("portal", "more.title")}</h2><ul class="tools">${to(
    "/colleague",
    t("portal", "more.colleague"),
  )}${direction === "client" ? to("/successor", t("portal", "more.successor")) : ""}</ul>${
    named.length > 0
      ? html`<p class="quiet">${t("portal", "more.people")}</p><ul>${named.map((one) => html`<li>${one}</li>`)}</ul>`
      : ""
  }`;
}
