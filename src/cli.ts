import { runCli } from "#doors/cli/run-cli.ts";
import { languageHere } from "#messages/language-here.ts";
import { faultInWords } from "#messages/start/start-fault.ts";
import about from "../package.json" with { type: "json" };

/** The command line: nothing of the product is loaded before a command needs it. */
try {
  process.exitCode = await runCli(process.argv.slice(2), {
    language: languageHere(),
    version: about.version,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY ? { news: (text: string) => void process.stderr.write(text) } : {}),
    openWorld: openHere,
    async resetLink(email, { turnOffCodes }) {
      const { config, ...product } = await openHere();
      const { openSignIn } = await import("#platform/sign-in/sign-in.ts");
      let link: string | undefined;
      const signIn = openSignIn({
        databaseUrl: product.databaseUrl,
        masterKey: product.masterKey,
        url: config.url,
        maySignUp: async () => false,
        sendResetLink: async (_, made) => {
          link = made;
        },
        onWarning: () => undefined,
        onError: () => undefined,
      });
      try {
        await signIn.requestReset(email);
        if (link !== undefined && turnOffCodes) await signIn.turnOffCodes(email);
        return link;
      } finally {
        await signIn.close();
        await product.close();
      }
    },
    async handoverTools() {
      const { prepareDrawing, publishPack } = await import("#platform/documents/draw-pack.ts");
      prepareDrawing();
      const { gatherLoose, readExport } = await import("#platform/imports/read-export.ts");
      return { readExport, gatherLoose, publishPack };
    },
    async verifyPack() {
      const { verifyPack } = await import("#platform/documents/archive/verify-pack.ts");
      return verifyPack;
    },
  });
} catch (error) {
  process.stderr.write(`${faultInWords(error, languageHere())}\n`);
  process.exitCode = 1;
}

/** The product on this machine's own database, beside the server when it runs. */
async function openHere() {
  const { openProduct } = await import("./composition.ts");
  const { readConfig } = await import("./config.ts");
  const { openLog } = await import("#platform/log/log.ts");
  const { findDatabase } = await import("#platform/db/find-database.ts");
  const config = readConfig(process.env, languageHere());
  const database = await findDatabase({ ...config, beside: true, onRestart: () => undefined });
  return { config, ...(await openProduct(config, openLog("error"), { worker: false, database })) };
}
