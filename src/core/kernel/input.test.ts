import { strict as assert } from "node:assert";
import { test } from "node:test";
import { z } from "zod";
import { commands } from "#core/commands.ts";
import { messages } from "#messages/messages.ts";
import { Day, Id, Instant, PageSize, Position, pageCursor } from "./ids.ts";
import { parseInput } from "./input.ts";
import { isRefusal } from "./refusal.ts";
import { fitJson, fitText, isUnfit } from "./unfit.ts";

const Shape = z.object({
  party: z.string().trim().min(1).max(5),
  code: z.string().min(3).optional(),
  email: z.email().optional(),
  link: z.url({ protocol: /^https?$/ }).optional(),
  endOn: Day.optional(),
  at: Instant.optional(),
  id: Id.optional(),
  reason: z.enum(["budget", "quality"]).optional(),
  limit: PageSize,
  after: pageCursor(z.string(), Position),
  files: z.array(z.file()).min(1).max(2).optional(),
  mapping: z.record(z.string(), z.string()).optional(),
  yes: z.boolean().optional(),
  half: z.number().optional(),
});

function problem(field: string, value: unknown, language: "fr" | "en" = "fr"): string | undefined {
  const answer = parseInput(Shape, { party: "Aubin", [field]: value }, language);
  if (!isRefusal(answer)) return undefined;
  const [first] = answer.fields ?? [];
  assert.equal(first?.field.split(".")[0], field);
  return first?.problem;
}

test("each field that does not fit is told in the words of the person who wrote it", () => {
  const file = new File(["x"], "a");
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ["party", undefined, "Ce champ est obligatoire.", "This field is required."],
    ["party", "  ", "Ce champ est obligatoire.", "This field is required."],
    ["party", null, "Un texte est attendu.", "A text is expected."],
    ["party", "Boulangerie", "Il faut au plus 5 caractères.", "At most 5 characters are allowed."],
    ["code", "a", "Il faut au moins 3 caractères.", "At least 3 characters are expected."],
    [
      "email",
      "lou@",
      "Une adresse e-mail est attendue, comme lou@agence.example.",
      "An e-mail address is expected, such as lou@agency.example.",
    ],
    [
      "link",
      "exemple point fr",
      "Une adresse du web est attendue, comme https://exemple.fr/page.",
      "An address of the web is expected, such as https://example.com/page.",
    ],
    [
      "endOn",
      "9999-12-31",
      "Une date entre 1900 et 2199 est attendue : vérifiez l’année.",
      "A date between 1900 and 2199 is expected: check the year.",
    ],
    [
      "endOn",
      "2026-02-30",
      "Une date qui existe est attendue, comme 2026-12-14.",
      "A date that exists is expected, such as 2026-12-14.",
    ],
    [
      "at",
      "hier",
      "Une date et une heure UTC sont attendues, comme 2026-12-14T09:00:00Z.",
      "A date and time in UTC are expected, such as 2026-12-14T09:00:00Z.",
    ],
    [
      "at",
      "0000-01-01T00:00:00Z",
      "Une date entre 1900 et 2199 est attendue : vérifiez l’année.",
      "A date between 1900 and 2199 is expected: check the year.",
    ],
    [
      "id",
      "7",
      "Un identifiant est attendu, tel qu’une autre réponse l’a donné.",
      "An id is expected, as another answer gave it.",
    ],
    [
      "reason",
      "ennui",
      "L’une de ces valeurs est attendue\u00a0: budget, quality.",
      "One of these values is expected: budget, quality.",
    ],
    ["limit", 0, "Un nombre d’au moins 1 est attendu.", "A number of at least 1 is expected."],
    ["limit", 1e9, "Un nombre d’au plus 200 est attendu.", "A number of at most 200 is expected."],
    ["limit", 1.5, "Un nombre entier est attendu.", "A whole number is expected."],
    ["limit", "5", "Un nombre est attendu.", "A number is expected."],
    [
      "after",
      "[]",
      "Le «\u00a0next\u00a0» de la page précédente est attendu, tel qu’il a été donné.",
      "The “next” of the page before is expected, as it was given.",
    ],
    ["files", [], "Il en faut au moins 1.", "At least 1 is expected."],
    ["files", [file, file, file], "Il en faut au plus 2.", "At most 2 are allowed."],
    ["files", ["a"], "Un fichier est attendu.", "A file is expected."],
    ["files", "a", "Une liste est attendue.", "A list is expected."],
    ["mapping", [], "Un ensemble de champs nommés est attendu.", "A group of named fields is expected."],
    ["yes", "oui", "Oui ou non est attendu.", "Yes or no is expected."],
    ["half", Number.POSITIVE_INFINITY, "Un nombre est attendu.", "A number is expected."],
  ];
  for (const [field, value, french, english] of cases) {
    assert.equal(problem(field, value), french);
    assert.equal(problem(field, value, "en"), english);
  }
});

