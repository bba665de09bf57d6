import { strict as assert } from "node:assert";
import { globSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { resting, turns } from "./turns.ts";

const files = globSync("*.spec.ts", { cwd: fileURLToPath(new URL("../e2e", import.meta.url)) });
const all = Array.from({ length: turns }, (_, turn) => turn);

test("in eight turns every journey walks in French and in English, and what matters most at each", () => {
  const walks = (file: string, language: 0 | 1) =>
    all.filter((turn) => !resting(turn, files, language).includes(file));
  for (const file of files) {
    const [french, english] = [walks(file, 0), walks(file, 1)];
    const steady = file.startsWith("main-") || file.startsWith("portal");
    assert.ok(french.length >= (steady ? 4 : 1) && english.length >= (steady ? 4 : 1), file);
    assert.deepEqual(
      french.filter((turn) => english.includes(turn)),
      [],
      `${file} never walks twice at once`,
    );
    if (steady) assert.equal(french.length + english.length, turns, file);
  }
});
