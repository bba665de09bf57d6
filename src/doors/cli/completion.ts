import { Argument, type Command } from "commander";
import type { CliContext } from "./run-cli.ts";

const shells = ["bash", "zsh", "fish"] as const;

/** `passation completion bash`: a script that completes commands and options, made from the program itself. */
export function addCompletion(program: Command, { out, say }: CliContext): void {
  program
    .command("completion")
    .description(say("cli", "help.completion"))
    .addArgument(new Argument("<shell>", say("cli", "help.shell")).choices([...shells]))
    .action((shell: (typeof shells)[number]) => out(scripts[shell](wordsOf(program))));
}

type Words = readonly {
  readonly name: string;
  readonly about: string;
  /** What it takes as its argument, where that is one of a few words. */
  readonly takes: readonly string[];
  readonly options: readonly { readonly flag: string; readonly values: readonly string[] }[];
}[];

function wordsOf(program: Command): Words {
  // What help does not name is none of the visible ones.
  const shown = program.createHelp().visibleCommands(program);
  return shown.map((command) => ({
    name: command.name(),
    about: command
      .description()
      // Shells give signs of their own a meaning.
      .replaceAll(/\s*:\s*/g, " – ")
      .replaceAll(/['\\\s]+/g, " ")
      .trim(),
    takes: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    options: command.options.flatMap(({ long, argChoices }) =>
      long ? [{ flag: long, values: argChoices ?? [] }] : [],
    ),
  }));
}

/** Options after which one of a few words stands, gathered by what may stand there. */
function closedLists(
  words: Words,
): readonly { readonly after: readonly string[]; readonly values: string }[] {
  const pairs = words.flatMap(({ name, options }) =>
    options
      .filter(({ values }) => values.length > 0)
      .map(({ flag, values }) => ({ after: `"${name} ${flag}"`, values: values.join(" ") })),
  );
  return [...Map.groupBy(pairs, ({ values }) => values)].map(([values, some]) => ({
    after: some.map(({ after }) => after),
    values,
  }));
}

const nextOf = ({ takes, options }: Words[number]) =>
  [...takes, ...options.map(({ flag }) => flag)].join(" ");

const scripts: Record<(typeof shells)[number], (words: Words) => string> = {
  bash: (words) => `_passation() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${words.map(({ name }) => name).join(" ")}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${closedLists(words)
  .map(
    ({ after, values }) =>
      `    ${after.join("|")}) COMPREPLY=($(compgen -W "${values}" -- "$word")); return ;;`,
  )
  .join("\n")}
  esac
  case "\${COMP_WORDS[1]}" in
${words.map((one) => `    ${one.name}) COMPREPLY=($(compgen -W "${nextOf(one)}" -- "$word")) ;;`).join("\n")}
  esac
}
complete -o default -F _passation passation`,
  zsh: (words) => `#compdef passation
_passation() {
  local -a commands
  commands=(
${words.map(({ name, about }) => `    '${name}:${about}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  case "\${words[2]} \${words[CURRENT-1]}" in
${closedLists(words)
  .map(({ after, values }) => `    ${after.join("|")}) compadd -- ${values}; return ;;`)
  .join("\n")}
  esac
  case "\${words[2]}" in
${words.map((one) => `    ${one.name}) compadd -- ${nextOf(one)}; _files ;;`).join("\n")}
  esac
}
compdef _passation passation`,
  fish: (words) =>
    words
      .flatMap(({ name, about, takes, options }) => {
        const within = `complete -c passation -n '__fish_seen_subcommand_from ${name}'`;
        return [
          `complete -c passation -n __fish_use_subcommand -a '${name}' -d '${about}'`,
          ...(takes.length > 0 ? [`${within} -a '${takes.join(" ")}'`] : []),
          ...options.map(({ flag, values }) => {
            const closed = values.length > 0 ? ` -x -a '${values.join(" ")}'` : "";
            return `${within} -l ${flag.slice(2)}${closed}`;
          }),
        ];
      })
      .join("\n"),
};
