import { createCipheriv, createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { firstOwner, startApp } from "../src/testing/app.ts";
import { tusClient } from "../src/testing/tus.ts";
import { startCuttingProxy } from "./cutting-proxy.ts";
import { printFigure } from "./figure.ts";

// H8: a large file goes up through a proxy that cuts every connection again and again, to a server
// that is killed by force in between. What was acknowledged must stay, what is sent twice must be one
// chunk at most for each cut, and the file that comes of it must be the same to the last bit.
//   node bench/uploads.ts --megabytes 2000 --cuts 100 --kills 10

const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "2000" },
    cuts: { type: "string", default: "100" },
    kills: { type: "string", default: "10" },
  },
});
const bytes = Number(values.megabytes) * 1_000_000;
const [cuts, kills] = [Number(values.cuts), Number(values.kills)];
/** As the screens send them. */
const chunk = 8 * 1024 * 1024;
/** Headers and the answers to questions for the offset, besides the file itself. */
const overhead = 16_384;

const key = Buffer.alloc(16, 7);

/** The bytes of the film from there on, that no compression makes smaller; the same ones each time. */
function film(start: number, length: number): Buffer {
  const counter = Buffer.alloc(16);
  counter.writeBigUInt64BE(BigInt(Math.floor(start / 16)), 8);
  const stream = createCipheriv("aes-128-ctr", key, counter);
  const lead = start % 16;
  return stream.update(Buffer.alloc(lead + length)).subarray(lead);
}

function filmHash(): string {
  const hash = createHash("sha256");
  for (let at = 0; at < bytes; at += chunk) hash.update(film(at, Math.min(chunk, bytes - at)));
  return hash.digest("hex");
}

/** Where the troubles come: spread over the whole way, each somewhere in its stretch. */
const spread = (count: number) =>
  Array.from({ length: count }, (_, at) => ((at + 0.1 + 0.8 * Math.random()) * bytes) / count);

const troubles = [
  ...spread(cuts).map((at) => ({ at, kind: "cut" as const })),
  ...spread(kills).map((at) => ({ at, kind: "kill" as const })),
].sort((one, other) => one.at - other.at);

const app = await startApp({ PASSATION_LOG: "error" });
let met = { cut: 0, kill: 0 };
let coming: Promise<void> | undefined;
const proxy = await startCuttingProxy(app.url, (passed) => {
  const [next] = troubles;
  if (!next || passed < next.at) return "go";
  troubles.shift();
  met = { ...met, [next.kind]: met[next.kind] + 1 };
  if (next.kind === "kill")
    coming = (coming ?? Promise.resolve()).then(() => app.kill()).then(() => app.start());
  return "cut";
});
try {
  const { call, token } = await firstOwner(app.url);
  const created = await call("dossier.create", { party: "Boulangerie Aubin" });
  if (created.kind !== "done") throw new Error(JSON.stringify(created));
  const dossierId = String(created.result.id);
  const tus = tusClient(proxy.url, { authorization: `Bearer ${token}` });
  const began = performance.now();
  const { location = "" } = await tus.create(bytes, { dossierId, filename: "film.mov" });
  let offset = 0;
  let worst = 0;
  let stalls = 0;
  while (offset < bytes) {
    const before = proxy.passed();
    const sent = await tus
      .patch(location, offset, film(offset, Math.min(chunk, bytes - offset)))
      .catch(() => undefined);
    if (sent?.status === 204 && sent.offset !== undefined) {
      offset = sent.offset;
      continue;
    }
    if (sent && sent.status !== 409 && sent.status < 500) throw new Error(`${sent.status}: ${sent.text}`);
    const passed = proxy.passed() - before;
    const kept = await offsetNow(tus, location);
    if (kept < offset) throw new Error(`${offset} bytes were acknowledged, ${kept} are left`);
    worst = Math.max(worst, passed - (kept - offset));
    if (kept === offset) stalls += 1;
    offset = kept;
  }
  const sentIn = (performance.now() - began) / 1_000;
  await coming;
  const uploadId = location.split("/").at(-1);
  const file = await settled(uploadId);
  const response = await fetch(`${app.url}/api/files/${dossierId}/${file}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const hash = createHash("sha256");
  let came = 0;
  for await (const piece of response.body ?? []) {
    hash.update(piece);
    came += piece.length;
  }
  const equal = came === bytes && hash.digest("hex") === filmHash();
  const settledIn = (performance.now() - began) / 1_000;
  const mib = (count: number) => (count / 1024 / 1024).toFixed(1);
  printFigure({
    id: "H8",
    what: `an upload of ${bytes / 1_000_000} MB through ${met.cut} cuts of the connection and ${met.kill} kills of the server`,
    figure: `SHA-256 ${equal ? "equal" : "different"}; at most ${mib(worst)} MiB sent twice for one cut, ${mib(proxy.passed() - bytes)} MiB in all; sent in ${sentIn.toFixed(0)} s, whole and read back after ${settledIn.toFixed(0)} s`,
    goal: `SHA-256 equal, ≤ 1 chunk (${mib(chunk)} MiB) sent twice per cut`,
    reached: equal && worst <= chunk + overhead && met.cut === cuts && met.kill === kills,
  });
  if (stalls > 0) console.error(`${stalls} times nothing of a chunk was kept`);

  async function settled(id: string | undefined): Promise<string> {
    for (let tries = 0; tries < 1_200; tries += 1) {
      const read = await call("upload.read", { dossierId, uploadId: id });
      if (read.kind === "refused") throw new Error(read.refused);
      if (read.kind === "done" && read.result.fileId) return String(read.result.fileId);
      await sleep(500);
    }
    throw new Error("the upload did not become a file within ten minutes");
  }
} finally {
  await coming?.catch(() => undefined);
  await proxy.close();
  await app.close();
}

/** Asks until the server answers how much it kept. */
async function offsetNow(tus: ReturnType<typeof tusClient>, location: string): Promise<number> {
  for (let tries = 0; tries < 400; tries += 1) {
    const head = await tus.head(location).catch(() => undefined);
    if (head?.status === 200 && head.offset !== undefined) return head.offset;
    await sleep(100);
  }
  throw new Error("the server did not say how much it kept");
}
