import { parseArgs } from "node:util";
import { checkFiles } from "../src/core/file/queries.ts";
import { listAgencies } from "../src/core/identify.ts";
import { postLetter } from "../src/platform/letters/post-letter.ts";
import { digestMail } from "../src/platform/mail/digest-mail.ts";
import { openMailer } from "../src/platform/mail/mailer.ts";
import { isRefusedForGood } from "../src/platform/mail/refused-for-good.ts";
import { firstOwner, joined, openDoor } from "../src/testing/door.ts";
import { type FaultyWorld, faultyWorld } from "../src/testing/faulty.ts";
import { openFaultySmtp } from "../src/testing/faulty-smtp.ts";
import { done } from "../src/testing/people.ts";
import { failEachCall } from "./faults/each-call.ts";
import { failEachSending } from "./faults/each-sending.ts";
import { printFigure } from "./figure.ts";

// R4: the n-th call of the database, of the disk, of the mail server or of a webhook's address fails, for every n,
// over the main flows. The error must be told in plain words, nothing half done may stay, the process must live, and
// what was to leave must leave once all is well again: once, or twice under the same id when nobody could know.
//   node bench/faults.ts [--every 1] [--flows plan,letter,sending]

const { values } = parseArgs({
  options: { every: { type: "string", default: "1" }, flows: { type: "string", default: "" } },
});
const every = Number(values.every);
const only = values.flows.split(",").filter((one) => one !== "");

const faults: string[] = [];
for (const event of ["unhandledRejection", "uncaughtException"] as const)
  process.on(event, (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
    faults.push(`the process would have died: ${error}`);
  });

const url = "https://passation.example";
const peer = await openFaultySmtp();
const server = { smtpUrl: peer.smtpUrl, from: "passation@agence.example" };
let world: FaultyWorld | undefined;
const door = await openDoor({
  ports: {
    postLetter: (letter) => postLetter(letter, server, url),
    async sendDigest(letter) {
      const mailer = openMailer(server);
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
  },
  wrap: async (plain) => {
    world = await faultyWorld(plain);
    return world;
  },
});
let calls = 0;
let sendings = 0;
try {
  if (!world) throw new Error("the door was opened without its world");
  const owner = await firstOwner(door);
  const { browser: colleague } = await joined(door, owner, "lou@agence.example", "manager");
  const people = { owner, colleague };
  calls = await failEachCall({ world, people, every, only, faults });
  if (only.length === 0 || only.includes("sending"))
    sendings = await failEachSending({ world, people, peer, every, faults });
  const kept = await owner.post("/api/journal.verify");
  if (kept.status !== 200 || kept.json.fault) faults.push(`a journal does not hold: ${kept.text}`);
  for (const { agencyId } of await listAgencies(world)) {
    const operator = { kind: "operator", agencyId, name: "faults" } as const;
    const files = await done(world, operator, checkFiles, {});
    if (files.missing > 0 || files.altered > 0) faults.push(`files do not hold: ${JSON.stringify(files)}`);
  }
} finally {
  await door.close();
  await peer.close();
}
for (const fault of faults.slice(0, 40)) console.error(fault);
printFigure({
  id: "R4",
  what: `${calls} calls of the database and the disk failed in turn, in 4 ways, over the flows of people, and ${sendings} of the database, a mail server and an address over what is sent; ${every === 1 ? "every call" : `each ${every}th call`}`,
  figure: `${faults.length} crashes, halves or errors without words`,
  goal: "0 crashes, 0 partial states, the error in plain words",
  reached: faults.length === 0 && calls + sendings > 0,
});
