/** True for the title of a line of totals, and not for a thing to do called « Total redesign ». */
export const isTotal = (text: string): boolean =>
  /^(?:sous[- ]?total|total|totaux|somme|grand total|sub-?total|sum)(?:\s*(?:g[ée]n[ée]ral|ht|ttc|incl\.?|excl\.?))?\s*(?:[:=].*)?$/i.test(
    text.trim(),
  );
