import type { Translate } from "#messages/translator.ts";

/** What an option gives as JSON; throws a sentence when it is none. */
export function readJson(option: string, given: string, say: Translate) {
  try {
    return JSON.parse(given);
  } catch {
    throw new Error(say("cli", "option.not-json", { option, given }));
  }
}
