/** Headers of which a mail always has some, whatever else it has. */
const usual = /^(?:from|to|subject|date|message-id|received|return-path|mime-version|delivered-to):/i;

/** The line that stands before each message of a mailbox: an address, then a date of `asctime`. */
const mailboxLine = /^From \S.*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*\d{1,2}:\d{2}.*\d{4}/;

/**
 * True when a text begins as a mail (RFC 5322) or a mailbox does: a block of headers, two of them
 * usual ones. `User-agent: *` and `BEGIN:VCALENDAR` are no mails.
 */
export function looksLikeMail(head: string): boolean {
  const lines = head.replace(/^[\ufeff\s]+/, "").split(/\r\n|\r|\n/, 200);
  if (mailboxLine.test(lines[0] ?? "")) return true;
  let known = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") break;
    if (at > 0 && /^[ \t]/.test(line)) continue;
    if (!/^[A-Za-z][A-Za-z0-9_-]*[ \t]*:/.test(line)) return false;
    if (usual.test(line)) known++;
  }
  return known >= 2;
}
