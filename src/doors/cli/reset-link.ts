import type { Command } from "commander";
import type { CliContext } from "./run-cli.ts";

type Options = { readonly email: string; readonly turnOffCodes?: boolean };

/** `passation reset-link --email …`: for the server's keeper, when somebody cannot get in. */
export function addResetLink(program: Command, { out, err, say, end, resetLink }: CliContext): void {
  program
    .command("reset-link")
    .description("Print a link by which somebody chooses a new password.")
    .requiredOption("--email <address>", "the address of the account")
    .option("--turn-off-codes", "also turn off the one-time codes of a lost phone")
    .action(async ({ email, turnOffCodes = false }: Options) => {
      const link = await resetLink(email, { turnOffCodes });
      if (link !== undefined) return out(say("cli", "reset-link.link", { link }));
      err(say("cli", "reset-link.nobody", { email }));
      end(1);
    });
}
