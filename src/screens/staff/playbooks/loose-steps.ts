/** What a text holds of a playbook, whether it fits or not: a form shows what it can and writes back the rest. */
export type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands inside under this name, when that is a structure too. */
export const inside = (value: unknown, name: string): Loose => {
  const held = isLoose(value) ? value[name] : undefined;
  return isLoose(held) ? held : {};
};

/** The steps of a playbook; what is no step among them is an empty one, so that places stay. */
export function stepsIn({ steps }: Loose): readonly Loose[] {
  return Array.isArray(steps) ? steps.map((step: unknown) => (isLoose(step) ? step : {})) : [];
}

/** The key of a step, or its place (`#3`) when it has none: as remarks name it. */
export const nameOf = ({ key }: Loose, at: number): string =>
  typeof key === "string" && key !== "" ? key.slice(0, 80) : `#${at + 1}`;

/** The playbook with other steps. */
export const withSteps = (playbook: Loose, steps: readonly Loose[]): Loose => ({ ...playbook, steps });

/** The playbook with one step instead of what stood in its place. */
export function withStep(playbook: Loose, at: number, step: Loose): Loose {
  return withSteps(
    playbook,
    stepsIn(playbook).map((one, place) => (place === at ? step : one)),
  );
}

/** The playbook with a step that nothing is said of yet, after the one of this place, in the same phase. */
export function withAdded(playbook: Loose, at: number): Loose {
  const steps = stepsIn(playbook);
  const { phase = "prepare", line = 1 } = steps[at] ?? {};
  const added = {
    key: freeKey(steps),
    line,
    phase,
    side: "us",
    visibility: "internal",
    due: { from: "end", offset: { days: 0 } },
    effort: 30,
  };
  return withSteps(playbook, steps.toSpliced(at + 1, 0, added));
}

/** The playbook without the step of this place; those that hang on it say so until they are put right. */
export function withRemoved(playbook: Loose, at: number): Loose {
  return withSteps(playbook, stepsIn(playbook).toSpliced(at, 1));
}

/** The playbook with the step of this place one further up (-1) or down (1); the same at either end. */
export function withMoved(playbook: Loose, at: number, by: -1 | 1): Loose {
  const steps = stepsIn(playbook);
  const [step, other] = [steps[at], steps[at + by]];
  if (!step || !other) return playbook;
  return withSteps(playbook, steps.with(at, other).with(at + by, step));
}

/** The playbook with another key for a step; what hangs on it follows, unless two steps have that key. */
export function withKey(playbook: Loose, at: number, key: string): Loose {
  const steps = stepsIn(playbook);
  const before = steps[at]?.key;
  const follows = typeof before === "string" && steps.filter((one) => one.key === before).length === 1;
  return withSteps(
    playbook,
    steps.map((step, place) => {
      if (place === at) return { ...step, key };
      return follows ? hangingOn(step, before, key) : step;
    }),
  );
}

function hangingOn(step: Loose, before: string, key: string): Loose {
  const { after } = step;
  const due = inside(step, "due");
  return {
    ...step,
    ...(Array.isArray(after) ? { after: after.map((one: unknown) => (one === before ? key : one)) } : {}),
    ...(due.step === before ? { due: { ...due, step: key } } : {}),
  };
}

/** `new-step`, then `new-step-2`. */
function freeKey(steps: readonly Loose[]): string {
  const taken = new Set(steps.map(({ key }) => key));
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? "new-step" : `new-step-${number}`;
    if (!taken.has(key)) return key;
  }
}
