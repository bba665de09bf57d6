import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedQuery, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";
import { exampleDossierId } from "#core/transition/fields.ts";
import type { QuoteToDraw } from "#core/transition/ports.ts";
import { quoteOf } from "#core/transition/quote.ts";
import { loadTransition } from "#core/transition/store.ts";

/** The quote of a transition as a PDF, drawn once its figures are read. */
export const drawQuoteOf = preparedQuery({
  name: "transition.draw-quote",
  summary: "Draws the quote of a transition as a PDF; GET /api/quotes/<dossierId>.pdf gives the file itself.",
  permission: "transition.read",
  input: z.object({
    dossierId: Id,
    language: z.enum(["fr", "en"]).optional().meta({ description: "That of the agency when left out" }),
  }),
  output: z.object({
    name: z.string().meta({ description: "What the file is called" }),
    base64: z.string().meta({ description: "The PDF" }),
  }),
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "transition.nothing-to-quote",
    "transition.rate-wanted",
  ],
  example: {
    input: { dossierId: exampleDossierId, language: "fr" },
    output: { name: "devis-2026-11-28.pdf", base64: "JVBERi0xLjc=" },
  },
  async ask({ dossierId, language }, ports, _, look) {
    const asked = await look((work) => quoteToDraw(work, dossierId, language));
    if (isRefusal(asked)) return asked;
    const pdf = await ports.drawQuote(asked);
    const name = `${asked.language === "fr" ? "devis" : "quote"}-${asked.day}.pdf`;
    return { name, base64: pdf.toBase64() };
  },
});

async function quoteToDraw(
  work: Work,
  dossierId: string,
  language: "fr" | "en" | undefined,
): Promise<QuoteToDraw | Refusal> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return agency;
  const today = await loadToday(work);
  if (isRefusal(today)) return today;
  const quote = quoteOf(await loadTransition(work, dossierId));
  if (isRefusal(quote)) return quote;
  return {
    quote,
    agency: agency.name,
    party: dossier.party,
    direction: dossier.direction,
    language: language ?? today.language,
    day: today.today,
  };
}
