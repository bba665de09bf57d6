import { z } from "zod";
import { Day } from "#core/kernel/ids.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";
import { dayInWords, type LetterValues, variableNamed } from "./variables.ts";

/** What a person writes for the variables that the dossier does not know: name → text. */
export const AskedValues = z
  .record(z.string().max(60), z.string().trim().max(10_000))
  .default({})
  .meta({ description: "Variables by name: days as 2026-12-14, lists one item a line, empty for none" });

const Link = z.url({ protocol: /^https?$/ });

/** The values as a template takes them, or the first that does not fit, by its name. */
export function readAskedValues(
  given: Readonly<Record<string, string>>,
  language: Language,
): LetterValues | Refusal {
  const values: [string, LetterValues[string]][] = [];
  for (const [name, text] of Object.entries(given)) {
    const variable = variableNamed(name);
    if (!variable) return refuse("letter.unknown-variables", { names: name });
    if (text === "") continue;
    switch (variable.kind) {
      case "day":
        if (!Day.safeParse(text).success) return refuse("letter.not-a-day", { name });
        values.push([name, { value: dayInWords(text, language), isMarkdown: true }]);
        break;
      case "link":
        if (!Link.safeParse(text).success) return refuse("letter.not-a-link", { name });
        values.push([name, { value: text, isMarkdown: true }]);
        break;
      case "list":
        values.push([name, { value: linesOf(text), isMarkdown: true }]);
        break;
      case "text":
        values.push([name, { value: text, isMarkdown: true }]);
        break;
      default:
        return variable.kind satisfies never;
    }
  }
  return Object.fromEntries(values);
}

/** The items of a list, without the signs that people put before them. */
function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-*•–]\s+)?/, "").trim())
    .filter((line) => line !== "");
}
