import type { CarriedFile } from "#core/tracking/ports.ts";
import { freePath, pathPart } from "../carried-path.ts";
import type { Attachment, Message } from "./message.ts";

/**
 * What mails carry, each under the day and subject of the first mail that has it: an answer sends
 * again what it answers, and a signature its picture.
 */
export function attachedFiles(messages: readonly Message[]): readonly CarriedFile[] {
  const taken = new Set<string>();
  const seen: Attachment[] = [];
  return messages.flatMap(({ at, subject, attachments }) => {
    const folder = pathPart([at?.slice(0, 10), subject].filter(Boolean).join(" "));
    return attachments
      .filter((attachment) => !seen.some((other) => isSame(other, attachment)))
      .map((attachment): CarriedFile => {
        seen.push(attachment);
        const { name, content } = attachment;
        const path = [folder, pathPart(name) || "-"].filter((part) => part !== "").join("/");
        return { path: freePath(path, taken), bytes: content.length, read: async () => content };
      });
  });
}

const isSame = (one: Attachment, other: Attachment) =>
  one.name === other.name && Buffer.compare(one.content, other.content) === 0;
