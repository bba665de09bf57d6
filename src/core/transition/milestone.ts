import { type Refusal, refuse } from "#core/kernel/refusal.ts";

/** Planned: still ahead. Proposed: shown to the other side, which accepts or refuses it. */
export const milestoneStates = ["planned", "proposed", "accepted", "refused"] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** Where a milestone stands; `on` is the day, `by` the name of who accepted or refused it. */
export type MilestoneStatus =
  | { readonly is: "planned" }
  | { readonly is: "proposed"; readonly on: string }
  | { readonly is: "accepted"; readonly on: string; readonly by: string }
  | { readonly is: "refused"; readonly on: string; readonly by: string; readonly reason: string };

/** Something that is there by a day, and that the other side accepts by what was agreed on. */
export type Milestone = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly criteria: string | null;
  readonly status: MilestoneStatus;
};

/** What becomes of a milestone; what is left out was not said. */
export type StatusGiven = {
  readonly to: MilestoneState;
  readonly on?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
};

/** A milestone may be accepted or refused once it was proposed; one that was accepted stays accepted. */
export function withMilestoneStatus(
  milestone: Milestone,
  { to, by, reason, ...given }: StatusGiven,
  today: string,
): Milestone | Refusal {
  const { title, status } = milestone;
  const on = given.on ?? today;
  if (status.is === "accepted") return refuse("transition.milestone-accepted", { title });
  if (on > today) return refuse("transition.day-ahead", { title });
  switch (to) {
    case "planned":
      return { ...milestone, status: { is: to } };
    case "proposed":
      return { ...milestone, status: { is: to, on } };
    default: {
      if (status.is !== "proposed") return refuse("transition.not-proposed", { title });
      if (on < status.on) return refuse("transition.before-proposed", { title, day: status.on });
      if (by === undefined) return refuse("transition.by-whom", { title });
      if (to === "accepted") return { ...milestone, status: { is: to, on, by } };
      if (reason === undefined) return refuse("transition.reason-wanted", { title });
      return { ...milestone, status: { is: to, on, by, reason } };
    }
  }
}
