/** A colour as `#rrggbb`, in small letters. */
type Hex = string;

/** What a colour of an agency becomes where it is to be read: in one of the two schemes. */
export type BrandColours = {
  /** Words and thin lines: 4.5 to 1 on every ground of the scheme. */
  readonly accent: Hex;
  /** A ground for what is chosen, on which `accent` can be read. */
  readonly soft: Hex;
  /** A button under white words: 4.5 to 1 with them, 3 to 1 with what is around it. */
  readonly fill: Hex;
};

/** WCAG 2.2, 1.4.3 for words and 1.4.11 for what is operated. */
const [forWords, forControls] = [4.5, 3] as const;
const [black, white] = ["#000000", "#ffffff"] as const;

/** The grounds that words stand on: the page, a sheet, a row that is pointed at. The screens' palette has the same. */
export const grounds = {
  light: ["#faf8f3", "#fffefb", "#f1eee6"],
  dark: ["#141a1b", "#1b2324", "#243031"],
} as const;

/**
 * The colour of an agency, as light or dark as it must be to be read: its hue stays, it is mixed with
 * black or white until the contrasts are reached. A colour that reaches them is left as it is.
 */
export function brandColours(colour: Hex, scheme: "light" | "dark"): BrandColours {
  const [paper, sheet] = grounds[scheme];
  const soft = mixed(sheet, colour, scheme === "light" ? 0.1 : 0.14);
  const accent = firstThat(colour, scheme === "light" ? black : white, (one) =>
    [...grounds[scheme], soft].every((ground) => contrast(one, ground) >= forWords),
  );
  const underWords = firstThat(colour, black, (one) => contrast(one, white) >= forWords);
  const fill = firstThat(underWords, white, (one) =>
    [paper, sheet].every((ground) => contrast(one, ground) >= forControls),
  );
  return { accent, soft, fill };
}

/** Whether the colour is shown as it was chosen, on white paper and on light screens. */
export function isShownAsChosen(colour: Hex): boolean {
  return brandColours(colour, "light").accent === colour;
}

/** How much lighter one colour is than another, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: Hex, other: Hex): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, “relative luminance”. */
function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const parts = (colour: Hex): readonly number[] =>
  [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));

/** One colour with a share of another in it. */
function mixed(colour: Hex, other: Hex, share: number): Hex {
  const added = parts(other);
  const sum = parts(colour).map((part, at) => Math.round(part + ((added[at] ?? 0) - part) * share));
  return `#${sum.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** The colour, with as little of the other in it as does. */
function firstThat(colour: Hex, other: Hex, does: (one: Hex) => boolean): Hex {
  for (let share = 0; share < 1; share += 1 / 128) {
    const one = mixed(colour, other, share);
    if (does(one)) return one;
  }
  return other;
}

const ownColour = "#0f5c63";

/** The colour of an agency as each scheme of the reader can show it; ours while it has chosen none. */
export const coloursOf = (colour: string | null) => ({
  light: brandColours(colour ?? ownColour, "light"),
  dark: brandColours(colour ?? ownColour, "dark"),
});
