import { parseInput } from "#core/kernel/input.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { translator } from "#messages/translator.ts";
import { PlaybookShape, type RemarkShown } from "./fields.ts";
import type { Playbook } from "./playbook.ts";

const say = { fr: translator("fr"), en: translator("en") };

/** A playbook out of what its YAML holds, or what does not fit, each remark with its step and its field. */
export function readPlaybook(
  value: unknown,
): { readonly playbook: Playbook } | { readonly remarks: readonly RemarkShown[] } {
  const french = parseInput(PlaybookShape, value, "fr");
  if (!isRefusal(french)) return { playbook: french.value };
  const english = parseInput(PlaybookShape, value, "en");
  const inEnglish = new Map(isRefusal(english) ? english.fields?.map((one) => [one.field, one.problem]) : []);
  const remarks = french.fields?.map(({ field, problem }): RemarkShown => {
    const says = { fr: problem, en: inEnglish.get(field) ?? problem };
    return { blocks: true, line: null, ...placeOf(value, field), says };
  });
  return { remarks: remarks ?? [ofWhole(french)] };
}

function ofWhole({ refused, params }: Refusal): RemarkShown {
  const says = { fr: say.fr("refusals", refused, params), en: say.en("refusals", refused, params) };
  return { blocks: true, step: null, field: null, line: null, says };
}

/** `steps.3.title.fr` is the field `title.fr` of the step whose key stands there; its place when it has none. */
function placeOf(value: unknown, path: string): Pick<RemarkShown, "step" | "field"> {
  if (path === "input") return { step: null, field: null };
  const [, at, rest] = /^steps\.(\d+)(?:\.(.+))?$/.exec(path) ?? [];
  if (at === undefined) return { step: null, field: path };
  return { step: keyAt(value, Number(at)) ?? `#${Number(at) + 1}`, field: rest ?? null };
}

function keyAt(value: unknown, at: number): string | undefined {
  if (typeof value !== "object" || value === null || !("steps" in value)) return undefined;
  const step: unknown = Array.isArray(value.steps) ? value.steps[at] : undefined;
  if (typeof step !== "object" || step === null || !("key" in step)) return undefined;
  return typeof step.key === "string" && step.key !== "" ? step.key.slice(0, 80) : undefined;
}
