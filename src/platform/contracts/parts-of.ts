import type { ContractPage } from "#core/contract/ports.ts";
import { contractLimits } from "./contract-limits.ts";

/** Cuts a text without pages after the paragraph that fills a part; only a very long one is cut, after a line. */
export function partsOf(text: string): readonly ContractPage[] {
  const { partCharacters } = contractLimits;
  const parts: ContractPage[] = [];
  let part = "";
  const close = () => {
    if (part.trim() !== "") parts.push({ text: part });
    part = "";
  };
  for (const paragraph of text.split(/(?<=\n\s*\n)(?!\s)/)) {
    for (const line of paragraph.length > 2 * partCharacters ? paragraph.split(/(?<=\n)/) : [paragraph]) {
      part += line;
      if (part.length >= partCharacters) close();
    }
  }
  close();
  return parts;
}
