import { strict as assert } from "node:assert";
import { test } from "node:test";
import { readClauseRules } from "#platform/contracts/read-clause-rules.ts";
import { findDays } from "./find-days.ts";

const rules = readClauseRules();
const named = (text: string) => findDays([text], rules).map(({ fact, day }) => `${fact} ${day}`);

test("the days on which a contract is signed and takes effect are read where it names them", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Le présent contrat prend effet le 1er janvier 2026.", ["startedOn 2026-01-01"]],
    ["Le contrat est conclu pour un an à compter du 1er janvier 2026.", ["startedOn 2026-01-01"]],
    ["Il entrera en vigueur à compter du 15/02/2026 et durera deux ans.", ["startedOn 2026-02-15"]],
    ["Date d’effet : 3 mars 2025\nLe prestataire réalise les travaux du lot 2.", ["startedOn 2025-03-03"]],
    [
      "La mission débute le 2 mai 2025. Elle est conclue pour une durée de six mois.",
      ["startedOn 2025-05-02"],
    ],
    ["La présente convention est conclue du 1er septembre 2025 au 31 août 2026.", ["startedOn 2025-09-01"]],
    [
      "Le contrat est conclu pour une durée de 12 mois.\nFait à Lyon, le 12 décembre 2025, en deux exemplaires.",
      ["signedOn 2025-12-12"],
    ],
    ["Signé électroniquement par les deux parties le 4 juin 2025.", ["signedOn 2025-06-04"]],
    ["This Agreement takes effect on 1 January 2026 and runs for a year.", ["startedOn 2026-01-01"]],
    ["The retainer commences on March 3, 2025 and the fees are due monthly.", ["startedOn 2025-03-03"]],
    [
      "On part sur douze mois à partir du 1er février 2025, facture payable à réception.",
      ["startedOn 2025-02-01"],
    ],
    ["La convention est conclue pour un an, prenant cours le 1er octobre 2024.", ["startedOn 2024-10-01"]],
    [
      "This Agreement is entered into as of September 1, 2024 (the “Effective Date”) between A and B.",
      ["startedOn 2024-09-01"],
    ],
    ["Effective Date: 1 April 2025\nThe parties agree as follows.", ["startedOn 2025-04-01"]],
    ["This Agreement is made on 14 March 2025 between the Agency and the Client.", ["signedOn 2025-03-14"]],
    ["We will work for you from 1 May 2025 until 30 April 2026.", ["startedOn 2025-05-01"]],
  ];
  for (const [text, wanted] of cases) assert.deepEqual(named(text), wanted, text);
});

test("days of something else are not proposed", () => {
  const cases = [
    "Les tarifs du présent contrat sont applicables à compter du 1er janvier 2026.",
    "Le règlement (UE) 2016/679, entré en vigueur le 25 mai 2018, s’applique au contrat.",
    "Le présent contrat annule et remplace celui qui a été signé le 3 mars 2022.",
    "Le contrat dure jusqu’au 31 décembre 2026.",
    "L’avenant au contrat prend effet le 1er mars 2026.",
    "Conditions générales de vente en vigueur à compter du 1er janvier 2026.",
    "The Regulation that took effect on 25 May 2018 applies to this agreement.",
    "This agreement supersedes the one that was signed on 3 March 2022.",
    "The agreement ends on 31 December 2026.",
    "Notice of termination was given and takes effect on 1 March 2026.",
  ];
  for (const text of cases) assert.deepEqual(named(text), [], text);
});

test("a day comes with its words and the page on which they stand", () => {
  const pages = [
    "Contrat de prestation entre les parties.\n",
    "Le contrat prend effet le 1er janvier 2026.\n",
  ];
  const [found] = findDays(pages, rules);
  assert.deepEqual(found?.passage, {
    ...{ page: 2, from: 0, to: 43, text: "Le contrat prend effet le 1er janvier 2026." },
  });
});
