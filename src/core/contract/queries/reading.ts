import { z } from "zod";
import { checkOf } from "#core/contract/clause-checks.ts";
import { ReadingShown } from "#core/contract/document.ts";
import { loadAccepted, loadFacts, loadReading } from "#core/contract/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const fileId = "01980000-0000-7000-8000-000000000030";

/**
 * What the last reading of a document did not find, and what to check then. It outlives the page on which it
 * was read; a kind of clause that somebody accepted since, from this document or another, is lacking no more.
 */
export const showReading = query({
  name: "contract.show-reading",
  summary: "Shows what the last reading of the contract did not find, with what to check and the source.",
  permission: "contract.read",
  input: z.object({
    dossierId: Id,
    fileId: Id.optional().meta({ description: "The document read last when left out" }),
  }),
  output: z.object({ reading: ReadingShown.nullable() }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId },
    output: {
      reading: {
        ...{ fileId, file: "contrat.pdf", readAt: "2026-11-02T09:00:00.000Z", withoutText: [] },
        notFound: [
          {
            kind: "reversibility",
            fr: "Demandez au client ce qu’il attend : aide, formats, délais.",
            en: "Ask the client what is expected: help, formats, time.",
            source: "CCAG-TIC 2021, art. 42",
            confidence: "secondary",
            read: "2026-11-15",
          },
        ],
        days: [
          {
            ...{ fact: "startedOn", day: "2026-01-01" },
            passage: { page: 1, from: 210, to: 253, text: "Le contrat prend effet le 1er janvier 2026." },
          },
        ],
        rejectedDays: [],
      },
    },
  },
  async read({ dossierId, fileId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const read = await loadReading(work, dossierId, fileId);
    if (!read) return { reading: null };
    const known = new Set((await loadAccepted(work, dossierId)).map(({ kind }) => kind));
    const checks = await work.ports.contracts.checks();
    const facts = await loadFacts(work, dossierId);
    const { notFound, withoutText, days, ...reading } = read;
    const unsaid = days.filter(({ fact }) => facts[fact] === null);
    const shown = (isRejected: boolean) =>
      unsaid.flatMap(({ rejected = false, ...one }) => (rejected === isRejected ? [one] : []));
    return {
      reading: {
        ...reading,
        withoutText: [...withoutText],
        notFound: notFound.filter((kind) => !known.has(kind)).map((kind) => checkOf(kind, checks)),
        days: shown(false),
        rejectedDays: shown(true),
      },
    };
  },
});
