import type { OpenedFile } from "#core/file/file.ts";

/** The bytes that are sent, from the first to before `end`, with what the answer says of them. */
export type ByteRange = {
  readonly status: 200 | 206 | 416;
  readonly start: number;
  readonly end: number;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Which part of a file a request asks for (RFC 9110, 14): one range of bytes, so that a download that
 * was cut goes on. The fingerprint is the tag: `If-Range` with another one, several ranges or another
 * unit give the whole file.
 */
export function rangeOf(
  headers: Headers,
  { bytes, sha256 }: Pick<OpenedFile, "bytes" | "sha256">,
): ByteRange {
  const tag = `"${sha256}"`;
  const about = { "accept-ranges": "bytes", etag: tag };
  const whole: ByteRange = {
    ...{ status: 200, start: 0, end: bytes },
    headers: { ...about, "content-length": String(bytes) },
  };
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("range")?.trim() ?? "");
  const onlyIf = headers.get("if-range");
  if (!asked || (onlyIf !== null && onlyIf !== tag)) return whole;
  const [, first = "", last = ""] = asked;
  if (first === "" && last === "") return whole;
  const start = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes : Math.min(bytes, Number(last) + 1);
  if (first !== "" && last !== "" && Number(last) < start) return whole;
  if (start >= bytes) {
    const unmet = { ...about, "content-range": `bytes */${bytes}`, "content-length": "0" };
    return { status: 416, start: 0, end: 0, headers: unmet };
  }
  return {
    ...{ status: 206, start, end },
    headers: {
      ...about,
      "content-range": `bytes ${start}-${end - 1}/${bytes}`,
      "content-length": String(end - start),
    },
  };
}

/** The pieces of a content that lie in a range. What stands before is read and checked, but not sent. */
export async function* part(
  content: OpenedFile["content"],
  { status, start, end }: Pick<ByteRange, "status" | "start" | "end">,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const piece of content) {
    const from = Math.max(0, start - at);
    const sent = piece.subarray(from, Math.max(from, Math.min(piece.length, end - at)));
    at += piece.length;
    if (sent.length > 0) yield sent;
    // The whole file is read to its end, where it shows whether it is whole.
    if (at >= end && status === 206) return;
  }
}
