/** The line that stands before each message of a mailbox: an address, then a date of `asctime`. */
const separator = /^From \S.*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*\d{1,2}:\d{2}.*\d{4}.*$/;

/**
 * The messages of a mailbox file, without their `From ` lines. `Content-Length` is believed when a
 * message or the end really stands there; otherwise a separator counts only after an empty line.
 * A file of one message gives that message.
 */
export function splitMbox(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const first = lineAt(text, 0);
  if (!separator.test(first.line)) return [bytes];
  const messages: Uint8Array[] = [];
  let start = first.next;
  while (start < text.length) {
    const end = endOfMessage(text, start);
    const message = text.slice(start, end);
    if (message.trim() !== "") messages.push(Buffer.from(unquoted(message), "latin1"));
    start = end >= text.length ? end : lineAt(text, end).next;
  }
  return messages;
}

/** `>From ` in a body was `From ` before a mailbox took it (mboxrd): headers are left as they are. */
function unquoted(message: string): string {
  const body = message.search(/\r?\n\r?\n/);
  if (body < 0) return message;
  return message.slice(0, body) + message.slice(body).replace(/(^|\n)>(>*From )/g, "$1$2");
}

function endOfMessage(text: string, start: number): number {
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = start;
  const headersEnd = blank.exec(text);
  const bodyStart = headersEnd ? blank.lastIndex : text.length;
  const declared = /^content-length:\s*(\d+)\s*$/im.exec(text.slice(start, bodyStart))?.[1];
  if (declared !== undefined) {
    let at = bodyStart + Number(declared);
    while (/[\r\n]/.test(text[at] ?? "")) at++;
    if (at >= text.length || separator.test(lineAt(text, at).line)) return Math.min(at, text.length);
  }
  const candidate = /\n\r?\nFrom /g;
  candidate.lastIndex = Math.max(start, bodyStart - 4);
  for (let found = candidate.exec(text); found; found = candidate.exec(text)) {
    const at = candidate.lastIndex - "From ".length;
    if (separator.test(lineAt(text, at).line)) return at;
    candidate.lastIndex = at;
  }
  return text.length;
}

function lineAt(text: string, at: number): { readonly line: string; readonly next: number } {
  const end = text.indexOf("\n", at);
  return end < 0
    ? { line: text.slice(at), next: text.length }
    : { line: text.slice(at, end).replace(/\r$/, ""), next: end + 1 };
}
