import type { Language } from "#messages/messages.ts";

const french =
  /(?<![\p{L}'’])(?:le|la|les|des|du|est|sont|une|dans|pour|que|qui|nous|vous|aux|sur|ne|pas|et|à|ce|cette|votre|avec|par|été)(?![\p{L}])|[ldnqjs]['’]/giu;
const english =
  /(?<![\p{L}'’])(?:the|of|and|is|are|to|in|for|that|we|you|on|at|with|was|were|it|not|be|this|your|by|has|have)(?![\p{L}])/giu;
/** The beginning of a text tells its language. */
const enough = 1_000;

/** The language of a text by its smallest words; the one that is given when they do not tell. */
export function textLanguage(text: string, otherwise: Language): Language {
  const beginning = text.slice(0, enough);
  const fr = beginning.match(french)?.length ?? 0;
  const en = beginning.match(english)?.length ?? 0;
  if (fr === en) return otherwise;
  return fr > en ? "fr" : "en";
}
