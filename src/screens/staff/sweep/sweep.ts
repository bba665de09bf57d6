import type { Answer } from "#screens/api.ts";

export type Sweep = Answer<"departure.sweep">;
export type SweepRow = Sweep["lines"][number];

/** What one may look at, by how a line stands. */
export const sweepShows = ["all", "open", "reopened", "closed"] as const;
export type SweepShow = (typeof sweepShows)[number];

/** Kinds of what is ours, as people think of them. */
export const sweepKinds = [
  "people",
  "programs",
  "agency",
  "mailboxes",
  "tokens",
  "billing",
  "others",
  "leaving",
] as const;
export type SweepKind = (typeof sweepKinds)[number];

const kindOf: Readonly<Record<NonNullable<SweepRow["kind"]>, SweepKind>> = {
  person: "people",
  "service-account": "programs",
  automation: "programs",
  "agency-link": "agency",
  "shared-mailbox": "mailboxes",
  token: "tokens",
  billing: "billing",
  data: "others",
  link: "others",
};

export const sweepKindOf = ({ kind }: SweepRow): SweepKind => (kind === null ? "leaving" : kindOf[kind]);

export const keyOfLine = ({ accessId, what }: SweepRow) => `${accessId} ${what ?? ""}`;

export function isSwept({ closed, reopened }: SweepRow, show: SweepShow): boolean {
  if (show === "closed") return closed !== null;
  if (show === "reopened") return reopened;
  return show === "all" || closed === null;
}
