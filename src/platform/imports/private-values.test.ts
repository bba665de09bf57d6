import assert from "node:assert/strict";
import { test } from "node:test";
import { privateValues } from "./private-values.ts";

const texts: readonly (readonly [string, string])[] = [
  ["mot de passe : S3cret!x à changer", "mot de passe : […] à changer"],
  ["Password: hunter2 then log in", "Password: […] then log in"],
  ["ftp://web:tr0mbone@ftp.exemple.fr/www", "ftp://web:[…]@ftp.exemple.fr/www"],
  [`clé glpat-${"a1".repeat(10)} fin`, "clé […] fin"],
  [`ghp_${"Ab3".repeat(12)}`, "[…]"],
  ["https://x.fr/i.png?private_token=abcdef123&w=2", "https://x.fr/i.png?private_token=[…]&w=2"],
  [`https://calendar.google.com/calendar/ical/a%40b.fr/private-${"0f".repeat(16)}/basic.ics`, "[…]"],
  ["écrire à lea+63f94e+1a18@boards.trello.com", "écrire à […]"],
  ["pulse-123-0ab__45@euc1.mx.monday.com, lea@monday.fr", "[…], lea@monday.fr"],
  ["https://zoom.us/j/123?pwd=QWERTY", "https://zoom.us/j/123?pwd=[…]"],
  ["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nsuite", "[…]\nsuite"],
];
for (const [text, expected] of texts) {
  test(`takes the private value out of “${text.slice(0, 40)}”`, () => {
    const watch = privateValues("a.csv", "fr");
    assert.equal(watch.clean(text), expected);
    assert.equal(watch.warnings().length, 1);
    assert.equal(watch.clean(expected), expected);
  });
}

const harmless = [
  "https://calendar.google.com/calendar/u/0/r",
  "Le jeton de présence et la clé du local",
  "https://exemple.fr/private-sales/ete",
];
for (const text of harmless) {
  test(`leaves “${text}” alone`, () => {
    const watch = privateValues("a.csv", "fr");
    assert.equal(watch.clean(text), text);
    assert.deepEqual(watch.warnings(), []);
  });
}

test("says once what was taken, in either language", () => {
  const watch = privateValues("a.csv", "fr");
  watch.clean("mdp: azerty12");
  watch.leftOut("identifier");
  assert.deepEqual(watch.warnings(), [
    {
      key: "warning.private-removed",
      file: "a.csv",
      params: {
        count: 2,
        what_fr: "mot de passe, identifiant interne",
        what_en: "password, internal identifier",
      },
    },
  ]);
});
