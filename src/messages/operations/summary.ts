import type { Language } from "../messages.ts";
import { fr } from "./fr.ts";

/** What an operation does, in one sentence: its own in English, the one kept here in French. */
export function summaryOf(
  { name, summary }: { readonly name: string; readonly summary: string },
  language: Language,
): string {
  return language === "fr" ? (fr[name] ?? summary) : summary;
}
