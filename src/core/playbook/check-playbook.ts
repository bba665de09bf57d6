import type { KeyOf } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import type { RemarkShown } from "./fields.ts";
import { guardrailRemarks } from "./guardrails.ts";
import { letters } from "./letters.ts";
import { type Playbook, type PlaybookStep, roughDays } from "./playbook.ts";
import { circlesOf, stepsBefore } from "./step-order.ts";

/** What a check found, before it is said. */
export type Found = {
  readonly step: string | null;
  readonly field: string | null;
  readonly says: KeyOf<"playbook">;
  readonly params?: Readonly<Record<string, string | number>>;
  /** A piece of advice lets the playbook be published; absent, the remark stands in the way. */
  readonly advice?: true;
};

/** Nobody reads more than that, and steps that all wait for each other make thousands of circles. */
const mostRemarks = 200;
const say = { fr: translator("fr"), en: translator("en") };

/** Everything that is wrong with a playbook, or better otherwise; what stands in the way of publishing first. */
export function checkPlaybook(playbook: Playbook): readonly RemarkShown[] {
  const keys = new Set(playbook.steps.map(({ key }) => key));
  const found = [
    ...twice(playbook),
    ...playbook.steps.flatMap((step) => [...unknownSteps(step, keys), ...unclear(step)]),
    ...circles(playbook),
    ...guardrailRemarks(playbook),
    ...playbook.steps.flatMap((step) => [...neverUsed(step, playbook), ...tooEarly(step, playbook)]),
  ];
  return found
    .map(({ step, field, says, params = {}, advice }) => ({
      blocks: advice !== true,
      step,
      field,
      line: null,
      says: { fr: say.fr("playbook", says, params), en: say.en("playbook", says, params) },
    }))
    .sort((one, other) => Number(other.blocks) - Number(one.blocks))
    .slice(0, mostRemarks);
}

/** For each of the article's 29 lines, the keys of the steps that come from it. */
export function linesCovered({
  steps,
}: Playbook): readonly { readonly line: number; readonly steps: string[] }[] {
  return Array.from({ length: 29 }, (_, at) => ({
    line: at + 1,
    steps: steps.filter(({ line }) => line === at + 1).map(({ key }) => key),
  }));
}

function twice({ steps }: Playbook): readonly Found[] {
  const again = steps.filter(({ key }, at) => steps.findIndex((other) => other.key === key) < at);
  return again.map(({ key }) => ({ step: key, field: "key", says: "remark.step-twice" }));
}

function unknownSteps({ key, after = [], due }: PlaybookStep, keys: ReadonlySet<string>): readonly Found[] {
  const found: Found[] = after
    .filter((one) => !keys.has(one))
    .map((one) => ({ step: key, field: "after", says: "remark.unknown-step", params: { step: one } }));
  if (due.from !== "step" || keys.has(due.step)) return found;
  return [
    ...found,
    { step: key, field: "due.step", says: "remark.unknown-step", params: { step: due.step } },
  ];
}

/** A sentence or two: less does not tell anybody how. */
const leastHowTo = 60;

function unclear(step: PlaybookStep): readonly Found[] {
  const { key, side, visibility, howTo, letter } = step;
  const found: Found[] = [];
  if (visibility === "internal" && side !== "us")
    found.push({ step: key, field: "visibility", says: "remark.hidden-from-its-doer" });
  for (const language of ["fr", "en"] as const) {
    if (visibility === "shared" && howTo[language].length < leastHowTo)
      found.push({
        step: key,
        field: `howTo.${language}`,
        says: "remark.how-to-too-short",
        params: { least: leastHowTo },
      });
  }
  if (howTo.fr === howTo.en)
    found.push({ step: key, field: "howTo", says: "remark.same-in-both", advice: true });
  if (letter !== undefined && !letters.some((known) => known === letter))
    found.push({
      step: key,
      field: "letter",
      says: "remark.unknown-letter",
      params: { letter, known: letters.join(", ") },
      advice: true,
    });
  return found;
}

function circles(playbook: Playbook): readonly Found[] {
  return circlesOf(playbook).map((circle) => ({
    step: circle[0] ?? null,
    field: "after",
    says: "remark.circle",
    params: { steps: [...circle, circle[0] ?? ""].join(" → ") },
  }));
}

function neverUsed({ key, when }: PlaybookStep, { direction }: Playbook): readonly Found[] {
  if (when?.direction === undefined || when.direction.includes(direction)) return [];
  return [{ step: key, field: "when.direction", says: "remark.never-used", advice: true }];
}

/** A step due before one that it waits for takes effect, where both are counted from the same day. */
function tooEarly(step: PlaybookStep, playbook: Playbook): readonly Found[] {
  if (step.due.from === "step") return [];
  const own = step.due;
  return stepsBefore(playbook, step.key).flatMap((before): Found[] => {
    const effective = roughDays(before.due.offset) + (before.wait?.days ?? 0);
    if (before.due.from !== own.from || effective <= roughDays(own.offset)) return [];
    const params = { step: before.key };
    return [{ step: step.key, field: "due", says: "remark.due-too-early", params, advice: true }];
  });
}
