import { randomUUIDv7 } from "node:crypto";
import type pg from "pg";
import { listAgencies } from "#core/identify.ts";
import { jobs } from "#core/jobs.ts";
import type { Ports } from "#core/ports.ts";
import { run, type World } from "#core/run.ts";
import { drawInvitation } from "#platform/calendar/draw-invitation.ts";
import { calendars } from "#platform/calendar/read-calendars.ts";
import { playbookText } from "#platform/catalogue/playbook-text.ts";
import { openPlaybooks } from "#platform/catalogue/playbooks.ts";
import { openStacks } from "#platform/catalogue/stacks.ts";
import { toneCatalogue } from "#platform/catalogue/tone-rules.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import { checkMasterKey, isOpenToOthers, keepMasterKey, masterKeyFile } from "#platform/crypto/master-key.ts";
import { openVault } from "#platform/crypto/vault.ts";
import type { FoundDatabase } from "#platform/db/find-database.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openDatabase, openPool, poolSize } from "#platform/db/pool.ts";
import { openFileStore } from "#platform/files/open-store.ts";
import { sealer } from "#platform/files/sealed-container.ts";
import { openQueue } from "#platform/jobs/queue.ts";
import { openLetterDesk } from "#platform/letters/desk.ts";
import type { Log } from "#platform/log/log.ts";
import type { Config } from "./config.ts";

/** The product opened on its database: what the server and the command line both need. */
export type Product = {
  readonly world: World;
  readonly pool: pg.Pool;
  readonly databaseUrl: string;
  readonly masterKey: Uint8Array;
  /** True when this start made the key file: the person should keep a copy of it. */
  readonly keyMade: boolean;
  /** Starts to do jobs in this process. */
  readonly work: () => Promise<void>;
  /** Closes everything, the database last. */
  readonly close: () => Promise<void>;
};

