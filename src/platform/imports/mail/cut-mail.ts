/**
 * Whether a mail stops before its end: what has parts says where the last one is over (RFC 2046). Without that
 * line a part is missing, or half of one, which may be an attachment.
 */
export function isCut(message: Uint8Array): boolean {
  const text = Buffer.from(message.buffer, message.byteOffset, message.byteLength).toString("latin1");
  const headers = text.slice(0, text.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, " ");
  const type = /^content-type:[ \t]*multipart\/[^\r\n]*/im.exec(headers)?.[0] ?? "";
  const found = /;[ \t]*boundary[ \t]*=[ \t]*(?:"([^"]+)"|([^\s;"]+))/i.exec(type);
  const boundary = found?.[1] ?? found?.[2];
  return boundary !== undefined && !text.includes(`\n--${boundary.trimEnd()}--`);
}

/** The line on which the last of some bytes stands. */
export function lastLine(bytes: Uint8Array): number {
  let line = 1;
  for (const byte of bytes.subarray(0, -1)) if (byte === 10) line++;
  return line;
}
