import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Deep blue-green, the one accent: white on the eighth has a contrast of 7.4, on the seventh 4.9. */
const lagoon: MantineColorsTuple = [
  "#eaf4f3",
  "#d6e8e7",
  "#aed6d4",
  "#7cc4c1",
  "#5ba9a8",
  "#3d9394",
  "#247c7f",
  "#0f5e63",
  "#0b4a4e",
  "#07373a",
];

export const theme = createTheme({
  primaryColor: "lagoon",
  primaryShade: { light: 7, dark: 6 },
  colors: { lagoon },
  defaultRadius: 4,
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "620" },
});

/** Mantine speaks with the words of `tokens.css`, so that both have one palette. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-quiet)",
    "--mantine-color-placeholder": "var(--ink-quiet)",
    "--mantine-color-default": "var(--sheet)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--field-line)",
    "--mantine-color-default-hover": "var(--hover)",
    "--mantine-color-error": "var(--danger)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-disabled": "var(--hover)",
    "--mantine-color-disabled-color": "var(--ink-quiet)",
    "--mantine-color-disabled-border": "var(--line)",
    "--mantine-line-height": "1.55",
  };
  return { variables: {}, light: shared, dark: shared };
};
