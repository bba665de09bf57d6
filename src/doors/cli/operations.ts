import { type Command, Option } from "commander";
import { commands } from "#core/commands.ts";
import { identify } from "#core/identify.ts";
import type { Operation } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { isAskedBy } from "#core/permissions.ts";
import { run } from "#core/run.ts";
import { summaryOf } from "#messages/operations/summary.ts";
import type { Translate } from "#messages/translator.ts";
import { givesFile, saveAnswer, withoutBytes } from "./file-answer.ts";
import { filesAt } from "./files.ts";
import { type Field, fieldsOf, flagOf, readField } from "./input-fields.ts";
import { progressOn } from "./progress.ts";
import { readJson } from "./read-json.ts";
import { readable } from "./readable.ts";
import type { CliContext } from "./run-cli.ts";

/**
 * Every operation of the list as a command of the same name, its options made from its own input. What no operator
 * may ask for is not named by help: who tries it all the same is told why not.
 */
export function addOperations(program: Command, context: CliContext): void {
  for (const operation of commands) addOperation(program, operation, context);
}

function addOperation(program: Command, operation: Operation, context: CliContext): void {
  const { say, language } = context;
  const fields = fieldsOf(operation, say);
  const noun = operation.name.split(".", 1)[0] ?? "";
  const command = program
    .command(operation.name, { hidden: !isAskedBy("command line", operation.permission) })
    .description(summaryOf(operation, language))
    .helpGroup(`${noun}:`)
    .option("--input <json>", say("cli", "help.input"))
    .option(`--agency <${say("cli", "help.name")}>`, say("cli", "help.agency"))
    .option("--json", say("cli", "help.json"));
  for (const field of fields) command.addOption(optionFor(field, say));
  if (givesFile(operation)) command.option(`--out <${say("cli", "help.path")}>`, say("cli", "help.save.out"));
  command.action((options: Readonly<Record<string, unknown>>) =>
    perform(operation, fields, options, context),
  );
}

function optionFor(field: Field, say: Translate): Option {
  const option = new Option(flagOf(field, say), field.description);
  if (field.choices.length === 0) return option;
  if (!field.nullable) return option.choices([...field.choices]);
  // They are told and completed; the operation itself refuses others, as nothing at all is one too.
  option.argChoices = [...field.choices];
  return option;
}

async function perform(
  operation: Operation,
  fields: readonly Field[],
  options: Readonly<Record<string, unknown>>,
  context: CliContext,
): Promise<void> {
  const { openWorld, language, say, out, err, end, refuse } = context;
  let input: Record<string, unknown>;
  try {
    input = typeof options.input === "string" ? readJson("input", options.input, say) : {};
    for (const field of fields) {
      const given = options[field.name];
      if (given === undefined) continue;
      input[field.name] = field.kind === "files" ? await filesAt(given, say) : readField(field, given, say);
    }
  } catch (error) {
    err(error instanceof Error ? error.message : String(error));
    return end(2);
  }
  const { world, close } = await openWorld();
  try {
    const agency = typeof options.agency === "string" ? { agency: options.agency } : {};
    const actor = await identify(world, { kind: "operator", name: "operator", ...agency });
    if (isRefusal(actor)) return refuse(actor);
    const progress = progressOn(context);
    const answer = await run(world, actor, operation, input, language, progress.report).finally(progress.end);
    if (!answer.ok) return refuse(answer.refusal);
    if (typeof options.out === "string" && givesFile(operation))
      return await saveAnswer(answer.result, options.out, context);
    const { result } = answer;
    out(options.json === true ? JSON.stringify(result) : readable(withoutBytes(result, context)));
  } finally {
    await close();
  }
}
