import { definePDFJSModule, getDocumentProxy } from "unpdf";
import type { ContractPage, TextRun } from "#core/contract/ports.ts";
import { contractLimits } from "./contract-limits.ts";

/** Why a PDF is not read. */
export type PdfProblem = "encrypted" | "damaged" | "too-many-pages" | "too-long" | "no-text";

/** Which pages are wanted, counted from 1; all of them otherwise. */
export type WantedPages = { readonly from: number; readonly count: number };

/** Pages of a PDF with the place of every run of text, or why there are none. Meant for a thread of its own. */
export async function readPdf(
  bytes: Uint8Array,
  wanted?: WantedPages,
): Promise<{ readonly total: number; readonly pages: readonly ContractPage[] } | PdfProblem> {
  await definePDFJSModule(() => import("unpdf/pdfjs"));
  const document = await opened(bytes);
  if (typeof document === "string") return document;
  const total = document.numPages;
  if (total > contractLimits.pages) return "too-many-pages";
  const { from, count } = wanted ?? { from: 1, count: total };
  const pages: ContractPage[] = [];
  let characters = 0;
  for (let number = from; number < from + count && number <= total; number++) {
    const page = await readPage(document, number);
    if (page === undefined) return "damaged";
    characters += page.text.length;
    if (characters > contractLimits.characters) return "too-long";
    pages.push(page);
  }
  if (wanted === undefined && !pages.some(({ text }) => hasText(text))) return "no-text";
  return { total, pages };
}

/** Whether a page says something, or is a picture with at most a number on it. */
export function hasText(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= contractLimits.lettersOfAPage;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array): Promise<Pdf | "encrypted" | "damaged"> {
  try {
    const quiet = { verbosity: 0, isEvalSupported: false, useSystemFonts: false, disableFontFace: true };
    return await getDocumentProxy(bytes, quiet);
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged";
  }
}

async function readPage(document: Pdf, number: number): Promise<ContractPage | undefined> {
  try {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs: TextRun[] = [];
    let text = "";
    let last: TextRun | undefined;
    for (const item of items) {
      if (!("str" in item)) continue;
      const box = boxOf(item, transform);
      // A gap of more than a line between two lines is the end of a paragraph.
      if (last && text.endsWith("\n") && box.top - last.top > 1.9 * last.height && item.str.trim() !== "")
        text += "\n";
      const from = text.length;
      text += item.str;
      if (item.str.trim() !== "") {
        last = { from, to: text.length, ...box };
        runs.push(last);
      }
      if (item.hasEOL) text += "\n";
    }
    page.cleanup();
    return { text, width, height, runs };
  } catch {
    return undefined;
  }
}

type Item = { readonly transform: readonly unknown[]; readonly width: number; readonly height: number };

/** Where a run stands once the page is drawn, turned pages included: points from the top left, rounded to a tenth. */
function boxOf({ transform, width, height }: Item, page: readonly number[]) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  const [, , , , x, y] = transform.map(Number);
  const at = (px: number, py: number) => [a * px + c * py + e, b * px + d * py + f] as const;
  const [first, second] = [at(x ?? 0, y ?? 0), at((x ?? 0) + width, (y ?? 0) + height)];
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    left: rounded(Math.min(first[0], second[0])),
    top: rounded(Math.min(first[1], second[1])),
    width: rounded(Math.abs(first[0] - second[0])),
    height: rounded(Math.abs(first[1] - second[1])),
  };
}
