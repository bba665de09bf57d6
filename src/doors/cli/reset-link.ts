import type { Command } from "commander";
import type { CliContext } from "./run-cli.ts";

type Options = { readonly email: string; readonly turnOffCodes?: boolean };

/** `passation reset-link --email …`: for the server's keeper, when somebody cannot get in. */
export function addResetLink(program: Command, { out, err, say, end, resetLink }: CliContext): void {
  program
    .command("reset-link")
    .description(say("cli", "help.reset-link"))
    .requiredOption(`--email <${say("cli", "help.address")}>`, say("cli", "help.reset-link.email"))
    .option("--turn-off-codes", say("cli", "help.reset-link.codes"))
    .action(async ({ email, turnOffCodes = false }: Options) => {
      const link = await resetLink(email, { turnOffCodes });
      if (link !== undefined) return out(say("cli", "reset-link.link", { link }));
      err(say("cli", "reset-link.nobody", { email }));
      end(1);
    });
}
