import { strict as assert } from "node:assert";
import { test } from "node:test";
import { checkPlaybook, linesCovered } from "./check-playbook.ts";
import { exampleContent } from "./example.ts";
import type { Playbook, PlaybookStep } from "./playbook.ts";
import { readPlaybook } from "./read-playbook.ts";

const howTo = {
  fr: "Ouvrez le tableau, puis vérifiez chaque ligne avec la personne désignée.",
  en: "Open the board, then check each line with the person who was named.",
};
const aStep = (key: string, more: Partial<PlaybookStep> = {}): PlaybookStep => ({
  key,
  line: 4,
  phase: "finish",
  side: "us",
  visibility: "shared",
  title: { fr: "Une étape", en: "A step" },
  howTo,
  due: { from: "end", offset: { days: 0 } },
  effort: 30,
  ...more,
});
const aPlaybook = (...steps: readonly PlaybookStep[]): Playbook => ({ ...exampleContent, steps });

/** The place of each remark, with its first words. */
const told = (...steps: readonly PlaybookStep[]) =>
  checkPlaybook(aPlaybook(...steps)).map(
    ({ blocks, step, field, says }) =>
      `${blocks ? "✖" : "·"} ${step} ${field} ${says.en.split(/[.:,]/)[0] ?? ""}`,
  );

test("each rule that a playbook breaks is told with its step and its field", () => {
  const asks = { tones: ["calm", "tense"] } as const;
  const cases: readonly (readonly [readonly PlaybookStep[], readonly string[]])[] = [
    [[aStep("a"), aStep("b", { after: ["a"] })], []],
    [[aStep("a"), aStep("a")], ["✖ a key Another step already has this key"]],
    [[aStep("a", { after: ["z"] })], ["✖ a after There is no step “z” in this playbook"]],
    [
      [aStep("a", { due: { from: "step", step: "z", offset: { days: 1 } } })],
      ["✖ a due.step There is no step “z” in this playbook"],
    ],
    [[aStep("a", { after: ["a"] })], ["✖ a after These steps wait for each other"]],
    [
      [aStep("a", { after: ["b"] }), aStep("b", { due: { from: "step", step: "a", offset: { days: 1 } } })],
      ["✖ a after These steps wait for each other"],
    ],
    [
      [aStep("a", { side: "client", visibility: "internal" })],
      ["✖ a visibility This step is for somebody outside the agency"],
    ],
    [
      [aStep("a", { howTo: { fr: "Faites-le.", en: howTo.en } })],
      ["✖ a howTo.fr Whoever does this step will not know enough"],
    ],
    [[aStep("a", { visibility: "internal", howTo: { fr: "Faites-le.", en: "Do it." } })], []],
    [
      [aStep("a", { howTo: { fr: howTo.fr, en: howTo.fr } })],
      ["· a howTo The how-to is the same in French and in English"],
    ],
    [[aStep("a", { letter: "poem" })], ["· a letter There is no letter “poem” in the catalogue"]],
    [
      [aStep("a", { when: { direction: ["supplier"] } })],
      ["· a when.direction This step is not for the direction of this playbook"],
    ],
    [
      [aStep("a"), aStep("b", { after: ["a"], due: { from: "end", offset: { days: -1 } } })],
      ["· b due This step is due before “a”"],
    ],
    [
      [
        aStep("a", { due: { from: "end", offset: { days: -5 } }, wait: { days: 7, why: howTo } }),
        aStep("b", { after: ["a"] }),
      ],
      ["· b due This step is due before “a”"],
    ],
    [[aStep("a", { line: 16 })], ["✖ a after Nobody leaves a tool before the other side is its master"]],
    [
      [
        aStep("own", { line: 15 }),
        aStep("mid", { after: ["own"] }),
        aStep("a", { line: 16, after: ["mid"] }),
      ],
      [],
    ],
    [
      [aStep("a", { line: 14 })],
      ["✖ a after Nothing is deleted before the other side has said what it wants"],
    ],
    [[aStep("a", { letter: "questionnaire" })], ["✖ a when.tones No review"]],
    [
      [aStep("a", { letter: "review-request", when: { tones: ["calm", "dispute"] } })],
      ["✖ a when.tones No review"],
    ],
    [
      [aStep("a", { letter: "review-request", when: { tones: ["calm"] } })],
      ["✖ a when Every client gets the same request for a review"],
    ],
    [
      [aStep("a", { letter: "review-request", when: { ...asks, reasons: ["project-finished"] } })],
      ["✖ a when Every client gets the same request for a review"],
    ],
    [[aStep("a", { letter: "review-request", when: asks })], []],
  ];
  for (const [steps, remarks] of cases) assert.deepEqual(told(...steps), remarks);
});

