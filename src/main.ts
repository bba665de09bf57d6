import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { languageHere } from "#messages/language-here.ts";
import { sayingStart } from "#messages/start/say-start.ts";
import { faultInWords } from "#messages/start/start-fault.ts";
import type { Log } from "#platform/log/log.ts";
import { readConfig, type Service, services } from "./config.ts";

/**
 * Starts Passation as the environment and the arguments say, until a signal stops it. Parts are
 * loaded while the database starts, which takes as long.
 */
export async function main(args: readonly string[]): Promise<void> {
  spareMemory("yes");
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const { wanted, demo } = readArguments(args);
    const config = readConfig(process.env, languageHere());
    const { openLog } = await import("#platform/log/log.ts");
    const log = openLog(config.logLevel);
    stopOnSignals(stop, log);
    const listening = wanted.includes("web") ? await listenAt(config) : undefined;
    if (listening) stops.push(listening.stop);
    const { findDatabase } = await import("#platform/db/find-database.ts");
    const onRestart = () => log.error("PostgreSQL stopped and is started again");
    const finding = findDatabase({ ...config, beside: false, onRestart });
    finding.catch(() => undefined);
    const [{ openProduct }, { openWeb }] = await Promise.all([
      import("./composition.ts"),
      import("./web.ts"),
    ]);
    const database = await finding;
    const product = await openProduct(config, log, { worker: wanted.includes("worker"), database });
    stops.push(product.close);
    if (wanted.includes("worker")) await product.work();
    const url = config.port === 0 ? `http://localhost:${listening?.port}` : config.url;
    const web = listening && openWeb({ listening, config, product, log, url });
    if (web) stops.push(web.close);
    if (product.keyMade) await adviseBackup(config.dataFolder);
    if (web && demo) {
      const { openDemo } = await import("./demo.ts");
      say(await openDemo(product.world, web.signIn, url, config.dataFolder, inWords));
    }
    // Other programs wait for this line: it is the same in every language.
    say(listening ? `Passation is ready: ${url}` : "Passation’s worker is ready.");
    spareMemory("no");
  } catch (error) {
    await stop();
    process.stderr.write(`${faultInWords(error, languageHere())}\n`);
    process.exitCode = 1;
  }
}

async function listenAt(place: { readonly host: string; readonly port: number }) {
  const { listen } = await import("#doors/http/listen.ts");
  return listen(place);
}

function readArguments(args: readonly string[]): {
  readonly wanted: readonly Service[];
  readonly demo: boolean;
} {
  const options = { services: { type: "string" }, demo: { type: "boolean", default: false } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const named = values.services?.split(",") ?? [...services];
  const wanted = services.filter((one) => named.includes(one));
  if (wanted.length !== named.length) {
    throw new Error(inWords("start", "start.services", { words: services.join(", ") }));
  }
  return { wanted, demo: values.demo };
}

/** The first signal lets what is under way finish; a second one ends at once. */
function stopOnSignals(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, async () => {
      if (stopping) process.exit(130);
      stopping = true;
      log.info({ signal }, "stopping");
      await stop();
      process.exit(0);
    });
  }
}

async function adviseBackup(dataFolder: string): Promise<void> {
  const { masterKeyFile } = await import("#platform/crypto/master-key.ts");
  say(inWords("start", "start.key-made", { path: masterKeyFile(dataFolder) }));
  say(inWords("start", "start.key-advice"));
}

/**
 * What starting leaves behind is kept small: 133 MiB on an idle server instead of 143. Who serves then takes the
 * room it needs: to collect within little of it cost a third of the server's time of the processor.
 */
const spareMemory = (isWanted: "yes" | "no") =>
  setFlagsFromString(isWanted === "yes" ? "--optimize-for-size" : "--no-optimize-for-size");

const inWords = sayingStart(languageHere());
const say = (line: string) => process.stdout.write(`${line}\n`);

if (import.meta.main) await main(process.argv.slice(2));
