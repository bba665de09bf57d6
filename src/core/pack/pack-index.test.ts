import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { aSource, aWorkItem } from "#testing/exports.ts";
import type { AboutPack } from "./pack.ts";
import { changesBetween, indexOf } from "./pack-index.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const about: AboutPack = { client: "Boutique Ana", agency: "Atelier Rivage", lang: "fr" };
const version = (
  items: readonly (readonly [string, string])[],
  files: readonly (readonly [string, string])[] = [],
) =>
  indexOf(
    {
      about,
      tracking: [aSource("b", { workItems: items.map(([id, title]) => aWorkItem(id, { title })) })],
      files: files.map(([path, hash]) => ({ path, sha256: hash })),
    },
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

test("the dossier's own fields, a source and a kept row that changed are told as such", () => {
  const of = (more: Partial<AboutPack>, source: Parameters<typeof aSource>[1]) =>
    indexOf({ about: { ...about, ...more }, tracking: [aSource("b", source)], files: [] }, sha256);
  const kept = (...texts: string[]) => ({ kept: texts.map((text, at) => ({ where: `b:${at + 1}`, text })) });
  const before = of({ end: "2026-12-14" }, kept("Budget : 12", "Budget : 12", "Ancien code"));
  assert.deepEqual(changesBetween(before, before), []);
  const told = (after: ReturnType<typeof of>) =>
    changesBetween(before, after).map(({ kind, added, changed, gone }) => [
      ...[kind, added.names.join(), changed.names.join(), gone.names.join()],
    ]);
  assert.deepEqual(told(of({ end: "2027-01-31" }, kept("Budget : 12", "Budget : 12", "Ancien code"))), [
    ["dossier", "", "2027-01-31", ""],
  ]);
  assert.deepEqual(told(of({}, kept("Ancien code", "Budget : 12", "Budget : 12"))), [
    ["dossier", "", "", "2026-12-14"],
  ]);
  assert.deepEqual(told(of({ end: "2026-12-14" }, kept("Budget : 12", "Budget : 15"))), [
    ["kept", "Budget : 15", "Budget : 12", "Ancien code"],
  ]);
  const moved = of(
    { end: "2026-12-14", homes: { b: "client" as const } },
    { ...kept("Budget : 12", "Budget : 12", "Ancien code"), name: "Refonte" },
  );
  assert.deepEqual(told(moved), [["source", "", "Refonte", ""]]);
});

test("beside a version made before these were told, nothing is said of them", () => {
  const now = version([["a", "Menu"]]);
  const earlier = now.filter(({ kind }) => kind === "work-item");
  assert.deepEqual(changesBetween(earlier, now), []);
  assert.deepEqual(changesBetween(now, earlier), []);
});
