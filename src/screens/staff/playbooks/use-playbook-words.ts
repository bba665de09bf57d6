import { useMemo } from "react";
import { directions, reasons, tones } from "#core/dossier/dossier.ts";
import { guards, phases, services, sides } from "#core/playbook/playbook.ts";
import type { Answer } from "#screens/api.ts";
import { useWords, type Words } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";

export type PlaybookRead = Answer<"playbook.read">;
export type Content = NonNullable<PlaybookRead["content"]>;
export type StepOf = Content["steps"][number];
export type RemarkSaid = PlaybookRead["remarks"][number];
type Value = Answer<"playbook.compare">["fields"][number]["from"];
type TitleOf = (key: string) => string;

const fieldNames = [
  ...(["key", "version", "title", "about", "direction", "steps", "line", "phase", "side"] as const),
  ...(["visibility", "howTo", "when", "after", "effort", "evidence", "letter", "guard"] as const),
  ...(["when.direction", "when.services", "when.tones", "when.reasons", "when.strategic"] as const),
  ...(["due", "due.from", "due.step", "due.offset", "due.offset.days"] as const),
  ...(["due.offset.counted", "due.offset.months", "wait", "wait.days", "wait.why"] as const),
];
const froms = ["end", "start", "step"] as const;

/** The words in which a playbook is told: fields, values, days. */
export function usePlaybookWords() {
  const words = useWords();
  return useMemo(() => playbookWords(words), [words]);
}

function playbookWords({ say, language }: Words) {
  const one = (field: string, value: string, titleOf: TitleOf): string => {
    const among = <Word extends string>(list: readonly Word[], tell: (word: Word) => string) => {
      const word = list.find((known) => known === value);
      return word === undefined ? value : tell(word);
    };
    switch (field) {
      case "phase":
        return among(phases, (word) => say(`plan.phase.${word}`));
      case "side":
        return among(sides, (word) => say(`plan.side.${word}`));
      case "visibility":
        return among(["internal", "shared"], (word) => say(`playbooks.visibility.${word}`));
      case "direction":
      case "when.direction":
        return among(directions, (word) => say(`direction.${word}`));
      case "when.services":
        return among(services, (word) => say(`plan.service.${word}`));
      case "when.tones":
        return among(tones, (word) => say(`tone.${word}`));
      case "when.reasons":
        return among(reasons, (word) => say(`reason.${word}`));
      case "due.from":
        return among(froms, (word) => say(`playbooks.from.${word}`));
      case "due.offset.counted":
        return among(["calendar", "working"], (word) => say(`playbooks.counted.${word}`));
      case "guard":
        return among(guards, (word) => say(`playbooks.guard.${word}`));
      case "after":
      case "due.step":
        return titleOf(value);
      default:
        return value;
    }
  };
  const value = (name: string, held: Value, titleOf: TitleOf): string => {
    if (held === null) return say("playbooks.none");
    if (typeof held === "boolean") return say(`strategic.${held ? "yes" : "no"}`);
    if (typeof held === "number") return name === "effort" ? `${held} min` : String(held);
    return typeof held === "string"
      ? one(name, held, titleOf)
      : held.map((each) => one(name, each, titleOf)).join(", ");
  };
  return {
    both: (text: { readonly fr: string; readonly en: string }) => text[language],
    value,
    /** `title.fr` is « Titre, en français ». */
    field(path: string): string {
      const [, name = path, inLanguage] = /^(.*?)(?:\.(fr|en))?$/.exec(path) ?? [];
      const known = fieldNames.find((field) => field === name);
      const label = known ? say(`playbooks.field.${known}`) : name;
      return inLanguage === "fr" || inLanguage === "en"
        ? `${label}, ${say(`playbooks.in.${inLanguage}`)}`
        : label;
    },
    /** « 30 jours avant la fin ». */
    day(due: StepOf["due"], titleOf: TitleOf): string {
      const { offset } = due;
      const count = "months" in offset ? offset.months : offset.days;
      const unit = "months" in offset ? "months" : offset.counted === "working" ? "working" : "days";
      const way = count === 0 ? "on" : count < 0 ? "before" : "after";
      const amount = say(`playbooks.amount.${unit}`, { count: Math.abs(count) });
      const step = due.from === "step" ? titleOf(due.step) : "";
      return say(`playbooks.when.${way}-${due.from}`, { amount, step });
    },
    /** When a step is of use, condition by condition. */
    when(condition: Readonly<Record<string, unknown>> | undefined): readonly string[] {
      return Object.entries(condition ?? {}).map(([name, held]) => {
        const path = `when.${name}`;
        const known = fieldNames.find((field) => field === path);
        const label = known ? say(`playbooks.field.${known}`) : name;
        return say("playbooks.said", { name: label, value: value(path, plain(held), (key) => key) });
      });
    },
  };
}

/** What is said of a condition, as far as it can be told. */
function plain(held: unknown): Value {
  if (typeof held === "string" || typeof held === "number" || typeof held === "boolean") return held;
  return Array.isArray(held) ? held.map(String) : null;
}

/** The title of each step by its key; the key for one that is not there. */
export function titlesOf(content: Content | null, language: Words["language"]): TitleOf {
  const titles = new Map(content?.steps.map(({ key, title }) => [key, title[language]]));
  return (key) => titles.get(key) ?? key;
}

/** The title of a letter by its key; the key until it is known. */
export function useLetterTitle(): TitleOf {
  const { language } = useWords();
  const { data } = useAsk("letter.list-templates", {});
  return (key) => data?.templates.find((one) => one.key === key && one.language === language)?.title ?? key;
}
