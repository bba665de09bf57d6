import { strict as assert } from "node:assert";
import { test } from "node:test";
import { playbookText } from "./playbook-text.ts";

const { parse, write } = playbookText;
const saysOf = (text: string) => {
  const parsed = parse(text);
  assert.ok("remarks" in parsed, text.slice(0, 40));
  const [remark] = parsed.remarks;
  assert.ok(remark?.blocks && parsed.remarks.length === 1);
  return { line: remark.line, fr: remark.says.fr.split(/[.(]/)[0] };
};

test("what cannot be read is told with its line, in words of our own", () => {
  const cases: readonly (readonly [string, number | null, string])[] = [
    ["a: b: c", 1, "Le YAML est illisible à partir d’ici"],
    ["a: 1\nb: [1, 2\n", 3, "Le YAML est illisible à partir d’ici"],
    ["a: 1\nb: 2\na: 3", 3, "Ce champ est déjà écrit plus haut, au même endroit"],
    ["a:\n\tb: 1", 2, "Une tabulation sert de retrait"],
    ["a: 1\n---\nb: 2", 2, "Un fichier contient un seul modèle"],
    ["a: !!js/function x", 1, "Une étiquette de type "],
    ["a: 1\nb: !perso x", 2, "Une étiquette de type "],
    ["a: !!binary aGVsbG8=", 1, "Une étiquette de type "],
    [`a: ${"x".repeat(256 * 1024)}`, null, "Ce modèle dépasse 256 Kio"],
  ];
  for (const [text, line, fr] of cases) assert.deepEqual(saysOf(text), { line, fr }, text.slice(0, 40));
});

test("no text makes values that multiply themselves, or wears the server out", () => {
  const nested = (sign: string) =>
    Array.from({ length: 700 }, (_, at) => `${" ".repeat(at)}${sign}`).join("\n");
  const tens = (level: number) => Array.from({ length: 9 }, () => `*a${level}`).join(", ");
  const bomb = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${tens(at)}]`).join("\n");
  const hostile = [
    "[".repeat(200_000),
    "{a: ".repeat(60_000),
    "[\n".repeat(100_000),
    "- ".repeat(100_000),
    "? ".repeat(100_000),
    "? ? ? ? ? a\n".repeat(20_000),
    nested("a:"),
    nested("- "),
    nested("? "),
    `a0: &a0 x\n${bomb}`,
    `a: &a x\nb: [${"*a, ".repeat(60)}]`,
    '"'.repeat(200_000),
    "&a ".repeat(80_000),
  ];
  for (const text of hostile) {
    const start = performance.now();
    assert.ok("remarks" in parse(text), text.slice(0, 20));
    const took = performance.now() - start;
    assert.ok(took < 5_000, `${text.slice(0, 20)}: ${Math.round(took)} ms`);
  }
  const many = parse(Array.from({ length: 20_000 }, (_, at) => `k${at}: v`).join("\n"));
  assert.ok("value" in many);
});

test("plain data comes as it is: words are words, and a name such as __proto__ is only a name", () => {
  const parsed = parse(
    "a: oui\nb: no\nc: 2026-12-14\nd: 0o17\n__proto__: {polluted: true}\nconstructor: 1\n",
  );
  assert.ok("value" in parsed);
  const { a, b, c, d } = parsed.value as Record<string, unknown>;
  assert.deepEqual([a, b, c, d], ["oui", "no", "2026-12-14", 15]);
  assert.equal(Object.hasOwn({}, "polluted"), false);
  assert.equal(("polluted" in {}) as boolean, false);
});

test("fields are written in the order in which one reads them, and none is lost", () => {
  const step = { effort: 5, unheard: "of", title: { en: "B", fr: "A" }, key: "one" };
  const text = write({ steps: [step, "not a step"], title: 7, key: "k", other: [1] });
  assert.equal(
    text,
    "key: k\ntitle: 7\nsteps:\n  - key: one\n    title:\n      en: B\n      fr: A\n    effort: 5\n    unheard: of\n  - not a step\nother:\n  - 1\n",
  );
});
