const deepest = 64;

/**
 * PostgreSQL keeps neither the character U+0000 nor half of a surrogate pair, and no person nests
 * lists sixty-four deep.
 */
export function isUnfit(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return isUnfitText(value);
  if (typeof value !== "object" || value === null) return false;
  return (
    depth === deepest ||
    Object.entries(value).some(([key, inner]) => isUnfitText(key) || isUnfit(inner, depth + 1))
  );
}

const isUnfitText = (text: string) => text.includes("\0") || !text.isWellFormed();

/** The same text as it can be kept: what cannot be is replaced by the sign for an unreadable character. */
export const fitText = (text: string) => text.replaceAll("\0", "\uFFFD").toWellFormed();

/** A value as JSON that PostgreSQL keeps: the rare text that it would refuse is made fit. */
export function fitJson(value: unknown): string {
  const json = JSON.stringify(value);
  return /\\u(?:0000|d[89a-f])/.test(json) ? JSON.stringify(fitted(value)) : json;
}

function fitted(value: unknown): unknown {
  if (typeof value === "string") return fitText(value);
  if (Array.isArray(value)) return value.map(fitted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [fitText(key), fitted(inner)]));
}
