import { createHash, randomBytes, randomInt, randomUUIDv7 } from "node:crypto";
import { writeSync } from "node:fs";
import { collectFiles } from "#core/file/commands/collect-files.ts";
import type { FileStore } from "#core/file/ports.ts";
import { StoreFailure } from "#core/file/store-failure.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { run, type World } from "#core/run.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { undoImport } from "#core/tracking/commands/undo-import.ts";
import { drawInvitation } from "#platform/calendar/draw-invitation.ts";
import { calendars } from "#platform/calendar/read-calendars.ts";
import { playbookText } from "#platform/catalogue/playbook-text.ts";
import { openPlaybooks } from "#platform/catalogue/playbooks.ts";
import { openStacks } from "#platform/catalogue/stacks.ts";
import { toneCatalogue } from "#platform/catalogue/tone-rules.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import { contractReader } from "#platform/contracts/read-contract.ts";
import { openVault } from "#platform/crypto/vault.ts";
import { openDatabase, openPool } from "#platform/db/pool.ts";
import { openFileStore } from "#platform/files/open-store.ts";
import { sealer } from "#platform/files/sealed-container.ts";
import { openLetterDesk } from "#platform/letters/desk.ts";
import { aSource, dropped } from "./exports.ts";
import { aFile } from "./files.ts";

// A process for the measure of what a death leaves: it imports exports with files, some of which the
// store fails to keep, undoes and tidies, and says which imports were acknowledged, until it is killed.

/** What the process is told, as JSON in its first argument. */
export type Orders = {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly masterKey: string;
  /** The dossiers of an agency that several import into at once, and of one that tidies in between. */
  readonly busy: readonly string[];
  readonly tidy: string;
  readonly busyAgency: Actor;
  readonly tidyAgency: Actor;
  /** The control: a store that says that it has kept what it has yet to write. */
  readonly hasty: boolean;
};

/** What it acknowledges, a line each. */
export type Acknowledged = { readonly importId: string; readonly hashes: readonly string[] };

const orders: Orders = JSON.parse(process.argv[2] ?? "");
const real = openFileStore({ ...orders, s3Url: undefined, onFailure: () => undefined });
/** Fails one content in twenty, once it was kept. */
const fileStore: FileStore = {
  ...real,
  async put(place, content) {
    if (orders.hasty) {
      setTimeout(() => real.put(place, content).catch(() => undefined), 200);
      return;
    }
    await real.put(place, content);
    if (randomInt(20) === 0) throw new StoreFailure(refuse("file.store-full"), new Error("no room"));
  },
};
/** Nobody else imports into the agency that tidies: whatever no row names there may go at once. */
const long: FileStore = {
  ...real,
  async *list(prefix) {
    for await (const one of real.list(prefix)) yield { ...one, storedAt: "2020-01-01T00:00:00Z" };
  },
};
const again = randomBytes(40_000);
const noPreview = async () => {
  throw new Error("no pack is looked at here");
};
const world: World = {
  db: openDatabase(openPool(orders.databaseUrl, 8)),
  clock: () => Temporal.Now.instant(),
  newId: () => randomUUIDv7(),
  ports: {
    calendars,
    contracts: contractReader,
    drawInvitation,
    drawMeetingSheet: async () => {
      throw new Error("nothing is drawn here");
    },
    drawAnswerSheet: () => Promise.reject(new Error("no answer sheet is drawn here")),
    drawStatement: async () => {
      throw new Error("no statement is drawn here");
    },
    drawQuote: async () => {
      throw new Error("no quote is drawn here");
    },
    vault: openVault(Uint8Array.fromHex(orders.masterKey)),
    sealer,
    makePack: async () => {
      throw new Error("no pack is made here");
    },
    letterDesk: openLetterDesk("https://passation.example"),
    packPreview: { whole: noPreview, page: noPreview },
    playbooks: openPlaybooks(),
    playbookText,
    tools: openTools(),
    stacks: openStacks(),
    toneCatalogue,
    fileStore,
    sendWebhook: async () => null,
    gatherLoose: async () => [],
    readTables: async ({ name }) => refuse("import.unknown", { file: name }),
    readExport: async ({ name }) => {
      const contents = Array.from({ length: 1 + randomInt(6) }, (_, at) =>
        at === 5 ? again : randomBytes(randomInt(150_000)),
      );
      return [aSource(name, { files: contents.map((content, at) => aFile(`f${at}`, content)) })];
    },
  },
  enqueue: async () => undefined,
};

async function importInto(dossierId: string, actor: Actor): Promise<string | undefined> {
  const hashes: string[] = [];
  const { readExport } = world.ports;
  const telling: World = {
    ...world,
    ports: {
      ...world.ports,
      async readExport(drop, options) {
        const read = await readExport(drop, options);
        for (const { files } of "refused" in read ? [] : read) {
          for (const file of files) {
            hashes.push(
              createHash("sha256")
                .update(await file.read())
                .digest("hex"),
            );
          }
        }
        return read;
      },
    },
  };
  const input = { dossierId, files: [dropped(`s${randomInt(3)}`)] };
  const answer = await run(telling, actor, importFiles, input);
  if (!answer.ok) return undefined;
  const { importId } = answer.result;
  writeSync(1, `${JSON.stringify({ importId, hashes } satisfies Acknowledged)}\n`);
  return importId;
}

async function importOn(dossierId: string, actor: Actor): Promise<never> {
  for (;;) {
    const importId = await importInto(dossierId, actor);
    if (importId && randomInt(5) === 0) await run(world, actor, undoImport, { dossierId, importId });
  }
}

async function tidyOn(dossierId: string, actor: Actor): Promise<never> {
  const tidying: World = { ...world, ports: { ...world.ports, fileStore: long } };
  const keeper = {
    kind: "operator",
    agencyId: "agencyId" in actor ? actor.agencyId : "",
    name: "root",
  } as const;
  for (;;) {
    await importInto(dossierId, actor);
    if (randomInt(2) === 0) await run(tidying, keeper, collectFiles, {});
  }
}

writeSync(1, "ready\n");
await Promise.all([
  ...orders.busy.map((dossierId) => importOn(dossierId, orders.busyAgency)),
  tidyOn(orders.tidy, orders.tidyAgency),
]);
