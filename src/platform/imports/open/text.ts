import iconv from "iconv-lite";
import type { ImportWarning } from "#core/tracking/ports.ts";
import { type Encoding, encodingOf, sequenceAt, wholeCharacters } from "./encoding.ts";
import { mojibakeRepair } from "./mojibake.ts";

/** A text on its way out of its bytes. */
export type ReadText = {
  /** The text in pieces, accents repaired, without U+0000, which no database stores. */
  readonly pieces: () => AsyncGenerator<string, void, undefined>;
  /** What is to be said about its encoding, once all pieces were taken. */
  readonly warnings: () => readonly ImportWarning[];
};

/** Opens bytes as text; undefined when they are none. `declared` is the encoding the text claims to have. */
export async function readText(file: string, blob: Blob, declared?: string): Promise<ReadText | undefined> {
  const known = declared !== undefined && iconv.encodingExists(declared) ? declared : undefined;
  const encoding = await encodingOf(blob, known);
  if (encoding === undefined) return undefined;
  const repair = mojibakeRepair();
  return {
    async *pieces() {
      const decoder = decoderOf(encoding);
      for await (const bytes of blob.slice(encoding.mark).stream()) {
        const piece = repair.push(storable(decoder.write(bytes)));
        if (piece !== "") yield piece;
      }
      const last = repair.push(storable(decoder.end())) + repair.end();
      if (last !== "") yield last;
    },
    warnings() {
      const count = repair.places();
      return [
        ...(encoding.guessed
          ? [{ key: "warning.encoding-guessed" as const, file, params: { encoding: encoding.name } }]
          : []),
        ...(count > 0 ? [{ key: "warning.mojibake-repaired" as const, file, params: { count } }] : []),
      ];
    },
  };
}

const storable = (text: string) => (text.includes("\0") ? text.replaceAll("\0", "") : text);

type Decoder = { readonly write: (bytes: Uint8Array) => string; readonly end: () => string };

function decoderOf(encoding: Encoding): Decoder {
  if (encoding.mixed) return mixedDecoder();
  // For these two Node maps every byte, `€` of Mac Roman included; iconv-lite knows all others.
  if (/^(?:utf-?(?:8|16)(?:le|be)?|windows-1252|macintosh)$/i.test(encoding.name)) {
    const decoder = new TextDecoder(encoding.name.toLowerCase(), { ignoreBOM: true });
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding.name);
  return { write: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? "" };
}

/** UTF-8 wherever bytes are UTF-8, windows-1252 elsewhere. */
function mixedDecoder(): Decoder {
  let rest: Uint8Array = new Uint8Array();
  const decode = (bytes: Buffer) => {
    let text = "";
    let from = 0;
    for (let at = 0; at < bytes.length; ) {
      const length = sequenceAt(bytes, at);
      if (length === 0) {
        text += bytes.toString("utf8", from, at) + iconv.decode(bytes.subarray(at, at + 1), "windows-1252");
        from = at + 1;
      }
      at += Math.max(1, length);
    }
    return text + bytes.toString("utf8", from);
  };
  return {
    write(piece) {
      const bytes = Buffer.concat([rest, piece]);
      const whole = wholeCharacters(bytes);
      rest = bytes.subarray(whole);
      return decode(bytes.subarray(0, whole));
    },
    end: () => decode(Buffer.from(rest)),
  };
}
