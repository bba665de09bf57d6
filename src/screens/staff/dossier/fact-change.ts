import { directions, editableFields, initiators, reasons, tones } from "#core/dossier/dossier.ts";
import type { Words } from "#screens/words.tsx";
import { hoursOf, known, strategicWord } from "./dossier-values.ts";

type Saying = Pick<Words, "say" | "dates" | "language">;

/** A field of a dossier that was edited, as its journal tells it: short ones with what they were and what they are. */
export function changeSaid(name: string, change: unknown, words: Saying): string {
  const { say } = words;
  const field = known(editableFields, name);
  if (field === null) return name;
  const label = say(`fact.field.${field}`);
  if (typeof change !== "object" || change === null || !("from" in change && "to" in change)) return label;
  const [from, to] = [change.from, change.to].map((value) => valueSaid(field, value, words));
  if (from === undefined || to === undefined) return label;
  return say("fact.change", { field: label, from, to });
}

/** What a field holds, in words; undefined where it is too long to be told in a line. */
function valueSaid(
  field: (typeof editableFields)[number],
  value: unknown,
  { say, dates, language }: Saying,
): string | undefined {
  const text = typeof value === "string" ? value : undefined;
  const nothing = say("edit.nothing");
  const word = <Word extends string>(words: readonly Word[], told: (one: Word) => string) => {
    const found = known(words, text);
    return found === null ? nothing : told(found);
  };
  switch (field) {
    case "party":
    case "name":
      return text ?? nothing;
    case "endOn":
      return text === undefined ? nothing : dates.longDay(text);
    case "direction":
      return word(directions, (one) => say(`direction.${one}`));
    case "initiator":
      return word(initiators, (one) => say(`initiator.${one}`));
    case "reason":
      return word(reasons, (one) => say(`reason.${one}`));
    case "tone":
      return word(tones, (one) => say(`tone.${one}`));
    case "strategic": {
      const is = strategicWord(typeof value === "boolean" ? value : null);
      return is === "" ? nothing : say(`strategic.${is}`);
    }
    case "timeBudgetMinutes":
      return typeof value === "number"
        ? say("dossier.budget.hours", { hours: hoursOf(value, language) })
        : nothing;
    case "clientView":
    case "internalView":
    case "sites":
    case "services":
      return undefined;
    default:
      return field satisfies never;
  }
}
