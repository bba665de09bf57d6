/** Numbers as contracts write them out, in folded letters; French, Belgian, Swiss and English. */
const units: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
  ...{ onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16 },
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17 },
  ...{ eighteen: 18, nineteen: 19 },
};
const tens: Readonly<Record<string, number>> = {
  ...{ vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 },
  ...{ septante: 70, huitante: 80, octante: 80, nonante: 90 },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};
const scales: Readonly<Record<string, number>> = {
  cent: 100,
  cents: 100,
  hundred: 100,
  mille: 1000,
  thousand: 1000,
};

// In French `à` is a word before numbers: in folded letters it is an English one only when it stands alone.
const words = [...Object.keys(units), ...Object.keys(tens), ...Object.keys(scales)].sort(
  (one, other) => other.length - one.length,
);
const oneWord = `(?:${words.filter((word) => word !== "a").join("|")})`;

/** What a number in words looks like: `trente`, `quatre-vingt-dix`, `forty-five`, `one hundred and twenty`. */
export const numberInWords = `(?:a hundred|a thousand|${oneWord}(?:(?:-| et | and | |-et-)${oneWord}){0,5}|a)`;

/** The value of a number in words; undefined when the words are no number together. */
export function valueInWords(text: string): number | undefined {
  let total = 0;
  let held = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const part of text.split(/[\s-]+/)) {
    if (part === "et" || part === "and") continue;
    const scale = scales[part];
    const ten = tens[part];
    const unit = units[part];
    if (scale !== undefined) {
      held = Math.max(1, held) * scale;
      if (scale === 1000) {
        total += held;
        held = 0;
      }
      last = Number.POSITIVE_INFINITY;
    } else if (ten !== undefined) {
      // Quatre-vingt.
      if (ten === 20 && last === 4) held = held - 4 + 80;
      else if (last < 100) return undefined;
      else held += ten;
      last = ten;
    } else if (unit !== undefined) {
      // Dix-sept, soixante-quinze, quatre-vingt-dix, twenty-one; never "un deux".
      if (last < 10 || (last === 10 && unit < 7) || (last > 10 && last < 20)) return undefined;
      held += unit;
      last = unit;
    } else return undefined;
  }
  return total + held;
}
