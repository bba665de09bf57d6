import { hundredthsAsTyped, hundredthsIn } from "#core/transition/decimal.ts";
import type { FieldErrors, Values } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";

/** Sums as people type them, in the language of the page; what is no number is told beside its field. */
export function useSums() {
  const { say, language } = useWords();
  return {
    /** What a field begins with: blank where nothing was said. */
    typed: (hundredths: number | null | undefined): string =>
      hundredths === null || hundredths === undefined
        ? ""
        : hundredthsAsTyped(hundredths, language === "fr" ? "," : "."),
    /** The sum of a field, in hundredths; null when it is blank. */
    read: (values: Values, name: string): number | null => hundredthsIn(values[name] ?? ""),
    check:
      (...names: readonly string[]) =>
      (values: Values): FieldErrors =>
        Object.fromEntries(
          names.flatMap((name) => {
            const text = values[name] ?? "";
            return text === "" || hundredthsIn(text) !== null ? [] : [[name, say("transition.number")]];
          }),
        ),
  };
}
