import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { VersionNumber } from "#core/plan/fields.ts";
import { spentOn } from "#core/plan/queries/time.ts";
import { versionToFollow } from "#core/plan/queries/version-to-follow.ts";
import { planAtHand, saveFollowedPlan } from "#core/plan/store.ts";
import { loadEarlier } from "#core/plan/version-store.ts";
import { followedPlan } from "#core/plan/versions.ts";

const refusals = [
  "dossier.not-found",
  "plan.none",
  "agency.not-found",
  "plan.playbook-not-found",
  "plan.other-direction",
  "plan.too-many-steps",
  "plan.unknown-step",
  "plan.circle",
] as const;

/** A member lets the plan of a dossier follow a newer version of its playbook, as `plan.preview-version` showed it. */
export const takeVersion = command({
  name: "plan.take-version",
  summary: "Lets the plan of a dossier follow a newer version of its playbook, or another one.",
  permission: "plan.write",
  input: z.object({ dossierId: Id, version: VersionNumber }),
  output: z.object({ version: z.number().int(), changed: z.number().int() }),
  refusals: [...refusals, "playbook.version-not-found", "playbook.version-not-kept", "plan.same-version"],
  example: { input: { dossierId: exampleDossierId }, output: { version: 2, changed: 7 } },
  load: ({ dossierId }, work) => planAtHand(work, dossierId, { lock: true }),
  async perform(at, { dossierId, version }, work) {
    const found = await versionToFollow(work, at.plan, version);
    if (isRefusal(found)) return found;
    const { steps: spent } = await spentOn(work, dossierId);
    const followed = followedPlan(at, found.playbook, { spent, newId: work.newId });
    if (isRefusal(followed)) return followed;
    await saveFollowedPlan(work, dossierId, at, { ...followed, ...found, earlier: at.plan.playbook });
    const { title, key, version: to } = found.playbook;
    const changed = followed.changes.length;
    const details = { name: title, key, from: at.plan.playbook.version, to, changed };
    return {
      result: { version: to, changed },
      facts: [{ dossierId, kind: "plan.version-taken", subject: `plan:${at.plan.id}`, details }],
    };
  },
});

/** A member takes that back: what was done of steps since stays done. */
export const undoVersion = command({
  name: "plan.undo-version",
  summary: "Lets the plan of a dossier follow again the version that it followed before plan.take-version.",
  permission: "plan.write",
  input: z.object({ dossierId: Id }),
  output: z.object({ version: z.number().int() }),
  refusals: [...refusals, "plan.no-earlier-version"],
  example: { input: { dossierId: exampleDossierId }, output: { version: 1 } },
  load: ({ dossierId }, work) => planAtHand(work, dossierId, { lock: true }),
  async perform(at, { dossierId }, work) {
    const playbook = await loadEarlier(work, dossierId, at.plan);
    if (playbook === undefined) return refuse("plan.no-earlier-version");
    const { steps: spent } = await spentOn(work, dossierId);
    const followed = followedPlan(at, playbook, { spent, newId: work.newId });
    if (isRefusal(followed)) return followed;
    await saveFollowedPlan(work, dossierId, at, { ...followed, playbook, earlier: null });
    const { title, key, version } = playbook;
    const details = { name: title, key, from: at.plan.playbook.version, to: version };
    return {
      result: { version },
      facts: [{ dossierId, kind: "plan.version-undone", subject: `plan:${at.plan.id}`, details }],
    };
  },
});
