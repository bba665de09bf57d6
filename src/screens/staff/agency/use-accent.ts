import { useEffect } from "react";
import { brandColours } from "#core/agency/brand-colours.ts";

/** The colour of the agency in the place of the usual accent, as light or dark as each scheme wants it. */
export function useAccent(colour: string | null | undefined): void {
  useEffect(() => {
    if (!colour) return;
    const { style } = document.documentElement;
    const values = Object.entries(accentVariables(colour));
    for (const [name, value] of values) style.setProperty(name, value);
    return () => {
      for (const [name] of values) style.removeProperty(name);
    };
  }, [colour]);
}

/** The words of `tokens.css`, and those of Mantine's one colour. */
function accentVariables(colour: string): Readonly<Record<string, string>> {
  const [light, dark] = [brandColours(colour, "light"), brandColours(colour, "dark")];
  const fill = `light-dark(${light.fill}, ${dark.fill})`;
  return {
    "--accent": `light-dark(${light.accent}, ${dark.accent})`,
    "--accent-soft": `light-dark(${light.soft}, ${dark.soft})`,
    "--mantine-color-lagoon-filled": fill,
    "--mantine-primary-color-filled": fill,
    "--mantine-color-lagoon-filled-hover": `color-mix(in srgb, ${fill} 88%, #000)`,
    "--mantine-primary-color-filled-hover": `color-mix(in srgb, ${fill} 88%, #000)`,
  };
}
