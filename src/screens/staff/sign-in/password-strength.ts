/** The least that the server takes. */
export const leastLength = 12;
export const mostLength = 256;

export type Strength = "empty" | "short" | "weak" | "fair" | "strong";

const runs = [
  "0123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
];

/**
 * How hard a password is to guess, as far as one can say without a dictionary: its length, once
 * repetitions, rows of the keyboard and the person's own words (name, address, agency) are taken out.
 */
export function strengthOf(password: string, ownWords: readonly string[]): Strength {
  if (password === "") return "empty";
  if (password.length < leastLength) return "short";
  const left = lengthThatCounts(password.toLowerCase(), ownWords);
  if (left < 9) return "weak";
  return left < 16 ? "fair" : "strong";
}

function lengthThatCounts(password: string, ownWords: readonly string[]): number {
  const own = ownWords
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4);
  const bare = own.reduce((text, word) => text.replaceAll(word, " "), password);
  const signs = [...bare];
  const expected = signs.filter((sign, at) => at > 0 && follows(signs[at - 1] ?? "", sign));
  return Math.min(signs.length - expected.length, new Set(signs).size * 2);
}

/** Whether a sign is what one expects after the one before: the same, or its neighbour on a row. */
function follows(before: string, sign: string): boolean {
  return before === sign || runs.some((run) => run.includes(before + sign) || run.includes(sign + before));
}
