import { hash } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { describePack } from "#core/pack/describe-pack.ts";
import type { AskedPack, Pack } from "#core/pack/pack.ts";
import { indexOf, writtenIndex } from "#core/pack/pack-index.ts";
import { translator } from "#messages/translator.ts";
import type { DrawnPart } from "./draw-beside.ts";
import { drawerOf, type Part } from "./drawers.ts";
import { gathered } from "./gathered.ts";

/** What the thread tells: each document as it is ready, how far it is, and at last the frame of the pack. */
export type ToldByThread =
  | { readonly drawn: DrawnPart; readonly done: number; readonly total: number }
  | { readonly frame: Pack; readonly index: Uint8Array };

const sha256 = (text: string) => hash("sha256", text);
const parts: readonly Part[] = ["recap", "page", "workbook", "open-workbook", "tables", "data"];

/**
 * One pack in a thread of its own, from facts to documents: a project of thousands of items takes
 * seconds, in which the server answers others. What the maker needs of the pack comes back without
 * what only the documents show.
 */
const asked = await gathered<Omit<AskedPack, "tracking">>();
const pack = describePack(asked.tracking, asked.about, translator(asked.about.lang));
for (const [at, part] of parts.entries()) {
  const draw = await drawerOf(part);
  const drawn = draw(pack);
  for (const one of drawn) {
    const told: ToldByThread = { drawn: one, done: at + 1, total: parts.length };
    parentPort?.postMessage(told, [one.bytes.buffer]);
  }
}
const frame: Pack = { ...pack, sheets: [], recap: { openWork: [] }, tracking: [] };
const index = writtenIndex(indexOf(asked, sha256));
parentPort?.postMessage({ frame, index } satisfies ToldByThread);
