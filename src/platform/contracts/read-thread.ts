import { parentPort, workerData } from "node:worker_threads";
import mammoth from "mammoth";
import { notFound } from "#core/contract/clause-checks.ts";
import { findClauses } from "#core/contract/find-clauses.ts";
import { findDays } from "#core/contract/find-days.ts";
import type { ContractDocument, ContractFound, ContractPage, ContractPages } from "#core/contract/ports.ts";
import { contractLimits } from "./contract-limits.ts";
import { partsOf } from "./parts-of.ts";
import { readClauseChecks, readClauseRules } from "./read-clause-rules.ts";
import { hasText, type PdfProblem, readPdf, type WantedPages } from "./read-pdf.ts";

/** What the thread is given: a PDF as it is, the checked parts of a Word file, or a text; and what is wanted of it. */
export type Given = {
  readonly document:
    | { readonly form: "pdf" | "word"; readonly bytes: Uint8Array }
    | { readonly form: "text"; readonly text: string };
  /** Some pages as they are; the clauses of all of them otherwise. */
  readonly wanted?: WantedPages;
};

/** What it answers, once. */
export type Told =
  | { readonly found: ContractFound }
  | { readonly pages: ContractPages }
  | { readonly problem: PdfProblem };

const given: Given = workerData;
parentPort?.postMessage(await answered(given));

async function answered({ document, wanted }: Given): Promise<Told> {
  const paging = document.form === "pdf" ? "pages" : "parts";
  const read = await pagesOf(document, wanted);
  if (typeof read === "string") return { problem: read };
  const known: ContractDocument = { form: document.form, paging, pages: read.total };
  if (wanted) return { pages: { ...known, from: wanted.from, shown: read.pages } };
  const texts = read.pages.map(({ text }) => text);
  const candidates = findClauses(texts, readClauseRules());
  const days = findDays(texts, readClauseRules());
  const withoutText = read.pages.flatMap(({ text }, at) =>
    paging === "parts" || hasText(text) ? [] : [at + 1],
  );
  const missing = notFound(candidates, readClauseChecks());
  return { found: { ...known, withoutText, candidates, days, notFound: missing } };
}

async function pagesOf(document: Given["document"], wanted: WantedPages | undefined) {
  if (document.form === "pdf") return readPdf(document.bytes, wanted);
  const parts = document.form === "text" ? partsOf(document.text) : await wordParts(document.bytes);
  if (typeof parts === "string") return parts;
  if (parts.length === 0) return "no-text";
  const pages: readonly ContractPage[] = wanted
    ? parts.slice(wanted.from - 1, wanted.from - 1 + wanted.count)
    : parts;
  return { total: parts.length, pages };
}

async function wordParts(bytes: Uint8Array): Promise<readonly ContractPage[] | PdfProblem> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value.length > contractLimits.characters ? "too-long" : partsOf(value);
  } catch {
    return "damaged";
  }
}
