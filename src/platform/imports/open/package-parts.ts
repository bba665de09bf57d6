import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Opening } from "./limits.ts";
import { Refused } from "./refused.ts";
import { followXml, type XmlEvents } from "./xml.ts";
import { declarationAt, lineAt } from "./xml-prolog.ts";
import type { Zip } from "./zip.ts";
import type { ZipEntry } from "./zip-check.ts";

/** The parts of a workbook that is a ZIP, by their path without regard to case. */
export type Parts = {
  readonly get: (path: string) => ZipEntry | undefined;
  /** The same for a part without which there is no workbook; throws `Refused`. */
  readonly need: (path: string) => ZipEntry;
  /** Follows one part as XML; throws `Refused` when it is cut, damaged or hostile. */
  readonly follow: (entry: ZipEntry, events: XmlEvents) => Promise<void>;
  /** Refuses an XML part that nobody reads when it declares entities. */
  readonly checkOthers: () => Promise<void>;
};

export function packageParts(file: string, zip: Zip, opening: Opening): Parts {
  const byPath = new Map(zip.entries.map((entry) => [entry.path.toLowerCase(), entry]));
  const followed = new Set<ZipEntry>();
  const get = (path: string) => byPath.get(path.toLowerCase());
  return {
    get,
    need(path) {
      const entry = get(path);
      if (!entry) throw new Refused(refuse("import.damaged", { file }));
      return entry;
    },
    async follow(entry, events) {
      followed.add(entry);
      const follower = followXml(file, events, opening);
      const decode = partDecoder();
      await zip.unpack(entry, (piece) => {
        if (!follower.push(decode(piece))) throw refusedBy(follower.end());
      });
      const refusal = follower.end();
      if (refusal) throw new Refused(refusal);
    },
    async checkOthers() {
      const others = zip.entries.filter(
        (entry) => !followed.has(entry) && /\.(?:xml|rels|vml|svg|rdf)$/i.test(entry.path),
      );
      for (const entry of others) await checkProlog(file, zip, entry);
    },
  };

  function refusedBy(refusal: Refusal | undefined): Refused {
    return new Refused(refusal ?? refuse("import.damaged", { file }));
  }
}

/** Parts are UTF-8, or UTF-16 with its mark (ECMA-376 part 2). */
function partDecoder(): (piece: Uint8Array) => string {
  let decoder: TextDecoder | undefined;
  return (piece) => {
    const mark = Buffer.from(piece.subarray(0, 2)).toString("hex");
    decoder ??= new TextDecoder(mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8");
    return decoder.decode(piece, { stream: true });
  };
}

/**
 * Old office suites name the type of an OpenDocument manifest by a file that nobody has; without
 * declarations of its own (`[`) that is harmless.
 */
const harmless = /^<!DOCTYPE manifest:manifest PUBLIC "[^"[\]]*" "Manifest\.dtd"\s*>/;

async function checkProlog(file: string, zip: Zip, entry: ZipEntry): Promise<void> {
  const decode = partDecoder();
  let head = "";
  await zip.unpack(entry, (piece) => {
    if (head.length < 100_000) head += decode(piece);
  });
  const declared = declarationAt(head);
  if (declared === undefined || harmless.test(head.slice(declared))) return;
  throw new Refused(refuse("import.hostile-xml", { file, row: lineAt(head, declared) }));
}
