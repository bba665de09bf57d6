import { Argument, type Command } from "commander";
import type { CliContext } from "./run-cli.ts";

const shells = ["bash", "zsh", "fish"] as const;

/** `passation completion bash`: a script that completes commands and options, made from the program itself. */
export function addCompletion(program: Command, { out }: CliContext): void {
  program
    .command("completion")
    .description("Print a completion script: passation completion bash >> ~/.bashrc")
    .addArgument(new Argument("<shell>").choices([...shells]))
    .action((shell: (typeof shells)[number]) => out(scripts[shell](wordsOf(program))));
}

type Words = readonly { readonly name: string; readonly about: string; readonly flags: readonly string[] }[];

function wordsOf(program: Command): Words {
  // What help does not name is none of the visible ones.
  const shown = program.createHelp().visibleCommands(program);
  return shown.map((command) => ({
    name: command.name(),
    about: command.description().replaceAll(/['\\:]/g, " "),
    flags: command.options.flatMap((option) => option.long ?? []),
  }));
}

const scripts: Record<(typeof shells)[number], (words: Words) => string> = {
  bash: (words) => `_passation() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${words.map(({ name }) => name).join(" ")}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${words.map(({ name, flags }) => `    ${name}) COMPREPLY=($(compgen -W "${flags.join(" ")}" -- "$word")) ;;`).join("\n")}
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
  case "\${words[2]}" in
${words.map(({ name, flags }) => `    ${name}) compadd -- ${flags.join(" ")}; _files ;;`).join("\n")}
  esac
}
compdef _passation passation`,
  fish: (words) =>
    words
      .flatMap(({ name, about, flags }) => [
        `complete -c passation -n __fish_use_subcommand -a '${name}' -d '${about}'`,
        ...flags.map(
          (flag) => `complete -c passation -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}`,
        ),
      ])
      .join("\n"),
};
