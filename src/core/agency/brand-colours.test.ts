import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { brandColours, contrast, grounds, isShownAsChosen } from "./brand-colours.ts";

test("contrast is the ratio of WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
  assert.equal(contrast("#0f5e63", "#fffefb").toFixed(1), "7.4");
});

test("whatever the colour, words reach 4.5 to 1 and controls 3 to 1, in light and in dark", () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, fc.constantFrom("light", "dark"), (chosen, scheme) => {
      const { accent, soft, fill } = brandColours(chosen, scheme);
      for (const ground of [...grounds[scheme], soft]) assert.ok(contrast(accent, ground) >= 4.5);
      assert.ok(contrast(fill, "#ffffff") >= 4.5);
      for (const ground of grounds[scheme].slice(0, 2)) assert.ok(contrast(fill, ground) >= 3);
    }),
    {
      numRuns: 3_000,
      examples: [
        ["#ffff00", "light"],
        ["#000000", "dark"],
        ["#ffffff", "light"],
      ],
    },
  );
});

test("a colour that can be read is left as it is, another keeps its hue", () => {
  assert.equal(brandColours("#0f5e63", "light").accent, "#0f5e63");
  assert.equal(isShownAsChosen("#0f5e63"), true);
  assert.equal(isShownAsChosen("#ffd400"), false);
  const { accent } = brandColours("#ffd400", "light");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) =>
    Number.parseInt(accent.slice(from, from + 2), 16),
  );
  assert.ok(red > green && green > blue, accent);
});

test("the grounds are those of the palette", () => {
  const tokens = readFileSync(new URL("../../screens/ui/tokens.css", import.meta.url), "utf8");
  for (const [at, scheme] of (["light", "dark"] as const).entries()) {
    const palette = tokens.split(`scheme="${scheme}"`)[1]?.split("}")[0] ?? "";
    const found = ["paper", "sheet", "hover"].map(
      (name) => new RegExp(`--${name}: (#\\w{6})`).exec(palette)?.[1],
    );
    assert.deepEqual(found, grounds[scheme], `${at}`);
  }
});
