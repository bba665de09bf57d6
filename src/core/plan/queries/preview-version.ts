import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { Both, CriticalShown, moveFields, VerdictShown, VersionNumber } from "#core/plan/fields.ts";
import { planAtHand } from "#core/plan/store.ts";
import { followedPlan, touches } from "#core/plan/versions.ts";
import { FieldChangeShown } from "#core/playbook/fields.ts";
import { spentOn } from "./time.ts";
import { versionToFollow } from "./version-to-follow.ts";

const Count = z.number().int();

/** What a newer version of its playbook would make of a plan, before it follows it. */
export const previewVersion = query({
  name: "plan.preview-version",
  summary:
    "Shows what a newer version of its playbook makes of a plan: steps added, changed, removed, kept, days that move.",
  permission: "plan.read",
  input: z.object({ dossierId: Id, version: VersionNumber }),
  output: z.object({
    from: Count,
    to: Count,
    note: z.string().nullable().meta({ description: "What was said of the version when it was published" }),
    changes: z
      .array(
        z.object({
          key: z.string(),
          stepId: Id.nullable().meta({ description: "Null for a step that is not in the plan yet" }),
          title: Both,
          what: z.enum(["added", "changed", "removed", "kept", "same"]).meta({
            description:
              "Kept: the version has it no more, and somebody did something of it. Same: its day moves",
          }),
          keptFor: z.array(z.enum(touches)).readonly(),
          fields: z.array(FieldChangeShown).readonly(),
          move: z.object(moveFields),
          verdict: VerdictShown,
        }),
      )
      .readonly(),
    critical: CriticalShown,
  }),
  refusals: [
    "dossier.not-found",
    "plan.none",
    "agency.not-found",
    "plan.playbook-not-found",
    "playbook.version-not-found",
    "playbook.version-not-kept",
    "plan.same-version",
    "plan.other-direction",
    "plan.too-many-steps",
    "plan.unknown-step",
    "plan.circle",
  ],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      from: 1,
      to: 2,
      note: "Délais plus courts pour les accès",
      changes: [
        {
          key: exampleStep.key,
          stepId: exampleStep.id,
          title: exampleStep.title,
          what: "changed",
          keptFor: [],
          fields: [{ field: "due.offset.days", from: -10, to: -14 }],
          move: {
            from: "2026-12-04",
            to: "2026-11-30",
            days: -4,
            what: "moves",
            because: null,
            becomesLate: false,
          },
          verdict: { is: "in-time", days: 2 },
        },
      ],
      critical: { steps: [exampleStep.key], effectOn: "2026-12-05" },
    },
  },
  async read({ dossierId, version }, work) {
    const at = await planAtHand(work, dossierId, { lock: false });
    if (isRefusal(at)) return at;
    const found = await versionToFollow(work, at.plan, version);
    if (isRefusal(found)) return found;
    const { steps: spent } = await spentOn(work, dossierId);
    const followed = followedPlan(at, found.playbook, { spent, newId: work.newId });
    if (isRefusal(followed)) return followed;
    const known = new Set(at.steps.map(({ id }) => id));
    return {
      from: at.plan.playbook.version,
      to: found.playbook.version,
      note: found.note,
      changes: followed.changes.map(({ stepId, move: { key: _, ...move }, ...change }) => {
        return { ...change, stepId: known.has(stepId) ? stepId : null, move };
      }),
      critical: followed.schedule.critical,
    };
  },
});
