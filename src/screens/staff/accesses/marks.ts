import type { AccessShown } from "#core/access/fields.ts";
import { isSaidIn } from "../tools/named.ts";

/** How an access looks at a glance, each with a shape, a word and a colour of its own; the worst first. */
export const marks = [
  "blocked",
  "waiting",
  "none",
  "unknown",
  "attested",
  "acknowledged",
  "observed",
  "waived",
  "not-applicable",
] as const;
export type Mark = (typeof marks)[number];

/** The mark of an access: what blocks comes before what waits, green is only what was shown. */
export function markOf({ autonomy }: Pick<AccessShown, "autonomy">): Mark {
  const { state, grade, blockers, lacks } = autonomy;
  if (state === "autonomous") return grade ?? "none";
  if (state !== "not-yet") return state;
  if (blockers.length > 0) return "blocked";
  return lacks.some(({ kind }) => kind === "waiting") ? "waiting" : "none";
}

/** Which accesses the board shows. */
export const shows = ["all", "blocked", "not-yet", "unknown", "autonomous", "set-aside"] as const;
export type Show = (typeof shows)[number];

export function isShown({ autonomy }: Pick<AccessShown, "autonomy">, show: Show): boolean {
  const { state, blockers } = autonomy;
  if (show === "all") return true;
  if (show === "set-aside") return state === "waived" || state === "not-applicable";
  if (show === "blocked") return state === "not-yet" && blockers.length > 0;
  if (show === "not-yet") return state === "not-yet" && blockers.length === 0;
  return state === show;
}

type Called = Pick<AccessShown, "resource" | "clientWho"> & {
  readonly tool: Pick<AccessShown["tool"], "name">;
  readonly ours: readonly Pick<AccessShown["ours"][number], "name">[];
};

/** Whether the words that were typed stand in what an access is called, or in who has rights there. */
export function isFound({ tool, resource, clientWho, ours }: Called, typed: string): boolean {
  const texts = [tool.name, resource ?? "", clientWho ?? "", ...ours.map(({ name }) => name)];
  return isSaidIn(texts, typed);
}
