import PostalMime, { type Address, type Email } from "postal-mime";
import type { Person } from "#core/tracking/tracking.ts";
import { filled } from "../imported-source.ts";
import { momentOf } from "../json-values.ts";
import { markupText } from "../markup-text.ts";

/** A file that a mail carries, as it was before it was encoded to travel. */
export type Attachment = { readonly name: string; readonly content: Uint8Array };

/** A mail as a thread needs it: ids without angle brackets, bodies as plain text. */
export type Message = {
  readonly id: string | undefined;
  /** The ids of the messages before it in its thread, the oldest first. */
  readonly before: readonly string[];
  readonly subject: string | undefined;
  readonly at: string | undefined;
  readonly from: Person | undefined;
  readonly people: readonly Person[];
  readonly text: string;
  readonly attachments: readonly Attachment[];
};

/** Reads one message of any encoding; undefined when it has neither a sender, a subject nor a date. */
export async function readMessage(bytes: Uint8Array): Promise<Message | undefined> {
  const email = await PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer" });
  const from = email.from === undefined ? [] : peopleIn([email.from]);
  if (from.length === 0 && email.subject === undefined && email.date === undefined) return undefined;
  return {
    id: idsIn(email.messageId)[0],
    before: [...new Set([...idsIn(email.references), ...idsIn(email.inReplyTo)])],
    subject: email.subject?.trim() || undefined,
    at: momentOf({ at: email.date }, "at"),
    from: from[0],
    people: [...from, ...peopleIn([...(email.to ?? []), ...(email.cc ?? []), ...(email.replyTo ?? [])])],
    text: textOf(email),
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? mimeType,
      content: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
    })),
  };
}

function textOf(email: Email): string {
  const plain = email.text?.replace(/\r\n?/g, "\n").trim();
  return (plain || markupText(email.html ?? "")).replace(/\n{3,}/g, "\n\n");
}

/** Headers that the mail shows as one text: `<a@b> <c@d>`. */
function idsIn(header: string | undefined): readonly string[] {
  const bracketed = [...(header ?? "").matchAll(/<([^<>\s]+)>/g)].flatMap((found) => found[1] ?? []);
  return bracketed.length > 0 ? bracketed : (header ?? "").split(/\s+/).filter((id) => id.includes("@"));
}

function peopleIn(addresses: readonly Address[]): readonly Person[] {
  return addresses.flatMap((address) => {
    if (address.group !== undefined) return peopleIn(address.group);
    const name = address.name.trim() || address.address;
    return name === "" ? [] : [filled({ name, email: address.address.toLowerCase() })];
  });
}
