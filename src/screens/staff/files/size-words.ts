import { useWords } from "#screens/words.tsx";

/** Sizes as people read them: `4,2 Mo`. */
export function useSizes(): (bytes: number) => string {
  const { say, language } = useWords();
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  return (bytes) => {
    if (bytes < 1_000) return say("size.bytes", { count: bytes });
    if (bytes < 999_500) return say("size.kilobytes", { size: number.format(bytes / 1e3) });
    if (bytes < 999_500_000) return say("size.megabytes", { size: number.format(bytes / 1e6) });
    return say("size.gigabytes", { size: number.format(bytes / 1e9) });
  };
}
