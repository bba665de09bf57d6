import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { aSource, aWorkItem } from "#testing/exports.ts";
import { changesBetween, indexOf } from "./pack-index.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const version = (
  items: readonly (readonly [string, string])[],
  files: readonly (readonly [string, string])[] = [],
) =>
  indexOf(
    [aSource("b", { workItems: items.map(([id, title]) => aWorkItem(id, { title })) })],
    files.map(([path, hash]) => ({ path, sha256: hash })),
    sha256,
  );

test("two versions differ by what came, changed and went, each under its name today", () => {
  const before = version(
    [
      ["a", "Menu"],
      ["b", "Pied"],
    ],
    [
      ["x.png", "1"],
      ["y.png", "1"],
    ],
  );
  const after = version(
    [
      ["a", "Menu du soir"],
      ["c", "Formulaire"],
    ],
    [
      ["x.png", "2"],
      ["y.png", "1"],
    ],
  );
  assert.deepEqual(changesBetween(before, after), [
    {
      kind: "work-item",
      added: { count: 1, names: ["Formulaire"] },
      changed: { count: 1, names: ["Menu du soir"] },
      gone: { count: 1, names: ["Pied"] },
    },
    {
      kind: "file",
      added: { count: 0, names: [] },
      changed: { count: 1, names: ["x.png"] },
      gone: { count: 0, names: [] },
    },
  ]);
  assert.deepEqual(changesBetween(after, after), []);
});
