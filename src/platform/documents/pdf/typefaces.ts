import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Coverage, coverageOf } from "./coverage.ts";

/** A family that documents may be drawn with, its first file being the regular one. */
export type Typeface = {
  readonly family: string;
  readonly files: readonly string[];
  readonly covers: Coverage;
};

const noto = (name: string, ...files: readonly string[]) =>
  files.map((file) => `@expo-google-fonts/noto-${name}/${file}.ttf`);

/**
 * The families in the order in which a character looks for its drawing, each in the two weights that
 * documents use: a weight left out could be taken from the machine, and the bytes would differ there.
 * The first two are always installed; the pack of an installation without the others shows � instead.
 */
const families: readonly { readonly family: string; readonly files: readonly string[] }[] = [
  {
    family: "Noto Sans",
    files: noto("sans", "400Regular/NotoSans_400Regular", "600SemiBold/NotoSans_600SemiBold"),
  },
  {
    family: "Noto Sans Symbols",
    files: noto(
      "sans-symbols",
      "400Regular/NotoSansSymbols_400Regular",
      "600SemiBold/NotoSansSymbols_600SemiBold",
    ),
  },
  {
    family: "Noto Sans Symbols 2",
    files: noto("sans-symbols-2", "400Regular/NotoSansSymbols2_400Regular"),
  },
  {
    family: "Noto Emoji",
    files: noto("emoji", "400Regular/NotoEmoji_400Regular", "600SemiBold/NotoEmoji_600SemiBold"),
  },
  {
    family: "Noto Sans Hebrew",
    files: noto(
      "sans-hebrew",
      "400Regular/NotoSansHebrew_400Regular",
      "600SemiBold/NotoSansHebrew_600SemiBold",
    ),
  },
  {
    family: "Noto Sans Arabic",
    files: noto(
      "sans-arabic",
      "400Regular/NotoSansArabic_400Regular",
      "600SemiBold/NotoSansArabic_600SemiBold",
    ),
  },
  {
    family: "Noto Sans JP",
    files: noto("sans-jp", "400Regular/NotoSansJP_400Regular", "600SemiBold/NotoSansJP_600SemiBold"),
  },
];

const require = createRequire(import.meta.url);

function installedAt(file: string): string | undefined {
  try {
    return require.resolve(file);
  } catch {
    return undefined;
  }
}

let opened: readonly Typeface[] | undefined;

/** The installed families, each read only when a character asks for it, once per process. */
export function typefaces(): readonly Typeface[] {
  opened ??= families.flatMap(({ family, files }) => {
    const installed = files.map(installedAt).filter((file) => file !== undefined);
    const [regular] = installed;
    if (regular === undefined || installed.length < files.length) return [];
    let coverage: Coverage | undefined;
    const covers: Coverage = (codePoint) => {
      coverage ??= coverageOf(readFileSync(regular));
      return coverage(codePoint);
    };
    return [{ family, files: installed, covers }];
  });
  return opened;
}
