import { z } from "zod";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { Day } from "./kernel/ids.ts";
import { parseInput } from "./kernel/input.ts";
import { isRefusal, type Refusal } from "./kernel/refusal.ts";
import { describePack } from "./pack/describe-pack.ts";
import type { Pack } from "./pack/pack.ts";
import type { ListedFile, PublishPack } from "./pack/ports.ts";
import type { GatherLoose, ReadExport } from "./tracking/ports.ts";
import { type ReadDrops, readDrops } from "./tracking/read-drops.ts";

const Line = z.string().trim().min(1).max(200);

/** What one must say to hand a project over without a server. */
export const HandoverRequest = z.object({
  files: z.array(z.file()).min(1).max(1_000),
  client: Line,
  end: Day,
  agency: Line.optional(),
  lang: z.enum(["fr", "en"]).default("fr"),
  unreadable: z.enum(["refuse", "skip"]).default("refuse"),
  mapping: z.record(z.string(), z.string()).optional(),
  place: z.string().min(1),
});

export type HandedOver = Pick<ReadDrops, "refused"> & {
  readonly pack: Pack;
  readonly files: readonly ListedFile[];
};

/**
 * The main job without a database: exports in, pack out. Nothing is written when anything is refused.
 * `language` is the one of who asks: what is wrong with the input or the place is said in it.
 */
export async function handOver(
  input: unknown,
  ports: {
    readonly readExport: ReadExport;
    readonly gatherLoose: GatherLoose;
    readonly publishPack: PublishPack;
  },
  language: Language,
): Promise<HandedOver | Refusal> {
  const parsed = parseInput(HandoverRequest, input, language);
  if (isRefusal(parsed)) return parsed;
  const { files, client, end, agency, lang, unreadable, mapping, place } = parsed.value;
  const options = { language: lang, reader: language, unreadable, ...(mapping ? { mapping } : {}) };
  const read = await readDrops(files, options, ports);
  if (isRefusal(read)) return read;
  const about = { client, end, lang, ...(agency ? { agency } : {}) };
  const pack = describePack(read.sources, about, translator(lang));
  const carried = read.sources.flatMap((source) => source.files);
  return { pack, files: await ports.publishPack(pack, carried, place, language), refused: read.refused };
}
