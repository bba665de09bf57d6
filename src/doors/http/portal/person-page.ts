import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import { translator } from "#messages/translator.ts";
import { backFrom } from "./home-page.ts";
import { portalPage, seenByAgency } from "./look.ts";
import { own, type Place } from "./place.ts";

/** Whom one names: a colleague who comes in too, or who takes over. */
export type Named = "colleague" | "successor";

/** A supplier names no successor of ours, and a successor names nobody. */
export const isOpenTo = ({ side, direction }: PortalPage, who: Named) =>
  side !== "successor" && (who === "colleague" || direction === "client");

const said = {
  colleague: { title: "colleague.title", text: "colleague.text", send: "colleague.send" },
  successor: { title: "successor.title", text: "successor.text", send: "successor.send" },
} as const;

/** What was typed of them. */
export type Typed = Readonly<Record<"name" | "email" | "organisation" | "language", string>>;

/** The form by which a contact names somebody; what was refused of it stands in it again, with why. */
export function personPage(
  page: PortalPage,
  who: Named,
  nonce: string,
  {
    place = own,
    notKept,
  }: { readonly place?: Place; readonly notKept?: { readonly typed: Typed; readonly why: string } } = {},
) {
  const { language, agency } = page;
  const t = translator(language);
  const typed = notKept?.typed;
  const wrong = notKept ? html` aria-describedby="not-kept"` : "";
  const field = (name: "name" | "email" | "organisation", type: string, more: string, isFirst = false) =>
    html`<label for="${name}">${t("portal", `person.${name}`)}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="off"${more ? html` ${more}` : ""}${wrong}${isFirst && notKept ? html` autofocus` : ""} value="${typed?.[name] ?? ""}">`;
  const languages = (["fr", "en"] as const).map(
    (one) =>
      html`<option value="${one}"${one === (typed?.language || language) ? html` selected` : ""}>${t("portal", `person.language.${one}`)}</option>`,
  );
  const form = html`<form method="post" class="way">${notKept ? html`<p class="told" id="not-kept" role="alert">${t("portal", "tool.refused")} ${notKept.why}</p>` : ""}
${field("name", "text", "required", true)}
${field("email", "email", "required")}
${
  who === "successor"
    ? field("organisation", "text", "")
    : html`<label for="language">${t("portal", "person.language")}</label><select id="language" name="language">${languages}</select>`
}
<p><button>${t("portal", said[who].send)}</button></p></form>`;
  const content = html`${seenByAgency(page)}<p>${t("portal", isOpenTo(page, who) ? said[who].text : "person.closed", { agency: agency.name })}</p>${
    !isOpenTo(page, who)
      ? ""
      : place.pack
        ? html`<p class="told">${t("portal", "preview.nothing-sent")}</p>`
        : form
  }`;
  const above = backFrom(language, place);
  return portalPage({ language, nonce, agency, above, title: t("portal", said[who].title), content });
}
