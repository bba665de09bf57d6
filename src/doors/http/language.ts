import { type Language, languages } from "#messages/messages.ts";

/** The language of an answer: the first of the request's languages that the product speaks, else French. */
export function languageOf(request: Request): Language {
  const accepted = (request.headers.get("accept-language") ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return languages.find((language) => accepted.includes(language) && isFirst(accepted, language)) ?? "fr";
}

const isFirst = (accepted: readonly string[], language: Language) =>
  accepted.find((one) => languages.some((known) => known === one)) === language;
