import { Command, CommanderError } from "commander";
import type { Refusal } from "#core/kernel/refusal.ts";
import type { World } from "#core/run.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { addCompletion } from "./completion.ts";
import { addHandover, type HandoverTools } from "./handover.ts";
import { addResetLink } from "./reset-link.ts";
import { addSaveFile, addSavePack } from "./save-file.ts";
import { complaintInWords, speakInHelp } from "./usage.ts";
import { addVerify, type VerifyPack } from "./verify.ts";

/** What the command line is given: where it writes, and the product, opened only when a command needs it. */
export type CliParts = {
  readonly language: Language;
  readonly version: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Writes beside the answer how far long work is, as is; only where a person looks at a terminal. */
  readonly news?: (text: string) => void;
  readonly openWorld: () => Promise<{ readonly world: World; readonly close: () => Promise<void> }>;
  /** A link by which the person at this address chooses a new password; none when nobody is there. */
  readonly resetLink: (
    email: string,
    options: { readonly turnOffCodes: boolean },
  ) => Promise<string | undefined>;
  readonly handoverTools: () => Promise<HandoverTools>;
  readonly verifyPack: () => Promise<VerifyPack>;
};

/** How a command ends: 0 done, 1 refused (the reason is on standard error), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command is run with: the parts, and a way to end with a reason. */
export type CliContext = CliParts & {
  readonly say: ReturnType<typeof translator>;
  readonly end: (code: ExitCode) => void;
  /** Says why not, with each field and each file that does not fit, and ends with 1, or with 2 when it was ill asked. */
  readonly refuse: (refusal: Refusal) => void;
};

/** Commands for which the list of operations need not be loaded. */
const withoutServer = new Set(["handover", "verify"]);

/** Runs one command line, without the program's name, and answers its exit code; throws only for faults. */
export async function runCli(args: readonly string[], parts: CliParts): Promise<ExitCode> {
  let code: ExitCode = 0;
  const say = translator(parts.language);
  const end = (ended: ExitCode) => {
    code = ended;
  };
  const context: CliContext = {
    ...parts,
    say,
    end,
    refuse(refusal) {
      const asked = refusal.refused === "request.invalid";
      const problems = refusal.fields?.map(({ field, problem }) => `${field}: ${problem}`) ?? [];
      const reasons = (refusal.files?.map((one) => one.refusal) ?? [refusal]).map(({ refused, params }) =>
        say("refusals", refused, params),
      );
      parts.err((problems.length > 0 ? problems : [...new Set(reasons)]).join("\n"));
      end(asked ? 2 : 1);
    },
  };
  const program = new Command("passation")
    .description(say("cli", "help.passation"))
    .version(parts.version, "-v, --version", say("cli", "help.version"))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => parts.out(text.trimEnd()),
      writeErr: (text) => parts.err(text.trimEnd()),
      outputError: (text, write) => write(complaintInWords(text, say)),
    });
  speakInHelp(program, say);
  addHandover(program, context);
  addVerify(program, context);
  if (!withoutServer.has(args[0] ?? "")) {
    const { addOperations } = await import("./operations.ts");
    addOperations(program, context);
    addSaveFile(program, context);
    addSavePack(program, context);
  }
  addResetLink(program, context);
  addCompletion(program, context);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}
