/** Words by which people say in writing that something is decided, in French and in English. */
const decided = new RegExp(
  [
    "d[ée]cid[ée](?:e?s?|ons)?(?![\\p{L}])",
    "(?:la|notre|une|prise de|relev[ée] de|releves? de) d[ée]cisions?",
    "d[ée]cisions? ?:",
    "(?<![\\p{L}])valid(?:[ée]e?s?|ons)(?![\\p{L}])",
    "(?:je|on|nous) valide",
    "(?:on|nous|je) (?:part|partons|pars) sur",
    "(?<![\\p{L}])ok pour",
    "(?<![\\p{L}])act[ée]e?s?(?![\\p{L}])",
    "approuv[ée](?:e?s?|ons)?(?![\\p{L}])",
    "(?:est|sont|avons|a) retenue?s?",
    "(?<![\\p{L}])arbitrage",
    "bon pour accord",
    "feu vert",
    "\\b(?:we|i|they|was|were|been|is|are|have|has)(?: all)? (?:decided|agreed|approved)\\b",
    "^(?:decided|agreed|approved)\\b",
    "\\b(?:the|our|final|a) decision (?:is|was|to|:)",
    "\\bdecisions? ?:",
    "\\b(?:we(?:'ll| will)?|let'?s) go with\\b",
    "\\bgo ahead with\\b",
    "\\bsigned off\\b",
    "\\bok to (?:go|proceed|publish|launch)\\b",
  ].join("|"),
  "iu",
);
/** What turns such a word into its contrary, or into a thing still to be done. */
const undecided =
  /(?:\b(?:not|never|yet to be|to be|cannot|until|once|if|before)|n['’]\S+|ne|pas|non|jamais|pas encore|à|être|en attente d['’e]|si|avant d['’e]|une fois)\s+(?:\S+\s+){0,2}?(?:d[ée]cid|valid|act[ée]|approuv|retenu|approved|agreed|decided|signed)/iu;

/** The first sentence that says a decision; questions, negations and things to come are not decisions. */
export function decisionSentence(text: string): string | undefined {
  const sentences = text.match(/[^.!?\n]+[.!?]*/g) ?? [];
  return sentences
    .map((sentence) => sentence.trim())
    .find((sentence) => decided.test(sentence) && !undecided.test(sentence) && !sentence.endsWith("?"));
}
