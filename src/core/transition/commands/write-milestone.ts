import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import type { FactDraft, FactKind, Json } from "#core/kernel/fact.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { isSameData } from "#core/kernel/same-data.ts";
import { loadToday } from "#core/plan/store.ts";
import {
  exampleDossierId,
  exampleMilestone,
  MilestoneShown,
  milestoneFields,
} from "#core/transition/fields.ts";
import { type Milestone, milestoneStates, withMilestoneStatus } from "#core/transition/milestone.ts";
import {
  loadMilestones,
  lockMilestone,
  milestoneShown,
  saveMilestone,
  saveNewMilestone,
} from "#core/transition/store.ts";

const { title, dueOn, criteria } = milestoneFields;
const One = z.object({ dossierId: Id, milestoneId: Id });
const exampleIds = { dossierId: exampleDossierId, milestoneId: exampleMilestone.id };
const notFound = ["dossier.not-found", "transition.milestone-not-found"] as const;

/** The most milestones of one dossier: twice a month over the longest transition. */
const mostMilestones = 50;

const fact = (
  dossierId: string,
  kind: FactKind,
  { id, title }: Milestone,
  details: Readonly<Record<string, Json>> = {},
): FactDraft => ({ dossierId, kind, subject: `milestone:${id}`, details: { name: title, ...details } });

/** A member adds a milestone that the other side will accept. */
export const addMilestone = command({
  name: "transition.add-milestone",
  summary: "Adds a milestone to the transition of a dossier.",
  permission: "transition.write",
  input: z.object({
    dossierId: Id,
    title,
    dueOn: dueOn.default(null),
    criteria: criteria.default(null),
  }),
  output: MilestoneShown,
  refusals: ["dossier.not-found", "transition.too-many-milestones"],
  example: {
    input: {
      dossierId: exampleDossierId,
      title: "Le client publie une campagne sans nous",
      dueOn: "2027-01-29",
      criteria: "Une campagne publiée de bout en bout, sans question.",
    },
    output: exampleMilestone,
  },
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const others = await loadMilestones(work, dossierId);
    return others.length < mostMilestones
      ? true
      : refuse("transition.too-many-milestones", { most: mostMilestones });
  },
  async perform(_, { dossierId, ...said }, work) {
    const milestone: Milestone = { id: work.newId(), ...said, status: { is: "planned" } };
    await saveNewMilestone(work, dossierId, milestone);
    return {
      result: milestoneShown(milestone),
      facts: [fact(dossierId, "transition.milestone-added", milestone, { dueOn: milestone.dueOn })],
    };
  },
});

/** A member corrects a milestone that was not accepted; what is left out stays. */
export const editMilestone = command({
  name: "transition.edit-milestone",
  summary: "Changes a milestone that was not accepted yet; fields left out stay as they are.",
  permission: "transition.write",
  input: One.extend({ title: title.optional(), dueOn: dueOn.optional(), criteria: criteria.optional() }),
  output: MilestoneShown,
  refusals: [...notFound, "transition.milestone-accepted"],
  example: { input: { ...exampleIds, dueOn: "2027-01-29" }, output: exampleMilestone },
  load: ({ dossierId, milestoneId }, work) => lockMilestone(work, dossierId, milestoneId),
  async perform(before, { dossierId, title, dueOn, criteria }, work) {
    if (before.status.is === "accepted") {
      return refuse("transition.milestone-accepted", { title: before.title });
    }
    const after: Milestone = {
      ...before,
      title: title ?? before.title,
      dueOn: dueOn === undefined ? before.dueOn : dueOn,
      criteria: criteria === undefined ? before.criteria : criteria,
    };
    const result = milestoneShown(after);
    if (isSameData(after, before)) return { result, facts: [] };
    await saveMilestone(work, dossierId, after);
    return {
      result,
      facts: [fact(dossierId, "transition.milestone-edited", after, { dueOn: after.dueOn })],
    };
  },
});

