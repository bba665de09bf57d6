import { z } from "zod";
import { directions, reasons, tones } from "#core/dossier/dossier.ts";
import { guards, type Offset, type Playbook, phases, services, sides } from "./playbook.ts";

/** How one calls a playbook or a step for good: `ask-owner-rights`. */
export const Key = z
  .string()
  .max(80)
  .check(({ value, issues }) => {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value))
      issues.push({ code: "invalid_format", format: "key", input: value });
  })
  .meta({ description: "Small letters, digits and hyphens: ask-owner-rights" });

const inBoth = (most: number) =>
  z.strictObject({
    fr: z.string().trim().min(1).max(most),
    en: z.string().trim().min(1).max(most),
  });

/** A little more than two years either way. */
const Days = z.number().int().min(-800).max(800);

/** Days (counted as calendar or working days) or months, one of the two. */
const OffsetShape = z
  .strictObject({
    days: Days.exactOptional(),
    counted: z.enum(["calendar", "working"]).exactOptional(),
    months: z.number().int().min(-24).max(24).exactOptional(),
  })
  .transform(({ days, counted, months }, { issues, value }): Offset => {
    if (days !== undefined && months === undefined)
      return counted === undefined ? { days } : { days, counted };
    if (months !== undefined && days === undefined && counted === undefined) return { months };
    issues.push({ code: "invalid_format", format: "offset", input: JSON.stringify(value) });
    return z.NEVER;
  });

/** The same as it is answered. */
const OffsetShown = z.union([
  z.strictObject({ days: Days, counted: z.enum(["calendar", "working"]).exactOptional() }),
  z.strictObject({ months: z.number().int() }),
]);

const anchorOf = <Shape extends z.ZodType<Offset>>(offset: Shape) =>
  z.discriminatedUnion("from", [
    z.strictObject({ from: z.literal("end"), offset }),
    z.strictObject({ from: z.literal("start"), offset }),
    z.strictObject({ from: z.literal("step"), step: Key, offset }),
  ]);

const oneOf = <Word extends string>(words: readonly [Word, ...Word[]]) =>
  z.array(z.enum(words)).min(1).max(words.length).exactOptional();

const ConditionShape = z.strictObject({
  direction: oneOf(directions),
  services: oneOf(services),
  tones: oneOf(tones),
  reasons: oneOf(reasons),
  strategic: z.boolean().exactOptional(),
});

const stepOf = <Shape extends z.ZodType<Offset>>(offset: Shape) =>
  z.strictObject({
    key: Key,
    line: z.number().int().min(1).max(29),
    phase: z.enum(phases),
    side: z.enum(sides),
    visibility: z.enum(["internal", "shared"]),
    title: inBoth(160),
    howTo: inBoth(4_000),
    when: ConditionShape.exactOptional(),
    due: anchorOf(offset),
    after: z.array(Key).max(30).exactOptional(),
    wait: z.strictObject({ days: z.number().int().min(1).max(400), why: inBoth(500) }).exactOptional(),
    effort: z.number().int().min(1).max(4_800).meta({ description: "Minutes of work, 80 hours at most" }),
    evidence: inBoth(300).exactOptional(),
    letter: Key.exactOptional(),
    guard: z.enum(guards).exactOptional(),
  });

const playbookOf = <Shape extends z.ZodType<Offset>>(offset: Shape) =>
  z.strictObject({
    key: Key,
    version: z.number().int().min(1).max(100_000),
    title: inBoth(120),
    about: inBoth(500),
    direction: z.enum(directions),
    steps: z.array(stepOf(offset)).min(1).max(300),
  });

/** A playbook as its YAML tells it; a field of another name is refused rather than lost. */
export const PlaybookShape: z.ZodType<Playbook> = playbookOf(OffsetShape);

/** A playbook as every door shows it. */
export const PlaybookShown = playbookOf(OffsetShown);
export const StepShown = stepOf(OffsetShown);

const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]);

/** A field that differs from one version to another. */
export const FieldChangeShown = z.object({
  field: z.string(),
  from: Value.meta({ description: "Null when it was not said" }),
  to: Value.meta({ description: "Null when it is not said any more" }),
});

/** What is wrong with a playbook, or better otherwise, with its place and its sentence in both languages. */
export const RemarkShown = z.object({
  blocks: z.boolean().meta({ description: "Whether it stands in the way of publishing" }),
  step: z.string().nullable().meta({ description: "The key of the step; null for the whole" }),
  field: z.string().nullable().meta({ description: "title.fr, due.step; null for the whole" }),
  line: z.number().int().nullable().meta({ description: "The line of the YAML, when it cannot be read" }),
  says: z.object({ fr: z.string(), en: z.string() }),
});
export type RemarkShown = z.infer<typeof RemarkShown>;
