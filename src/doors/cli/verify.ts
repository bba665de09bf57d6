import type { Command } from "commander";
import type { CliContext } from "./run-cli.ts";

/** What checks a pack against its manifest. */
export type VerifyPack = (place: string) => Promise<{
  readonly ok: boolean;
  readonly files: number;
  readonly faults: readonly { readonly path: string; readonly fault: keyof typeof sentences }[];
}>;

const sentences = {
  missing: "verify.missing",
  altered: "verify.altered",
  unlisted: "verify.unlisted",
  unsafe: "verify.unsafe",
  absent: "verify.absent",
  unopened: "verify.unopened",
  "no-pack": "verify.no-pack",
} as const;

/** `passation verify PACK.zip`: whether a pack is whole and unchanged since it was made. */
export function addVerify(program: Command, context: CliContext): void {
  const { say } = context;
  program
    .command("verify")
    .description(say("cli", "help.verify"))
    .helpGroup(say("cli", "help.without-server"))
    .argument(`<${say("cli", "help.pack")}>`, say("cli", "help.verify.pack"))
    .option("--json", say("cli", "help.verify.json"))
    .action((place: string, { json }: { readonly json?: true }) => perform(place, json === true, context));
}

async function perform(place: string, json: boolean, context: CliContext): Promise<void> {
  const { out, err, say, end } = context;
  const verify = await context.verifyPack();
  const result = await verify(place);
  if (json) out(JSON.stringify(result));
  else if (result.ok) out(say("cli", "verify.whole", { place, count: result.files }));
  if (result.ok) return;
  for (const { path, fault } of result.faults) {
    err(say("cli", sentences[fault], { path }));
  }
  end(1);
}
