import type { Language } from "#messages/messages.ts";
import { type Translate, translator } from "#messages/translator.ts";

/**
 * A translator for one document, which says thousands of times the same few sentences: each is put
 * together once.
 */
export function documentWords(lang: Language): Translate {
  const say = translator(lang);
  const said = new Map<string, string>();
  return (area, key, params) => {
    const asked = `${area} ${key} ${params === undefined ? "" : JSON.stringify(params)}`;
    const known = said.get(asked);
    if (known !== undefined) return known;
    const sentence = say(area, key, params);
    said.set(asked, sentence);
    return sentence;
  };
}
