import { directions, initiators, mostBudgetMinutes, reasons, tones } from "#core/dossier/dossier.ts";
import type { Given } from "#screens/api.ts";
import { Problem, problemOf } from "#screens/problem.ts";
import type { Words } from "#screens/words.tsx";

export type DossierChange = Omit<Given<"dossier.edit">, "dossierId" | "seen">;

/** The word of a closed list that a field holds; null for none. */
export function known<Word extends string>(words: readonly Word[], word: string | undefined): Word | null {
  return words.find((one) => one === word) ?? null;
}

/** Minutes as hours are written: `12,5`. */
export const hoursOf = (minutes: number | null, language: string): string =>
  minutes === null
    ? ""
    : (Math.round((minutes / 60) * 100) / 100).toString().replace(".", language === "fr" ? "," : ".");

/** Hours as people write them, `12,5 h` or `2 h 30`, in minutes; null for a blank, undefined for what is no length of time. */
export function minutesOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(",", ".");
  if (text === "") return null;
  const [, hours, more = 0] =
    /^(\d+(?:\.\d+)?)\s*h?$/i.exec(text) ?? /^(\d+)\s*h\s*([0-5]\d)$/i.exec(text) ?? [];
  const minutes = Math.round(Number(hours) * 60) + Number(more);
  return minutes > 0 && minutes <= mostBudgetMinutes ? minutes : undefined;
}

/** What to say of a length of time that means nothing. */
export const budgetWrong = ({ say, dates }: Pick<Words, "say" | "dates">): string =>
  say("dossier.budget.wrong", { most: dates.number(mostBudgetMinutes / 60) });

/** Addresses with blanks, commas or lines between them. */
export const sitesOf = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

/** The same problem, which names the address that is none of a site rather than its place among the others. */
export function namingSites(thrown: unknown, sites: readonly string[], say: Words["say"]): Problem {
  const { kind, details } = problemOf(thrown);
  const fields = details.fields?.map((one) => {
    const at = /^sites\.(\d+)$/.exec(one.field)?.[1];
    const site = at === undefined ? undefined : sites[Number(at)];
    return site === undefined ? one : { field: "sites", problem: say("dossier.sites.wrong", { site }) };
  });
  return new Problem(kind, { ...details, fields });
}

/** Yes, no, or not known. */
export const strategicOf = (value: string | undefined): boolean | null =>
  value === "yes" ? true : value === "no" ? false : null;
export const strategicWord = (value: boolean | null): "yes" | "no" | "" =>
  value === null ? "" : value ? "yes" : "no";

/** What an edit of one field by its text says to the server; undefined when the text means nothing. */
export function changeOf(field: EditedField, typed: string): DossierChange | undefined {
  switch (field) {
    case "party":
    case "name":
      return { [field]: typed };
    case "direction":
      return { direction: known(directions, typed) ?? "client" };
    case "endOn":
    case "clientView":
    case "internalView":
      return { [field]: typed || null };
    case "initiator":
      return { initiator: known(initiators, typed) };
    case "reason":
      return { reason: known(reasons, typed) };
    case "tone":
      return { tone: known(tones, typed) };
    case "strategic":
      return { strategic: strategicOf(typed) };
    case "timeBudgetMinutes": {
      const minutes = minutesOf(typed);
      return minutes === undefined ? undefined : { timeBudgetMinutes: minutes };
    }
    case "sites":
      return { sites: sitesOf(typed) };
    default:
      return field satisfies never;
  }
}

export type EditedField =
  | "party"
  | "name"
  | "direction"
  | "endOn"
  | "initiator"
  | "reason"
  | "clientView"
  | "internalView"
  | "tone"
  | "strategic"
  | "timeBudgetMinutes"
  | "sites";
