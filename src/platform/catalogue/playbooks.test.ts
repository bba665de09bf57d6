import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { toneRemarks } from "#core/letter/tone.ts";
import { draftPlan } from "#core/plan/draft.ts";
import { checkPlaybook, linesCovered } from "#core/playbook/check-playbook.ts";
import { letters } from "#core/playbook/letters.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import { readPlaybook } from "#core/playbook/read-playbook.ts";
import { languages } from "#messages/messages.ts";
import { playbookText } from "./playbook-text.ts";
import { openPlaybooks } from "./playbooks.ts";
import { toneCatalogue } from "./tone-rules.ts";

const catalogue = openPlaybooks();
const named = (key: string): Playbook => {
  const playbook = catalogue.read(key);
  assert.ok(playbook, key);
  return playbook;
};
const linesWithout = (playbook: Playbook) =>
  linesCovered(playbook)
    .filter(({ steps }) => steps.length === 0)
    .map(({ line }) => line);

test("the catalogue has six playbooks, of which no check has anything to say, not even advice", () => {
  assert.deepEqual(
    catalogue.list().map(({ key }) => key),
    [
      "client-exit-web-marketing",
      "client-exit-website-build",
      "dispute-exit",
      "short-exit",
      "strategic-exit-transition",
      "supplier-exit",
    ],
  );
  for (const playbook of catalogue.list()) assert.deepEqual(checkPlaybook(playbook), [], playbook.key);
});

test("the ordinary exit, the one with a transition and the supplier’s see to all 29 lines of the method", () => {
  for (const key of ["client-exit-web-marketing", "strategic-exit-transition", "supplier-exit"])
    assert.deepEqual(linesWithout(named(key)), [], key);
  const { steps } = named("client-exit-web-marketing");
  assert.ok(steps.length >= 40 && steps.length <= 60, `${steps.length} steps`);
});

test("a dispute destroys nothing, leaves nothing and asks for no favour", () => {
  const { steps } = named("dispute-exit");
  const missing = linesWithout(named("dispute-exit"));
  // Our departure, our monitors, review, questionnaire, case study.
  for (const line of [16, 17, 20, 21, 22]) assert.ok(missing.includes(line), `line ${line}`);
  assert.deepEqual(
    steps.filter(({ line }) => line === 14).map(({ key }) => key),
    ["return-data"],
  );
  const asks = ["review-request", "questionnaire", "case-study-request", "departure-notice"];
  assert.ok(steps.every(({ letter = "" }) => !asks.includes(letter)));
});

test("every other client exit asks every client alike for a review, and leaves after the client is its own master", () => {
  const exits = catalogue
    .list()
    .filter(({ key, direction }) => direction === "client" && key !== "dispute-exit");
  assert.equal(exits.length, 4);
  for (const { key, steps } of exits) {
    const ask = steps.find(({ letter }) => letter === "review-request");
    assert.deepEqual(ask?.when, { tones: ["calm", "tense"] }, key);
    const leave = steps.find((step) => step.key === "leave-every-tool");
    assert.deepEqual(leave?.due, { from: "end", offset: { months: 3 } }, key);
    assert.equal(leave?.guard, "end-passed", key);
    assert.ok(leave?.after?.includes("confirm-autonomy"), key);
  }
});

test("what prepares the end of an engagement is due before it, even when it ends in five days", () => {
  const days = { startOn: "2026-11-30", endOn: "2026-12-04", today: "2026-11-30" };
  const calendar = { isWorkingDay: (day: string) => Temporal.PlainDate.from(day).dayOfWeek <= 5 };
  const dueOf = (key: string) => {
    const playbook = named(key);
    const facts = { services: [], tone: null, reason: null, strategic: true };
    const basis = { ...facts, ...days, direction: playbook.direction };
    const draft = draftPlan(playbook, basis, { today: days.today, calendar, newId: () => "" });
    assert.ok(!isRefusal(draft), key);
    return (step: string) => draft.schedule.steps.get(step)?.due.day ?? "";
  };
  for (const [key, pairs] of [
    ["client-exit-web-marketing", ordinary],
    ["client-exit-website-build", ordinary.filter(([before]) => before !== "list-commitments")],
    ["strategic-exit-transition", ordinary],
    ["dispute-exit", ordinary.filter(([before]) => before !== "freeze-the-scope")],
    ["supplier-exit", [["stop-extra-orders", "supplier-finishes-work"]]],
  ] as const) {
    const due = dueOf(key);
    for (const [before, after] of pairs) {
      assert.ok(due(before) !== "" && due(before) <= due(after), `${key}: ${before}, ${due(before)}`);
      assert.ok(due(after) <= days.endOn, `${key}: ${after}`);
    }
  }
});

