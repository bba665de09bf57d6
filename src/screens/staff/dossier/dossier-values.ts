import { directions, initiators, reasons, tones } from "#core/dossier/dossier.ts";
import type { Given } from "#screens/api.ts";

type DossierChange = Omit<Given<"dossier.edit">, "dossierId">;

/** The word of a closed list that a field holds; null for none. */
export function known<Word extends string>(words: readonly Word[], word: string | undefined): Word | null {
  return words.find((one) => one === word) ?? null;
}

/** Minutes as hours are written: `12,5`. */
export const hoursOf = (minutes: number | null, language: string): string =>
  minutes === null
    ? ""
    : (Math.round((minutes / 60) * 100) / 100).toString().replace(".", language === "fr" ? "," : ".");

/** Hours as people write them, `12,5 h`, in minutes; null for a blank, undefined for what is no number. */
export function minutesOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(/\s*h$/i, "").replace(",", ".");
  if (text === "") return null;
  const minutes = /^\d+(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * 60) : 0;
  return minutes > 0 ? minutes : undefined;
}

/** Addresses with blanks, commas or lines between them. */
export const sitesOf = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

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
