import assert from "node:assert/strict";
import { test } from "node:test";
import { peopleIn } from "./people-cell.ts";

const cells: Record<string, string> = {
  "Léa Martin": "Léa Martin",
  "Léa Martin, Karim Diallo": "Léa Martin + Karim Diallo",
  "Léa / Karim et Zoé": "Léa + Karim + Zoé",
  "MARTIN, Léa": "MARTIN, Léa",
  "Léa, Karim": "Léa + Karim",
  "@Léa ; Karim & Zoé": "Léa + Karim + Zoé",
  "Léa Martin <lea@exemple.fr>": "Léa Martin lea@exemple.fr",
  "lea@exemple.fr, karim@exemple.fr": "lea@exemple.fr lea@exemple.fr + karim@exemple.fr karim@exemple.fr",
  "Léa (lea@exemple.fr)": "Léa lea@exemple.fr",
  "Léa; Léa": "Léa",
  "-": "",
  "?": "",
  "": "",
};
for (const [text, expected] of Object.entries(cells)) {
  test(`names the people in “${text}”`, () => {
    const people = peopleIn(text).map(({ name, email }) => (email === undefined ? name : `${name} ${email}`));
    assert.equal(people.join(" + "), expected);
  });
}