/** A member takes out a milestone that was not accepted. */
export const removeMilestone = command({
  name: "transition.remove-milestone",
  summary: "Takes a milestone that was not accepted out of a transition.",
  permission: "transition.write",
  input: One,
  output: z.object({ milestoneId: Id }),
  refusals: [...notFound, "transition.milestone-accepted"],
  example: { input: exampleIds, output: { milestoneId: exampleMilestone.id } },
  load: ({ dossierId, milestoneId }, work) => lockMilestone(work, dossierId, milestoneId),
  async perform(milestone, { dossierId, milestoneId }, work) {
    const { title, status } = milestone;
    if (status.is === "accepted") return refuse("transition.milestone-accepted", { title });
    await saveMilestone(work, dossierId, milestone, true);
    return {
      result: { milestoneId },
      facts: [fact(dossierId, "transition.milestone-removed", milestone)],
    };
  },
});

/** A member brings back a milestone that was taken out, as it was. */
export const restoreMilestone = command({
  name: "transition.restore-milestone",
  summary: "Brings back a milestone that was taken out of a transition.",
  permission: "transition.write",
  input: One,
  output: MilestoneShown,
  refusals: [...notFound, "transition.too-many-milestones"],
  example: { input: exampleIds, output: exampleMilestone },
  async load({ dossierId, milestoneId }, work) {
    const milestone = await lockMilestone(work, dossierId, milestoneId, "removed");
    if (isRefusal(milestone)) return milestone;
    const others = await loadMilestones(work, dossierId);
    return others.length < mostMilestones
      ? milestone
      : refuse("transition.too-many-milestones", { most: mostMilestones });
  },
  async perform(milestone, { dossierId }, work) {
    await saveMilestone(work, dossierId, milestone);
    return {
      result: milestoneShown(milestone),
      facts: [fact(dossierId, "transition.milestone-restored", milestone)],
    };
  },
});

/** A member proposes a milestone, or writes down what the other side said of it: by whom, and on which day. */
export const judgeMilestone = command({
  name: "transition.judge-milestone",
  summary: "Proposes a milestone, or keeps who accepted or refused it, on which day, and why it was refused.",
  permission: "transition.write",
  input: One.extend({
    to: z.enum(milestoneStates),
    on: Day.optional().meta({ description: "The day; today when left out" }),
    by: z.string().trim().min(1).max(200).optional().meta({ description: "Who accepts or refuses" }),
    reason: z.string().trim().min(1).max(2_000).optional().meta({ description: "Why it is refused" }),
  }),
  output: MilestoneShown,
  refusals: [
    ...notFound,
    "agency.not-found",
    "transition.milestone-accepted",
    "transition.day-ahead",
    "transition.not-proposed",
    "transition.before-proposed",
    "transition.by-whom",
    "transition.reason-wanted",
  ],
  example: {
    input: { ...exampleIds, to: "proposed", on: "2027-01-28" },
    output: { ...exampleMilestone, state: "proposed", on: "2027-01-28" },
  },
  async load({ dossierId, milestoneId }, work) {
    const before = await lockMilestone(work, dossierId, milestoneId);
    if (isRefusal(before)) return before;
    const day = await loadToday(work);
    return isRefusal(day) ? day : { before, today: day.today };
  },
  async perform({ before, today }, { dossierId, milestoneId: _, ...given }, work) {
    const after = withMilestoneStatus(before, given, today);
    if (isRefusal(after)) return after;
    await saveMilestone(work, dossierId, after);
    const result = milestoneShown(after);
    const { on, by, reason } = result;
    const details = { to: given.to, on, by, reason };
    const kind = {
      planned: "transition.milestone-replanned",
      proposed: "transition.milestone-proposed",
      accepted: "transition.milestone-accepted",
      refused: "transition.milestone-refused",
    } as const;
    return { result, facts: [fact(dossierId, kind[given.to], after, details)] };
  },
});
