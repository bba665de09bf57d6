import assert from "node:assert/strict";
import { test } from "node:test";
import { sayFrom } from "./say.ts";
import { fr } from "./screens/fr.ts";

test("sentences that come later are said as those of the start are", () => {
  const screens: Record<string, string> = {};
  const say = sayFrom("fr", { screens });
  assert.equal(say("screens", "form.cancel"), "form.cancel");
  Object.assign(screens, fr);
  assert.equal(say("screens", "form.cancel"), "Annuler");
  assert.equal(say("screens", "size.kilobytes", { size: "12" }), "12 ko");
  assert.equal(say("screens", "warnings", { count: 1 }), "1 remarque");
});

test("a plural follows its language; none, parts and millions too", () => {
  const sentences = {
    warnings_one: "{{count}} remarque",
    warnings_other: "{{count}} remarques",
    all: "tout",
  };
  const french = sayFrom("fr", { screens: sentences });
  const english = sayFrom("en", { screens: sentences });
  assert.deepEqual(
    [0, 1, 1.5, 2, 1_000_000].map((count) => french("screens", "warnings", { count })),
    ["0 remarque", "1 remarque", "1.5 remarque", "2 remarques", "1000000 remarques"],
  );
  assert.deepEqual(
    [0, 1, 2].map((count) => english("screens", "warnings", { count })),
    ["0 remarques", "1 remarque", "2 remarques"],
  );
});

test("French elides before a vowel that is filled in, English does not, and no word is taken for another", () => {
  const sentences = {
    "form.cancel": "La page de {{name}}, que {{name}} tient. Vue {{name}}, code {{name}}.",
  };
  const [french, english] = [sayFrom("fr", { screens: sentences }), sayFrom("en", { screens: sentences })];
  const of = (name: string) => french("screens", "form.cancel", { name });
  assert.equal(of("Atelier"), "La page d’Atelier, qu’Atelier tient. Vue Atelier, code Atelier.");
  assert.match(of("École"), /^La page d’École, qu’École/);
  for (const name of ["Brevo", "Yoast", "onze", "Oui", "8 Mo", "Hubert", ""])
    assert.match(of(name), new RegExp(`^La page de ${name}, que ${name} tient`));
  assert.match(english("screens", "form.cancel", { name: "Atelier" }), /^La page de Atelier, que Atelier/);
});

test("what a value holds is said as it is, and never read again", () => {
  const say = sayFrom("fr", { screens: { "size.kilobytes": "{{size}} ko, {{ size }}, {{none}}." } });
  assert.equal(
    say("screens", "size.kilobytes", { size: "{{size}} $t(warnings) $& $1" }),
    "{{size}} $t(warnings) $& $1 ko, {{ size }}, .",
  );
});

test("what a value quotes stands in inner quotation marks where its sentence quotes it, and there alone", () => {
  const french = sayFrom("fr", {
    screens: { "form.cancel": "Carte «\u00a0{{name}}\u00a0» créée : {{name}}" },
  });
  const english = sayFrom("en", { screens: { "form.cancel": "Card “{{name}}” created: {{name}}" } });
  const of = (say: typeof french, name: string) => say("screens", "form.cancel", { name });
  assert.equal(
    of(french, "Campagne « Blog\u00a0» à jour"),
    "Carte «\u00a0Campagne “Blog” à jour\u00a0» créée : Campagne « Blog\u00a0» à jour",
  );
  assert.equal(of(english, "The “Blog” page"), "Card “The ‘Blog’ page” created: The “Blog” page");
  assert.equal(of(english, "La page « Blog »"), "Card “La page « Blog »” created: La page « Blog »");
  assert.equal(of(french, "5 > 3 « "), "Carte «\u00a05 > 3 “\u00a0» créée : 5 > 3 « ");
});

test("a word of each language is said in that of the sentence", () => {
  const sentences = { screens: { "form.cancel": "« {{what}} »" } };
  const params = { what_fr: "le montant", what_en: "the amount" };
  assert.equal(sayFrom("fr", sentences)("screens", "form.cancel", params), "« le montant »");
  assert.equal(sayFrom("en", sentences)("screens", "form.cancel", params), "« the amount »");
});

test("a refusal writes its day out, in each language", () => {
  const sentences = { refusals: { closed: "{{day}}" }, screens: { closed: "{{day}}" } };
  const said = (language: "fr" | "en", area: "refusals" | "screens", day: string) =>
    sayFrom(language, sentences)(area, "closed" as never, { day });
  assert.equal(said("fr", "refusals", "2026-12-01"), "1er décembre 2026");
  assert.equal(said("en", "refusals", "2026-12-30"), "30 December 2026");
  assert.equal(said("fr", "refusals", ""), "");
  assert.equal(said("fr", "screens", "2026-12-01"), "2026-12-01");
});
