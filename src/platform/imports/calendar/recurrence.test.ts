import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { inWords } from "#core/tracking/said.ts";
import { recurrenceSentence } from "./recurrence.ts";

const said: readonly (readonly [string, string, string])[] = [
  ["FREQ=WEEKLY;BYDAY=MO", "Chaque lundi", "Every Monday"],
  ["FREQ=WEEKLY;BYDAY=MO,WE,FR", "Chaque lundi, mercredi et vendredi", "Every Monday, Wednesday and Friday"],
  [
    "FREQ=DAILY;BYDAY=SA,SU;COUNT=4",
    "Chaque samedi et dimanche, 4 fois",
    "Every Saturday and Sunday, 4 times",
  ],
  [
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260730T100000Z;WKST=MO",
    "Toutes les 2 semaines, le mardi et le jeudi, jusqu’au 30 juillet 2026",
    "Every 2 weeks on Tuesday and Thursday, until 30 July 2026",
  ],
  ["FREQ=MONTHLY;BYDAY=1MO", "Tous les mois, le 1er lundi", "Every month on the first Monday"],
  [
    "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU,-1FR",
    "Tous les 3 mois, le 2e mardi et le dernier vendredi",
    "Every 3 months on the second Tuesday and the last Friday",
  ],
  ["FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3", "Tous les mois, le 3e mercredi", "Every month on the third Wednesday"],
  [
    "FREQ=MONTHLY;BYMONTHDAY=1,2,13,23,31",
    "Tous les mois, le 1er, le 2, le 13, le 23 et le 31",
    "Every month on the 1st, the 2nd, the 13th, the 23rd and the 31st",
  ],
  ["FREQ=MONTHLY;BYMONTHDAY=-1", "Tous les mois, le dernier jour", "Every month on the last day"],
  ["FREQ=DAILY;COUNT=1", "Tous les jours, une fois", "Every day, once"],
  // What has no words stays as it is, whole.
  ["FREQ=MONTHLY;BYDAY=MO", "Tous les mois (BYDAY=MO)", "Every month (BYDAY=MO)"],
  ["FREQ=DAILY;INTERVAL=2;BYDAY=MO", "Tous les 2 jours (BYDAY=MO)", "Every 2 days (BYDAY=MO)"],
  ["FREQ=MONTHLY;BYMONTHDAY=-2", "Tous les mois (BYMONTHDAY=-2)", "Every month (BYMONTHDAY=-2)"],
  [
    "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15",
    "Tous les ans (BYMONTH=3 BYMONTHDAY=15)",
    "Every year (BYMONTH=3 BYMONTHDAY=15)",
  ],
  ["FREQ=HOURLY;COUNT=2", "FREQ=HOURLY;COUNT=2", "FREQ=HOURLY;COUNT=2"],
];

for (const [rule, french, english] of said) {
  test(`${rule} is said in both languages`, () => {
    const wording = recurrenceSentence(ICAL.Recur.fromString(rule));
    assert.deepEqual([inWords(wording, "fr"), inWords(wording, "en")], [french, english]);
  });
}
