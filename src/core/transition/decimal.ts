/**
 * A number as people write it, `90`, `90,50` or `5.5`, in hundredths; null for what is none. Whole digits are read,
 * never a float.
 */
export function hundredthsIn(text: string): number | null {
  const found = /^\s*(\d{1,9})(?:[.,](\d{1,2}))?\s*$/.exec(text.replaceAll(/[\s\u00a0\u202f]/g, ""));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : null;
}

/** Hundredths as one types them: `9050` is `90.50`, `9000` is `90`. */
export function hundredthsAsTyped(hundredths: number, mark: "." | ","): string {
  const rest = hundredths % 100;
  const whole = String((hundredths - rest) / 100);
  return rest === 0 ? whole : `${whole}${mark}${String(rest).padStart(2, "0")}`;
}

/** Hundredths as a decimal text, `-4.33`: what `Intl.NumberFormat` writes exactly, where a float would round. */
export function decimalOf(hundredths: number): `${number}` {
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  return `${hundredths < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
}
