import type { Dossier } from "#core/dossier/dossier.ts";
import { daysBetween } from "./calendar.ts";

/** How near an end is, in days, when an ordinary exit has no room any more. */
export const nearEndDays = 7;

/** The playbook of the catalogue for an end that is there or nearly, and what copies of it are based on. */
const shortest = "short-exit";

/** Why a playbook is proposed first: how many days there are until the end, or since. */
export type Suggestion = { readonly because: "end-near" | "end-today" | "end-passed"; readonly days: number };

/** Why the shortest exit would fit this dossier; nothing for an end that is far or unknown, or in a dispute. */
export function nearEnd(
  { endOn, tone }: Pick<Dossier, "endOn" | "tone">,
  today: string,
): Suggestion | undefined {
  if (endOn === null || tone === "dispute") return undefined;
  const days = daysBetween(today, endOn);
  if (days > nearEndDays) return undefined;
  const because = days > 0 ? "end-near" : days === 0 ? "end-today" : "end-passed";
  return { because, days: Math.abs(days) };
}

/** Whether a playbook is the shortest one, or a copy of it. */
export const isShortest = (key: string, basedOn: string | null): boolean =>
  key === shortest || basedOn === shortest;
