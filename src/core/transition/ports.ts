import type { Language } from "#messages/messages.ts";
import type { Quote } from "./quote.ts";

/** A quote as a document shows it: of whom, for whom, made on which day. */
export type QuoteToDraw = {
  readonly quote: Quote;
  readonly agency: string;
  readonly party: string;
  /** A supplier bills us for its transition: the quote is then no offer of the agency’s. */
  readonly direction: "client" | "supplier";
  readonly language: Language;
  /** `2026-12-14`: same quote, same day, same bytes. */
  readonly day: string;
};

/** Draws a quote as a PDF, apart from whoever answers requests. */
export type DrawQuote = (asked: QuoteToDraw) => Promise<Uint8Array>;
