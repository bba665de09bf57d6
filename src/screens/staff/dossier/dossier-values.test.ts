import { strict as assert } from "node:assert";
import { test } from "node:test";
import { sayFrom } from "#messages/say.ts";
import { dossierFr } from "#messages/screens/dossier-fr.ts";
import { Problem } from "#screens/problem.ts";
import { hoursOf, minutesOf, namingSites, sitesOf } from "./dossier-values.ts";

test("a length of time is read as people write it, and what the product itself writes is", () => {
  const cases: readonly (readonly [string, number | null | undefined])[] = [
    ["", null],
    [" ", null],
    ["12", 720],
    ["12,5", 750],
    ["12.5 h", 750],
    ["2h30", 150],
    ["2 h 30", 150],
    ["2\u00a0h\u00a005", 125],
    ["1 760", undefined],
    ["1760", 105_600],
    ["1761", undefined],
    ["0", undefined],
    ["2h75", undefined],
    ["2,5h30", undefined],
    ["douze", undefined],
  ];
  for (const [typed, minutes] of cases) assert.equal(minutesOf(typed), minutes, typed);
  for (const minutes of [1, 59, 61, 100, 105_600]) assert.equal(minutesOf(hoursOf(minutes, "fr")), minutes);
});

test("an address that is none of a site is named, rather than its place among the others", () => {
  const translate = sayFrom("fr", { screens: dossierFr });
  const say = (key: string, params?: Record<string, string | number>) =>
    translate("screens", key as "dossier.sites", params);
  const refused = new Problem("refused", {
    fields: [
      { field: "sites.1", problem: "Cette valeur n’est pas valable." },
      { field: "party", problem: "Ce champ est obligatoire." },
    ],
  });
  assert.deepEqual(namingSites(refused, sitesOf("aubin.example, boutique"), say).details.fields, [
    { field: "sites", problem: "«\u00a0boutique\u00a0» n’est pas l’adresse d’un site." },
    { field: "party", problem: "Ce champ est obligatoire." },
  ]);
});