/** What is asked or told first, and what makes no sense without it. */
const ordinary = [
  ["name-the-people", "acknowledge-the-pack"],
  ["freeze-the-scope", "finish-the-work"],
  ["list-commitments", "write-the-record"],
] as const;

test("the waits that tools impose are planned: seven days for a Google profile, fifteen for a domain", () => {
  const waits = new Map(named("client-exit-web-marketing").steps.map(({ key, wait }) => [key, wait?.days]));
  assert.equal(waits.get("own-business-profile"), 7);
  assert.equal(waits.get("own-social-accounts"), 7);
  assert.equal(waits.get("own-domain-and-hosting"), 15);
});

test("every letter but none that is unknown goes with a step somewhere", () => {
  const used = new Set(catalogue.list().flatMap(({ steps }) => steps.flatMap(({ letter }) => letter ?? [])));
  assert.deepEqual([...used].sort(), [...letters].sort());
});

test("each sentence is in both languages, in good typography, and long enough to be followed", () => {
  for (const { key: playbook, steps } of catalogue.list()) {
    for (const { key, title, howTo, evidence, wait } of steps) {
      const at = `${playbook} ${key}`;
      for (const text of [title, howTo, evidence, wait?.why].filter((one) => one !== undefined)) {
        assert.doesNotMatch(text.fr, /['!]/, at);
        assert.doesNotMatch(text.fr.replace(/https?:/g, ""), /[^\s\u00a0\u202f][;:?»](?:\s|$)/, at);
        assert.doesNotMatch(text.en, /['!]|\s[;:?](?:\s|$)/, at);
        assert.notEqual(text.fr, text.en, at);
      }
      for (const language of ["fr", "en"] as const) {
        const sentences = howTo[language].split(/(?<=[.?:;])\s+|\n+/).filter(Boolean).length;
        assert.ok(sentences >= 2 && sentences <= 16, `${at}: ${sentences} sentences`);
      }
    }
  }
});

test("what is written as YAML is read again the same, line by line", () => {
  for (const playbook of catalogue.list()) {
    const text = playbookText.parse(playbookText.write(playbook));
    assert.ok("value" in text);
    assert.deepEqual(readPlaybook(text.value), { playbook });
  }
});

test("a file of the catalogue that is no playbook stops the reading, and all that is wrong is told", () => {
  const folder = mkdtempSync(join(tmpdir(), "passation-playbooks-"));
  try {
    writeFileSync(join(folder, "wrong.yaml"), "key: wrong\nsteps:\n  - key: one\n    line: 30\n");
    assert.throws(
      () => openPlaybooks(folder).list(),
      (error: Error) => /wrong\.yaml/.test(error.message) && /one · line · /.test(error.message),
    );
    writeFileSync(join(folder, "wrong.yaml"), playbookText.write(named("short-exit")));
    assert.throws(() => openPlaybooks(folder).list(), /its key is short-exit/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("letters tell what is expected by the names of shared steps: the tone check has nothing to say of them", () => {
  const told = catalogue
    .list()
    .flatMap(({ steps }) =>
      steps
        .filter(({ visibility }) => visibility === "shared")
        .flatMap(({ title }) =>
          languages.flatMap((language) => toneRemarks(`${title[language]}.`, language, toneCatalogue())),
        ),
    );
  assert.deepEqual(
    told.map(({ sentence }) => sentence),
    [],
  );
});
