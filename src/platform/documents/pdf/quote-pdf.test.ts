import assert from "node:assert/strict";
import { test } from "node:test";
import type { QuoteToDraw } from "#core/transition/ports.ts";
import { quoteOf } from "#core/transition/quote.ts";
import { blankTransition } from "#core/transition/transition.ts";
import { readPdf } from "../../contracts/read-pdf.ts";
import { quotePdf } from "./quote-pdf.ts";

function asked(language: "fr" | "en", vatBasisPoints: number | null, subject = "Campagnes"): QuoteToDraw {
  const session = { subject, who: "Nora", minutes: 90, on: null, runbook: null, rateCents: null };
  const quote = quoteOf({ ...blankTransition, rateCents: 123_450, vatBasisPoints, sessions: [session] });
  assert.ok(!("refused" in quote));
  const between = { agency: "Atelier Rivage", party: "Boulangerie Aubin", direction: "client" } as const;
  return { quote, ...between, language, day: "2026-11-28" };
}
async function textOf(pdf: Buffer): Promise<string> {
  const read = await readPdf(new Uint8Array(pdf));
  assert.ok(typeof read !== "string", String(read));
  return read.pages
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/[\s\u200b]+/g, " ");
}

test("a quote says its lines, its tax and its total as people of its language write money", async () => {
  const french = await textOf(quotePdf(asked("fr", 550)));
  for (const said of [
    "Devis",
    "Boulangerie Aubin",
    "1,5",
    "1 234,50 €",
    "1 851,75 €",
    "TVA à 5,5 %",
    "101,85 €",
    "1 953,60 €",
  ])
    assert.ok(french.includes(said), `${said} in ${french}`);
  const english = await textOf(quotePdf(asked("en", null)));
  for (const said of ["Quote", "€1,234.50", "€1,851.75", "no rate of VAT was given"])
    assert.ok(english.includes(said), `${said} in ${english}`);
  assert.ok(!english.includes("VAT at"));
});

test("what a supplier asks for its transition is no quote of the agency’s", async () => {
  const ofSupplier = { ...asked("fr", 2_000), party: "Nordix", direction: "supplier" } as const;
  const said = await textOf(quotePdf(ofSupplier));
  assert.ok(said.includes("Coût de la transition avec Nordix"), said);
  assert.doesNotMatch(said, /Devis|Établi par/);
});

test("a text is never read as a template, and the same quote gives the same bytes", async () => {
  const wild = asked("fr", 2_000, '#panic("x") $a$ `b` <label> @ref *gras* \\');
  const pdf = quotePdf(wild);
  assert.ok((await textOf(pdf)).includes('#panic("x")'));
  assert.ok(quotePdf(wild).equals(pdf));
});