/** Hands the platform to the core. Throws a sentence when the database or the key cannot be had. */
export async function openProduct(
  config: Config,
  log: Log,
  options: { readonly worker: boolean; readonly database: FoundDatabase },
): Promise<Product> {
  const { worker, database } = options;
  const closing: (() => Promise<unknown>)[] = [database.stop];
  const close = async () => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    const { key: masterKey, made: keyMade } = config.masterKey
      ? { key: config.masterKey, made: false }
      : keepMasterKey(config.dataFolder);
    if (!config.masterKey && isOpenToOthers(config.dataFolder))
      log.warn({ file: masterKeyFile(config.dataFolder) }, "others can read the key file: give it mode 600");
    const onLost = (error: Error) => log.warn({ err: error }, "a database connection was lost");
    const pool = openPool(database.url, poolSize, onLost);
    closing.push(() => pool.end());
    for (const name of await migrate(pool)) log.info({ migration: name }, "migrated");
    await checkMasterKey(pool, masterKey);
    const db = openDatabase(pool);
    const onError = (error: Error) => log.warn({ err: error }, "the queue met an error");
    const queue = await openQueue({ pool, db, jobs, worker, onError });
    closing.push(queue.stop);
    const onFailure = (error: unknown) => log.warn({ err: error }, "the store of files failed");
    const fileStore = openFileStore({ ...config, onFailure });
    const world: World = {
      db,
      clock: () => Temporal.Now.instant(),
      newId: () => randomUUIDv7(),
      ports: {
        ...lazyImporters(log),
        vault: openVault(masterKey),
        calendars,
        contracts: {
          checks: async () => (await contractReader()).checks(),
          find: async (...asked) => (await contractReader()).find(...asked),
          show: async (...asked) => (await contractReader()).show(...asked),
        },
        drawInvitation,
        drawMeetingSheet: async (asked) =>
          (await import("#platform/documents/draw-short.ts")).drawMeetingSheet(asked),
        drawQuote: async (asked) => (await import("#platform/documents/draw-short.ts")).drawQuote(asked),
        drawAnswerSheet: async (asked) =>
          (await import("#platform/documents/draw-short.ts")).drawAnswerSheet(asked),
        drawStatement: async (asked) =>
          (await import("#platform/documents/draw-short.ts")).drawStatement(asked),
        fileStore,
        ...(config.agencyRoom === undefined ? {} : { agencyRoom: config.agencyRoom }),
        sealer,
        makePack: async (asked, drawn, signal) => {
          const { makePack } = await import("#platform/documents/make-pack.ts");
          return makePack(asked, drawn, signal);
        },
        packPreview: {
          whole: async (read, signal) => (await previewer()).whole(read, signal),
          page: async (...asked) => (await previewer()).page(...asked),
        },
        playbooks: openPlaybooks(),
        playbookText,
        tools: openTools(),
        stacks: openStacks(),
        sendWebhook: async (message, signal) => {
          const { webhookSender } = await import("#platform/web/send-webhook.ts");
          return webhookSender({ allowLoopback: config.webhooksHere })(message, signal);
        },
        toneCatalogue,
        letterDesk: openLetterDesk(config.url),
        ...sendingMail(config),
      },
      enqueue: queue.enqueue,
    };
    const work = () =>
      queue.work({
        agencies: () => listAgencies(world),
        runAs: (actor, operation, input, report, signal) =>
          run(world, actor, operation, input, "fr", report, signal),
      });
    return { world, pool, databaseUrl: database.url, masterKey, keyMade, work, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/** What shows a pack before it is built, loaded with the first one. */
const previewer = async () => (await import("#platform/documents/preview-pack.ts")).packPreview;

/** What reads contracts, loaded with the first one. */
const contractReader = async () => (await import("#platform/contracts/read-contract.ts")).contractReader;

/** The mails of the product, when there is a server to send them; loaded with the first one. */
function sendingMail({
  mail,
  url,
}: Config): Pick<
  Ports,
  "sendInvitation" | "sendPortalLink" | "sendPortalCode" | "sendDigest" | "postLetter"
> {
  if (!mail) return {};
  return {
    async postLetter(letter) {
      const { postLetter } = await import("#platform/letters/post-letter.ts");
      return postLetter(letter, mail, url);
    },
    async sendInvitation(letter) {
      const { openMailer } = await import("#platform/mail/mailer.ts");
      const { invitationMail } = await import("#platform/mail/invitation-mail.ts");
      const mailer = openMailer(mail);
      await mailer.send(invitationMail(letter, url)).finally(mailer.close);
    },
    async sendPortalLink(letter) {
      const { openMailer } = await import("#platform/mail/mailer.ts");
      const { portalMail } = await import("#platform/mail/portal-mail.ts");
      const mailer = openMailer(mail);
      await mailer.send(portalMail(letter, url)).finally(mailer.close);
    },
    async sendPortalCode(letter) {
      const { openMailer } = await import("#platform/mail/mailer.ts");
      const { portalCodeMail } = await import("#platform/mail/portal-mail.ts");
      const mailer = openMailer(mail);
      await mailer.send(portalCodeMail(letter, url)).finally(mailer.close);
    },
    async sendDigest(letter) {
      const { openMailer } = await import("#platform/mail/mailer.ts");
      const { digestMail } = await import("#platform/mail/digest-mail.ts");
      const { isRefusedForGood } = await import("#platform/mail/refused-for-good.ts");
      const mailer = openMailer(mail);
      try {
        await mailer.send(digestMail(letter, url));
        return "sent";
      } catch (error) {
        if (isRefusedForGood(error)) return "refused";
        throw error;
      } finally {
        mailer.close();
      }
    },
  };
}

type Importers = Pick<Ports, "readExport" | "gatherLoose" | "readTables">;

/** The importers weigh a hundred milliseconds and thirty megabytes: they come with the first export. */
function lazyImporters(log: Log): Importers {
  let loaded: Promise<Importers> | undefined;
  const load = async () => {
    const { importFaults, ...reading } = await import("#platform/imports/read-export.ts");
    const { readTables } = await import("#platform/imports/read-tables.ts");
    importFaults.subscribe((fault) => log.error({ at: placeOf(fault) }, "an importer met a fault"));
    return { ...reading, readTables };
  };
  const importers = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    readExport: async (drop, options) => (await importers()).readExport(drop, options),
    gatherLoose: async (files) => (await importers()).gatherLoose(files),
    readTables: async (...asked) => (await importers()).readTables(...asked),
  };
}

/** Where in the code a fault was met: its message might quote the file. */
function placeOf(fault: unknown): string | undefined {
  const error = typeof fault === "object" && fault !== null && "error" in fault ? fault.error : undefined;
  return error instanceof Error ? error.stack?.split("\n").slice(-8).join("\n") : undefined;
}
