import assert from "node:assert/strict";
import { test } from "node:test";
import { type FactKind, factKinds } from "#core/kernel/fact.ts";
import { en } from "#messages/screens/en.ts";
import { fr } from "#messages/screens/fr.ts";
import { paramsOf } from "./fact-params.ts";

const told = (kind: FactKind, details: Readonly<Record<string, unknown>>) =>
  paramsOf(
    kind,
    details,
    (name) => name,
    (name) => name,
    (iso) => iso,
    "fr",
  );

test("every blank of a sentence of the journal is filled in, from the details or for want of them", () => {
  for (const kind of factKinds) {
    const params: Readonly<Record<string, unknown>> = told(kind, {});
    const sentences = [fr, en].flatMap((language) =>
      Object.entries(language).filter(([key]) =>
        [`fact.${kind}`, `fact.${kind}_one`, `fact.${kind}_other`, `fact.${kind}.supplier`].includes(key),
      ),
    );
    assert.ok(sentences.length > 0, kind);
    for (const [key, sentence] of sentences)
      for (const [, blank = ""] of sentence.matchAll(/\{\{(\w+)\}\}/g))
        assert.ok(params[blank] !== undefined, `${key} has nothing to put for ${blank}`);
  }
  const asked: Readonly<Record<string, unknown>> = told("portal.question-asked", { text: "Qui paie ?" });
  assert.equal(asked.text, "Qui paie ?");
});
