import type { Pack } from "#core/pack/pack.ts";
import { dayOf } from "../dates.ts";
import { documentWords } from "../words.ts";
import { type Standard, typeset } from "./compiler.ts";
import { declareAccessible } from "./declare-accessible.ts";
import { recapData } from "./recap-data.ts";

/**
 * The recap of a pack as a PDF, archival (PDF/A-3a) and accessible (PDF/UA-1): same pack, same bytes.
 * Takes seconds for thousands of items: draw it in a worker thread.
 */
export function recapPdf(pack: Pack): Buffer {
  return declareAccessible(recapIn("a-3a", pack));
}

/** The same layout written under one standard alone, which the compiler checks. */
export function recapIn(standard: Standard, pack: Pack): Buffer {
  const say = documentWords(pack.lang);
  const createdOn = dayOf(pack.datedOn);
  if (!createdOn) throw new Error(`a pack is dated by a day, not by “${pack.datedOn}”`);
  const missingCharacters = (count: number) => say("documents", "reading.substituted", { count });
  return typeset("recap", recapData(pack, say), { createdOn, standard, missingCharacters });
}
