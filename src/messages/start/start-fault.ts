import type { KeyOf, Language } from "../messages.ts";
import { sayingStart } from "./say-start.ts";

type Params = Readonly<Record<string, string | number>>;

/** Why a start fails, where whoever starts it can do something: English as a message, and told in one's own language. */
export class StartFault extends Error {
  readonly #key: KeyOf<"start">;
  readonly #params: Params;

  constructor(key: KeyOf<"start">, params: Params = {}, options?: ErrorOptions) {
    super(sayingStart("en")("start", key, params), options);
    this.#key = key;
    this.#params = params;
  }

  inWords(language: Language): string {
    return sayingStart(language)("start", this.#key, this.#params);
  }
}

/** What to tell of anything that was thrown; what a thread throws may come without its message. */
export function faultInWords(error: unknown, language: Language): string {
  if (error instanceof StartFault) return error.inWords(language);
  return error instanceof Error ? error.message || String(error.stack) : String(error);
}
