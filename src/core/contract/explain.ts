import type { BothLanguages } from "#core/playbook/playbook.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { asWritten } from "#messages/written-days.ts";
import type { Missed } from "./missed.ts";
import type { ObligationKind } from "./obligation.ts";
import type { PeriodRule, RuleSource } from "./period-rules.ts";
import type { PeriodStep } from "./period-steps.ts";
import type { Missing } from "./term.ts";
import type { ContractWarning } from "./warnings.ts";

const says = { fr: translator("fr"), en: translator("en") };
const writer = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
const locales = { fr: "fr-FR", en: "en-GB" } as const;
const writers = { fr: writer(locales.fr), en: writer(locales.en) };

/** `2027-06-12` in words: `samedi 12 juin 2027`, `Saturday 12 June 2027`. */
function inWords(day: string, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const written = writers[language].format(Date.UTC(year, month - 1, date));
  return language === "fr" ? asWritten(written, language) : written.replace(",", "");
}

/** One step of an explanation, in both languages. */
export function explainStep(step: PeriodStep): BothLanguages {
  return inBoth((language) => sentenceOf(step, language));
}

function sentenceOf(step: PeriodStep, language: Language): string {
  const say = says[language];
  const day = (iso: string) => inWords(iso, language);
  const list = new Intl.ListFormat(locales[language], { type: "conjunction" });
  switch (step.kind) {
    case "from":
      return say("contract", `step.from.${step.event}`, { day: day(step.day) });
    case "usual-start":
      return say("contract", `step.usual-start.${step.event}`);
    case "stated-day":
      return say("contract", "step.stated-day", { day: day(step.day) });
    case "first-day":
      return say("contract", `step.first-day.${step.counts ? "included" : "excluded"}`);
    case "counted": {
      const params = { count: step.amount, to: day(step.to) };
      return step.way === "forward"
        ? say("contract", `step.counted.forward.${step.unit}`, params)
        : say("contract", `step.counted.backward.${step.unit}`, params);
    }
    case "skipped": {
      const days = step.holidays.map((one) => `${day(one.day)} (${one[language]})`);
      return say("contract", "step.skipped", { days: list.format(days) });
    }
    case "no-such-day":
      return say("contract", "step.no-such-day", { number: step.number, to: day(step.to) });
    case "clear":
    case "end-of-month":
    case "end-of-quarter":
    case "anniversary":
      return say("contract", `step.${step.kind}`, { to: day(step.to) });
    case "least-working-days":
      return say("contract", "step.least-working-days", { amount: step.amount, to: day(step.to) });
    case "rolled": {
      const reasons = step.over.map(({ day: on, off }) => {
        const name = off.why === "holiday" ? off.name[language] : "";
        return say("contract", `off.${off.why}`, { day: day(on), name });
      });
      return say("contract", `step.rolled.${step.way}`, { reasons: list.format(reasons), to: day(step.to) });
    }
    case "renewed":
      return step.most === null
        ? say("contract", "step.renewed", { count: step.times, to: day(step.to) })
        : say("contract", "step.renewed-of", { count: step.times, most: step.most, to: day(step.to) });
    case "renewed-unopposed": {
      const params = { count: step.times, last: day(step.last), to: day(step.to) };
      return step.notice === null
        ? say("contract", "step.renewed-unopposed", params)
        : say("contract", "step.renewed-too-late", { ...params, notice: day(step.notice) });
    }
    case "opposed":
      return say("contract", "step.opposed", { notice: day(step.notice), last: day(step.last) });
    case "renewals-used":
      return say("contract", "step.renewals-used", { count: step.most, to: day(step.to) });
    case "overridden":
      return say("contract", "step.overridden", { to: day(step.to), reason: step.reason });
    default:
      return step satisfies never;
  }
}

const inBoth = (sentence: (language: Language) => string): BothLanguages => ({
  fr: sentence("fr"),
  en: sentence("en"),
});

/** What an obligation is called. */
export function sayObligation(kind: ObligationKind): BothLanguages {
  return inBoth((language) => says[language]("contract", `obligation.${kind}`));
}

/** That a last day to give notice went by, and what follows. */
export function sayMissed({ kind, last, notice, end, until, next }: Missed): BothLanguages {
  return inBoth((language) => {
    const day = (iso: string | null) => (iso === null ? "" : inWords(iso, language));
    const days = { last: day(last), notice: day(notice), end: day(end), until: day(until), next: day(next) };
    return says[language]("contract", `missed.${kind}`, days);
  });
}

/** Whether a notice must have left or arrived on its day. */
export function sayMust(must: "sent" | "received"): BothLanguages {
  return inBoth((language) => says[language]("contract", `must.${must}`));
}

/** What is missing to compute a day. */
export function sayMissing(missing: Missing): BothLanguages {
  return inBoth((language) => says[language]("contract", `missing.${missing}`));
}

/** What a rule of counting says. */
export function sayRule(rule: PeriodRule): BothLanguages {
  return inBoth((language) => says[language]("contract", `rule.${rule}`));
}

/** How sure a source is, and since when. */
export function sayConfidence({
  confidence,
  readOn,
}: Pick<RuleSource, "confidence" | "readOn">): BothLanguages {
  return inBoth((language) =>
    says[language]("contract", `confidence.${confidence}`, { day: inWords(readOn, language) }),
  );
}

/** A warning as it is shown: what the law may say, then whom to ask. */
export function sayWarning({ key, params }: ContractWarning): BothLanguages {
  const sentence = (language: Language) => {
    const shown = Object.entries(params).map(([name, value]): [string, string | number] => [
      name,
      typeof value === "string" ? inWords(value, language) : value,
    ]);
    const say = says[language];
    return `${say("contract", `warning.${key}`, Object.fromEntries(shown))} ${say("contract", "warning.to-validate")}`;
  };
  return inBoth(sentence);
}
