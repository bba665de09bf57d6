import type { Message } from "./message.ts";

/** Messages that answer one another, the oldest first. */
export type Thread = { readonly id: string; readonly messages: readonly Message[] };

/** `RE: TR: [externe] Devis` → `devis`: by what remains, an answer finds its thread when ids are missing. */
export function plainSubject(subject: string | undefined): string {
  let plain = (subject ?? "").trim();
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain
      .replace(/^(?:(?:re|fwd?|tr|rép|aw|wg)(?:\[\d+\])?\s?:\s*)/i, "")
      .replace(/^\[(?:ext|externe|external)\]\s*/i, "");
  }
  return plain.toLowerCase();
}

const isAnswer = (message: Message) =>
  plainSubject(message.subject) !== (message.subject ?? "").trim().toLowerCase();

/**
 * Threads by the ids that each message cites; an answer that cites nothing joins the thread of its
 * subject. A thread is named by the oldest id that is known of it, present in the file or not.
 */
export function threadsOf(messages: readonly Message[]): readonly Thread[] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    return root;
  };
  const join = (older: string, newer: string) => {
    const [one, other] = [rootOf(older), rootOf(newer)];
    if (one !== other) parent.set(other, one);
  };
  const dated = messages.toSorted((one, other) => (one.at ?? "").localeCompare(other.at ?? ""));
  const bySubject = new Map<string, string>();
  const keys = dated.map(
    (message, index) => message.id ?? `${message.at ?? ""} ${message.subject ?? ""} ${index}`.trim(),
  );
  for (const [index, message] of dated.entries()) {
    const key = keys[index] ?? "";
    const [oldest, ...others] = [...message.before, key];
    for (const id of others) join(oldest ?? key, id);
    const subject = plainSubject(message.subject);
    const known = bySubject.get(subject);
    if (message.before.length === 0 && isAnswer(message) && known !== undefined && subject !== "")
      join(known, key);
    if (known === undefined) bySubject.set(subject, key);
  }
  const byRoot = Map.groupBy(dated.entries(), ([index]) => rootOf(keys[index] ?? ""));
  return [...byRoot].map(([id, entries]) => ({ id, messages: entries.map(([, message]) => message) }));
}
