import type { Argument, Command, Option } from "commander";
import type { KeyOf } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";

type UsageKey = Extract<KeyOf<"cli">, `usage.${string}`>;

/** What Commander says in English when a command is ill written, and what is said instead. */
const complaints: readonly (readonly [RegExp, UsageKey])[] = [
  [/^error: unknown command '(?<given>.*)'$/, "usage.no-command"],
  [/^error: unknown option '(?<given>.*)'$/, "usage.no-option"],
  [/^error: missing required argument '(?<name>.*)'$/, "usage.argument-missing"],
  [/^error: required option '(?<name>.*)' not specified$/, "usage.option-missing"],
  [/^error: option '(?<name>.*)' argument missing$/, "usage.value-missing"],
  [/^error: too many arguments.* but got \d+: (?<given>.*)\.$/, "usage.too-many"],
  [
    /^error: option '(?<name>.*)' argument '(?<given>.*)' is invalid\. Allowed choices are (?<choices>.*)\.$/,
    "usage.no-choice",
  ],
  [
    /^error: command-argument value '(?<given>.*)' is invalid for argument '(?<name>.*)'\. Allowed choices are (?<choices>.*)\.$/,
    "usage.no-choice",
  ],
];

const suggestion = /^\(Did you mean (?:one of )?(?<names>.*)\?\)$/;

/** A complaint of Commander, and what it takes to have been meant, in the language of who typed. */
export function complaintInWords(text: string, say: Translate): string {
  const [complaint = "", meant = ""] = text.trimEnd().split("\n(");
  const names = suggestion.exec(`(${meant}`)?.groups?.names;
  for (const [pattern, key] of complaints) {
    const found = pattern.exec(complaint)?.groups;
    if (!found) continue;
    const said = say("cli", key, found);
    return names === undefined ? said : `${said} ${say("cli", "usage.meant", { names })}`;
  }
  return text.trimEnd();
}

/** Help speaks the language of who reads it: its headings, its own options, what it adds to others. */
export function speakInHelp(program: Command, say: Translate): void {
  const headings: Readonly<Record<string, string>> = {
    "Usage:": say("cli", "help.usage"),
    "Arguments:": say("cli", "help.arguments"),
    "Options:": say("cli", "help.options"),
    "Commands:": say("cli", "help.commands"),
  };
  const noted = ({ description, argChoices, defaultValue }: Option | Argument): string => {
    const notes = [
      ...(argChoices ? [say("cli", "help.choices", { choices: argChoices.join(", ") })] : []),
      ...(defaultValue === undefined ? [] : [say("cli", "help.default", { value: String(defaultValue) })]),
    ];
    return [description, ...notes.map((note) => `(${note})`)].filter(Boolean).join(" ");
  };
  program
    .helpOption("-h, --help", say("cli", "help.help"))
    .helpCommand(say("cli", "help.help-of"), say("cli", "help.help"))
    .showHelpAfterError(`(${say("cli", "usage.help")})`)
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      styleUsage: (usage) => usage.replace("[command]", say("cli", "help.command")),
      optionDescription: noted,
      argumentDescription: noted,
    });
}