test("a long row of steps and many circles are checked in no time", () => {
  const row = Array.from({ length: 300 }, (_, at) =>
    aStep(`s${at}`, at === 0 ? {} : { after: [`s${at - 1}`] }),
  );
  assert.deepEqual(checkPlaybook(aPlaybook(...row)), []);
  const keys = row.map(({ key }) => key);
  const knot = row.map((step) => ({ ...step, after: keys.slice(0, 30) }));
  assert.ok(checkPlaybook(aPlaybook(...knot)).some(({ says }) => says.en.startsWith("These steps")));
});

test("what has not the shape of a playbook is told by step key and field, in both languages", () => {
  const [step] = exampleContent.steps;
  const placesOf = (value: unknown) => {
    const read = readPlaybook(value);
    return "remarks" in read
      ? read.remarks.map(({ step, field, says }) => [step, field, says.fr, says.en])
      : [];
  };
  assert.deepEqual(
    placesOf({
      ...exampleContent,
      steps: [
        { ...step, effort: 0 },
        { ...step, key: "b", line: 30 },
      ],
    }),
    [
      [
        "open-the-exit",
        "effort",
        "Un nombre d’au moins 1 est attendu.",
        "A number of at least 1 is expected.",
      ],
      ["b", "line", "Un nombre d’au plus 29 est attendu.", "A number of at most 29 is expected."],
    ],
  );
  assert.deepEqual(placesOf({ ...exampleContent, steps: [{ ...step, title: { fr: "Sans anglais" } }] }), [
    ["open-the-exit", "title.en", "Ce champ est obligatoire.", "This field is required."],
  ]);
  const offset = { days: 1, months: 2 };
  assert.deepEqual(
    placesOf({ ...exampleContent, steps: [{ ...step, key: "", due: { from: "end", offset } }] }),
    [
      [
        "#1",
        "key",
        "Une clé est attendue, comme demander-les-droits\u00a0: des minuscules sans accent, des chiffres, des tirets.",
        "A key is expected, such as ask-owner-rights: small letters, digits and hyphens.",
      ],
      [
        "#1",
        "due.offset",
        "Dites days (et counted si besoin) ou months, l’un des deux.",
        "Say days (with counted if need be) or months, one of the two.",
      ],
    ],
  );
  const [guard] = placesOf({ ...exampleContent, steps: [{ ...step, guard: "moon-full" }] });
  assert.deepEqual(guard?.slice(0, 2), ["open-the-exit", "guard"]);
  const [unknown] = placesOf({ ...exampleContent, steps: [{ ...step, howto: "x" }] });
  assert.match(String(unknown?.[3]), /no field of this name here: howto/);
  const [anchor] = placesOf({
    ...exampleContent,
    steps: [{ ...step, due: { from: "moon", offset: { days: 1 } } }],
  });
  assert.deepEqual(anchor?.slice(0, 2), ["open-the-exit", "due.from"]);
  assert.match(String(anchor?.[3]), /end, start, step/);
  for (const odd of [null, undefined, 7, "x", [], { steps: [null, 7] }, { steps: { key: 1 } }])
    assert.ok(placesOf(odd).length > 0, JSON.stringify(odd));
});

test("the lines of the method are covered by the steps that name them", () => {
  const covered = linesCovered(aPlaybook(aStep("a"), aStep("b"), aStep("c", { line: 29 })));
  assert.equal(covered.length, 29);
  assert.deepEqual(covered[3], { line: 4, steps: ["a", "b"] });
  assert.deepEqual(covered[28], { line: 29, steps: ["c"] });
});
