import { type Command, Option } from "commander";
import { type HandedOver, handOver } from "#core/handover.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { filesAt } from "./files.ts";
import { readJson } from "./read-json.ts";
import type { CliContext } from "./run-cli.ts";

/** What reads and draws without a database. */
export type HandoverTools = Parameters<typeof handOver>[1];

type Options = {
  readonly client: string;
  readonly end: string;
  readonly agency?: string;
  readonly lang: "fr" | "en";
  readonly out: string;
  readonly skipUnreadable?: true;
  readonly mapping?: string;
  readonly json?: true;
};

/** `passation handover FILE… --client NAME --end DATE --out PACK.zip`: exports in, pack out. */
export function addHandover(program: Command, context: CliContext): void {
  const { say } = context;
  program
    .command("handover")
    .description(say("cli", "help.handover"))
    .helpGroup(say("cli", "help.without-server"))
    .argument(`<${say("cli", "help.file")}...>`, say("cli", "help.handover.files"))
    .requiredOption(`--client <${say("cli", "help.name")}>`, say("cli", "help.handover.client"))
    .requiredOption("--end <date>", say("cli", "help.handover.end"))
    .requiredOption(`--out <${say("cli", "help.place")}>`, say("cli", "help.handover.out"))
    .option(`--agency <${say("cli", "help.name")}>`, say("cli", "help.handover.agency"))
    .addOption(
      new Option(`--lang <${say("cli", "help.language")}>`, say("cli", "help.handover.lang"))
        .choices(["fr", "en"])
        .default("fr"),
    )
    .option("--mapping <json>", say("cli", "help.handover.mapping"))
    .option("--skip-unreadable", say("cli", "help.handover.skip"))
    .option("--json", say("cli", "help.handover.json"))
    .action((paths: readonly string[], options: Options) => perform(paths, options, context));
}

async function perform(paths: readonly string[], options: Options, context: CliContext): Promise<void> {
  const started = performance.now();
  const { client, end, agency, lang, out: place, skipUnreadable, mapping, json } = options;
  let input: unknown;
  try {
    const files = await filesAt(paths, context.say);
    const columns = mapping === undefined ? {} : { mapping: readJson("mapping", mapping, context.say) };
    const unreadable = skipUnreadable ? "skip" : "refuse";
    input = { files, client, end, agency, lang, place, unreadable, ...columns };
  } catch (error) {
    context.err(error instanceof Error ? error.message : String(error));
    return context.end(2);
  }
  const done = await handOver(input, await context.handoverTools(), context.language);
  if (isRefusal(done)) {
    context.refuse(done);
    const ofFiles = done.params.file !== undefined && !done.refused.startsWith("import.unknown-");
    const count = done.files?.length ?? 1;
    if (ofFiles && paths.length > count && !skipUnreadable) {
      context.err(context.say("cli", "handover.skip", { count }));
    }
    return;
  }
  const seconds = Math.round(performance.now() - started) / 1_000;
  context.out(json ? JSON.stringify(summaryOf(done, seconds)) : inWords(done, place, seconds, context));
}

/** The summary for scripts. */
function summaryOf({ pack, files, refused }: HandedOver, seconds: number) {
  const { workItems, people, decisions, actions, performance } = pack.counts;
  return {
    workItems,
    people,
    decisions,
    actions,
    performance,
    sources: pack.sources.map(({ file, kind, items, warnings }) => ({ file, kind, items, warnings })),
    refused: refused.map(({ file, refusal }) => ({ file, refused: refusal.refused })),
    files,
    seconds,
  };
}

function inWords(done: HandedOver, place: string, seconds: number, { say, err }: CliContext): string {
  const { pack, files, refused } = done;
  const { workItems, people, decisions, actions, performance } = pack.counts;
  for (const { refusal } of refused) err(say("refusals", refusal.refused, refusal.params));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    ...pack.sources.map(({ file, name, kind, items, warnings }) =>
      say("cli", "handover.source", {
        file: name ?? file,
        kind,
        records: say("cli", "handover.records", { count: items }),
        warnings: say("cli", "handover.warnings", { count: warnings.length }),
      }),
    ),
    ...pack.warnings.map((warning) => `  ! ${warning}`),
    say("cli", "handover.work", workItems),
    say("cli", "handover.rest", { people, decisions, actions, rows: performance.rows }),
    say("cli", "handover.done", { place, files: files.length, kilobytes: Math.ceil(bytes / 1_024), seconds }),
  ].join("\n");
}
