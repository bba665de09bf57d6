import { accessFieldNames } from "#core/access/access.ts";
import { exceptions } from "#core/access/kinds.ts";
import { roles } from "#core/kernel/actor.ts";
import { type FactKind, factKinds } from "#core/kernel/fact.ts";
import { stepStates } from "#core/plan/step.ts";
import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { changeSaid } from "./fact-change.ts";
import { type Details, isDetails, paramsOf } from "./fact-params.ts";
import { useContactNames } from "./use-contact-names.ts";
import { useSided } from "./use-sided.ts";

export type FactLine = Answer<"journal.list">["rows"][number];

/** Says each of these lines of the journal: who did it, and what. */
export function useFactWords(
  lines: readonly FactLine[],
): (line: FactLine) => { readonly who: string; readonly what: string } {
  const words = useWords();
  const { say, dates, language } = words;
  const sayOf = useSided();
  const { data } = useAsk("agency.list-members", {});
  const names = new Map(data?.members.map(({ id, name }) => [id, name]));
  const contacts = useContactNames(lines.some(({ actor }) => actor.startsWith("contact:")));
  const who = (actor: string) => {
    const [kind, id = ""] = actor.split(":");
    if (kind === "member") return names.get(id) ?? (data ? say("fact.by.member-gone") : "…");
    if (kind === "contact" && contacts === undefined) return "…";
    if (kind === "contact") return contacts?.get(id) ?? say("fact.by.contact");
    if (kind === "api-key" || kind === "operator" || kind === "user") return say(`fact.by.${kind}`);
    return say("fact.by.system");
  };
  const accessField = (name: string) => {
    const known = accessFieldNames.find((one) => one === name);
    if (known === "clientLevel" || known === "ours") return sayOf(`fact.access.field.${known}`);
    return known ? say(`fact.access.field.${known}`) : name;
  };
  /** Where a step or an access stands, and a day, are written in the language of who reads. */
  const word = (kind: FactKind, to: unknown) => {
    const state = stepStates.find((one) => one === to);
    if (kind === "access.set-aside")
      return say(`fact.access.as.${exceptions.find((one) => one === to) ?? "counts"}`);
    const role = roles.find((one) => one === to);
    if (kind === "member.role-changed" && role) return say(`role.${role}`);
    if (kind === "plan.status-set" && state) return say(`plan.state.${state}`);
    if (kind === "plan.steps-assigned") {
      if (typeof to !== "string") return say("fact.plan.steps-assigned.nobody");
      return names.get(to) ?? (data ? say("fact.by.member-gone") : "…");
    }
    const isDay = ["plan.end-moved", "departure.authorised", "portal.closing-set"].includes(kind);
    return isDay && typeof to === "string" && to ? dates.longDay(to) : to;
  };
  /** Whoever joins is no member before: the line is about the one that it became. */
  const whoJoined = (subject: string, { email }: Details) => {
    const [, id = ""] = subject.split("member:");
    return names.get(id) ?? (typeof email === "string" ? email : say("fact.by.user"));
  };
  return ({ actor, kind, subject, salted }) => {
    const known = factKinds.find((one) => one === kind);
    if (!known) return { who: who(actor), what: say("fact.other", { kind }) };
    const params = paramsOf(
      known,
      withWord(detailsOf(salted), (to) => word(known, to)),
      accessField,
      (name, change) => changeSaid(name, change, words),
      dates.longDay,
      language,
    );
    return {
      who: known === "member.joined" ? whoJoined(subject, detailsOf(salted)) : who(actor),
      what: known === "monitor.deleted" ? sayOf(`fact.${known}`, params) : say(`fact.${known}`, params),
    };
  };
}

/** The details behind their 16 bytes of salt; none once they were erased. */
function detailsOf(salted: string | null): Details {
  if (salted === null) return {};
  const bytes = Uint8Array.from(atob(salted), (letter) => letter.charCodeAt(0));
  const details: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(16)));
  return isDetails(details) ? details : {};
}

const withWord = (details: Details, word: (to: unknown) => unknown): Details =>
  "to" in details ? { ...details, to: word(details.to) } : details;
