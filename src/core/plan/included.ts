import type { Direction, Reason, Tone } from "#core/dossier/dossier.ts";
import type { Condition, Service } from "#core/playbook/playbook.ts";

/** What a plan is made for: the facts of a dossier that decide which steps are of use, and when. */
export type Basis = {
  readonly direction: Direction;
  /** The last day of the relationship; null while it is not known. */
  readonly endOn: string | null;
  /** Empty while nobody said: then no step is left out for its services. */
  readonly services: readonly Service[];
  readonly tone: Tone | null;
  readonly reason: Reason | null;
  readonly strategic: boolean | null;
  /** The day from which the plan runs. */
  readonly startOn: string;
};

/** Which condition of a step does not hold. */
export const unmetConditions = ["direction", "services", "tones", "reasons", "strategic"] as const;
export type UnmetCondition = (typeof unmetConditions)[number];

/** Why a step is not part of a plan: a condition, or the version of the playbook, which has it no more. */
export const leftOutReasons = [...unmetConditions, "version"] as const;
export type LeftOutFor = (typeof leftOutReasons)[number];

/**
 * Why a step is of no use for this dossier, condition by condition; empty when it is. A tone that nobody
 * told is calm, a client that nobody called strategic is not, a reason that nobody told is none of those asked for.
 */
export function leftOutFor(when: Condition | undefined, basis: Basis): readonly UnmetCondition[] {
  if (!when) return [];
  const { services } = when;
  const holds: Record<UnmetCondition, boolean> = {
    direction: when.direction?.includes(basis.direction) ?? true,
    services:
      !services || basis.services.length === 0 || services.some((one) => basis.services.includes(one)),
    tones: when.tones?.includes(basis.tone ?? "calm") ?? true,
    reasons: !when.reasons || (basis.reason !== null && when.reasons.includes(basis.reason)),
    strategic: when.strategic === undefined || when.strategic === (basis.strategic ?? false),
  };
  return unmetConditions.filter((one) => !holds[one]);
}