test("the refusal names the first field, and all of them are beside it, however many are wrong", () => {
  const answer = parseInput(Shape, { endOn: "demain" }, "fr");
  assert.ok(isRefusal(answer));
  assert.deepEqual(answer.params, { field: "Partie", problem: "ce champ est obligatoire." });
  assert.deepEqual(
    answer.fields?.map(({ field }) => field),
    ["party", "endOn"],
  );
  const whole = parseInput(Shape, "bonjour", "fr");
  assert.ok(isRefusal(whole));
  assert.deepEqual(whole.fields, [{ field: "input", problem: "Un ensemble de champs nommés est attendu." }]);
  const many = parseInput(
    z.array(z.string()),
    Array.from({ length: 10_000 }, () => 7),
    "fr",
  );
  assert.ok(isRefusal(many));
  assert.equal(many.fields?.length, 50);
});

test("no operation has an input whose problems are told in the words of a library", () => {
  const sentences = {
    fr: Object.values<string>(messages.fr.problems),
    en: Object.values<string>(messages.en.problems),
  };
  const ours = (text: string, language: "fr" | "en") =>
    sentences[language].some((sentence) => {
      const [start = "", end = ""] = sentence.split(/\{\{\w+\}\}/);
      return text.startsWith(start) && text.endsWith(end);
    });
  const wrong = [
    undefined,
    null,
    7,
    -1e9,
    1.5,
    "",
    "\n",
    "x".repeat(10_000),
    [],
    [7],
    {},
    true,
    new File([], "x"),
  ];
  let told = 0;
  for (const { name, input, example } of commands) {
    const shape: z.ZodType = input;
    for (const field of [
      "",
      ...Object.keys(example.input),
      "after",
      "limit",
      "dossierId",
      "email",
      "mapping",
    ]) {
      for (const value of wrong) {
        for (const language of ["fr", "en"] as const) {
          const answer = parseInput(shape, field ? { ...example.input, [field]: value } : value, language);
          for (const { problem } of isRefusal(answer) ? (answer.fields ?? []) : []) {
            assert.ok(ours(problem, language), `${name} ${field}: ${problem}`);
            told += 1;
          }
        }
      }
    }
  }
  assert.ok(told > 1_000);
});

test("what no database keeps is found wherever it hides, and made fit where it must be kept", () => {
  const nested = (depth: number): unknown => (depth === 0 ? "fin" : [nested(depth - 1)]);
  const cases: readonly (readonly [unknown, boolean])[] = [
    ["é😀\u2028", false],
    ["a\0", true],
    ["\ud83d", true],
    [["a", { b: ["c\0"] }], true],
    [{ "cl\0é": 1 }, true],
    [nested(60), false],
    [nested(70), true],
    [{ n: null, u: undefined, f: new File(["x"], "y"), d: 1 }, false],
  ];
  for (const [value, unfit] of cases) assert.equal(isUnfit(value), unfit, JSON.stringify(value));
  assert.equal(fitText("a\0b\ud83dc"), "a\uFFFDb\uFFFDc");
  const odd = { "k\0": ["\\u0000", "\0", "\udc00", "\\ud800", 'é"'], n: null, m: 1 };
  assert.deepEqual(JSON.parse(fitJson(odd)), {
    "k\uFFFD": ["\\u0000", "\uFFFD", "\uFFFD", "\\ud800", 'é"'],
    n: null,
    m: 1,
  });
  assert.equal(fitJson({ a: ["é", 1] }), '{"a":["é",1]}');
});

test("ids are one text however they are written, and a cursor is what a page gave", () => {
  assert.equal(Id.parse("01980000-0000-7000-8000-00000000ABCD"), "01980000-0000-7000-8000-00000000abcd");
  assert.deepEqual(pageCursor(z.string(), Position).parse('["é",3]'), ["é", 3]);
  assert.equal(pageCursor(z.string()).parse(undefined), undefined);
});
