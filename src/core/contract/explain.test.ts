import { strict as assert } from "node:assert";
import { test } from "node:test";
import { calendarOf } from "#core/kernel/calendar.ts";
import { messages } from "#messages/messages.ts";
import { calendars } from "#platform/calendar/read-calendars.ts";
import { explainStep, sayConfidence, sayWarning } from "./explain.ts";
import { computePeriod, overridden, type Period } from "./period.ts";
import { periodRules } from "./period-rules.ts";
import { contractWarnings, warningKeys } from "./warnings.ts";

const fr = calendarOf(await calendars("FR"));
const counting = {
  regime: "contract",
  startDay: "excluded",
  clear: false,
  workingWeek: "monday-to-friday",
  andDays: 0,
} as const;
const said = (period: Period, day: string, event: "receipt-of-notice" | "end-of-contract") => {
  const { steps } = computePeriod(period, { event, day }, fr);
  return { fr: steps.map((one) => explainStep(one).fr), en: steps.map((one) => explainStep(one).en) };
};

test("a date is explained step by step in both languages", () => {
  const period: Period = {
    length: { amount: 3, unit: "month" },
    counting,
    direction: "forward",
    end: { at: "same-day" },
    rollover: "next",
    leastWorkingDays: 0,
  };
  assert.deepEqual(said(period, "2027-03-12", "receipt-of-notice"), {
    fr: [
      "Préavis reçu\u00a0: vendredi 12 mars 2027",
      "Ce jour-là ne compte pas.",
      "3 mois → samedi 12 juin 2027",
      "samedi 12 juin 2027 et dimanche 13 juin 2027 → jour ouvré suivant, lundi 14 juin 2027",
    ],
    en: [
      "Notice received: Friday 12 March 2027",
      "That day does not count.",
      "3 months → Saturday 12 June 2027",
      "Saturday 12 June 2027 and Sunday 13 June 2027 → next working day, Monday 14 June 2027",
    ],
  });
});

test("holidays are named, the first of a month is said as people say it, one is not plural", () => {
  const back: Period = {
    length: { amount: 1, unit: "month" },
    counting,
    direction: "backward",
    rollover: "previous",
  };
  assert.deepEqual(said(back, "2027-06-17", "end-of-contract"), {
    fr: [
      "Fin du contrat\u00a0: jeudi 17 juin 2027",
      "1 mois en arrière → lundi 17 mai 2027",
      "lundi 17 mai 2027, férié (lundi de Pentecôte), dimanche 16 mai 2027 et samedi 15 mai 2027 → jour ouvré précédent, vendredi 14 mai 2027",
    ],
    en: [
      "End of the contract: Thursday 17 June 2027",
      "1 month back → Monday 17 May 2027",
      "Monday 17 May 2027, a holiday (Whit Monday), Sunday 16 May 2027 and Saturday 15 May 2027 → previous working day, Friday 14 May 2027",
    ],
  });
  const { steps } = overridden(undefined, "2027-09-01", "accord du 3 mai");
  assert.deepEqual(steps.map(explainStep), [
    {
      fr: "Fixé à la main\u00a0: mercredi 1er septembre 2027. Raison\u00a0: accord du 3 mai",
      en: "Set by hand: Wednesday 1 September 2027. Reason: accord du 3 mai",
    },
  ]);
  const worked: Period = {
    length: { amount: 1, unit: "working-day" },
    counting,
    direction: "forward",
    end: { at: "end-of-quarter" },
    rollover: "none",
    leastWorkingDays: 0,
  };
  assert.deepEqual(said(worked, "2027-03-27", "end-of-contract").fr.slice(2), [
    "1 jour ouvré → mardi 30 mars 2027",
    "Jours fériés qui n’ont pas compté\u00a0: lundi 29 mars 2027 (lundi de Pâques)",
    "Fin du trimestre → mercredi 31 mars 2027",
  ]);
});

test("no sentence of any warning or rule leaves a blank, and each ends with whom to ask", () => {
  const params = { day: "2027-01-01", from: "2027-01-01", to: "2027-02-01", count: 1 };
  for (const key of warningKeys) {
    const { fr: french, en: english } = sayWarning({ key, params });
    assert.doesNotMatch(`${french}${english}`, /\{\{|warning\./, key);
    assert.match(french, /À faire valider par votre conseil\.$/);
    assert.match(english, /To be validated by your counsel\.$/);
    const sure = sayConfidence(contractWarnings[key]);
    assert.doesNotMatch(`${sure.fr}${sure.en}`, /\{\{|confidence\./, key);
  }
  for (const rule of Object.keys(periodRules)) assert.ok(`rule.${rule}` in messages.fr.contract, rule);
});
