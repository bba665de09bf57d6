import { listMembers, loadAgency } from "#core/agency/store.ts";
import { unlessStoreFails } from "#core/file/store-failure.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Letter } from "#core/letter/letter.ts";
import type { LetterMail, LinkedDocuments } from "#core/letter/ports.ts";
import type { Ports } from "#core/ports.ts";
import { memberNamed } from "./about-letter.ts";
import { attachedTo, type LocatedDocument, linkedFrom, locateDocuments } from "./letter-documents.ts";
import { loadLink } from "./link.ts";

/** A letter as mail, whose files are still in their store. */
export type LocatedMail = {
  readonly mail: Omit<LetterMail, "files">;
  readonly files: readonly LocatedDocument[];
};

/** Everything that the mail of a letter is made of, without its files' contents; the letter has an address. */
export async function locateMail(
  work: Work,
  dossierId: string,
  letter: Letter,
  senderReference: string,
): Promise<LocatedMail | Refusal> {
  const agencyId = ownAgency(work.actor);
  const agency = await loadAgency(work.tx, agencyId);
  if (isRefusal(agency)) return agency;
  if (letter.recipientEmail === null) return refuse("letter.no-address");
  const sender = memberNamed(await listMembers(work.tx, agencyId), senderReference);
  const files = await locateDocuments(work, dossierId, attachedTo(letter));
  if (isRefusal(files)) return files;
  const links = await linkedDocuments(work, dossierId, letter);
  if (isRefusal(links)) return links;
  const { id: letterId, revision, language, subject, body } = letter;
  return {
    mail: {
      ...{ letterId, revision, language, subject, body },
      fromName: agency.name,
      replyTo: sender && { name: sender.name, address: sender.email },
      to: { name: letter.recipientName, address: letter.recipientEmail },
      ...(links ? { links } : {}),
      ...(letter.calendar && letter.sendsCalendar ? { calendar: letter.calendar } : {}),
    },
    files,
  };
}

/** What a letter names with an address; nothing when all that goes with it is attached. */
export async function linkedDocuments(
  work: Work,
  dossierId: string,
  letter: Letter,
): Promise<LinkedDocuments | undefined | Refusal> {
  const documents = await locateDocuments(work, dossierId, linkedFrom(letter));
  if (isRefusal(documents) || documents.length === 0) return isRefusal(documents) ? documents : undefined;
  const link = await loadLink(work, dossierId, letter.id);
  if (!link) return refuse("letter.attachment-gone");
  const { secret, expiresAt } = link;
  return {
    secret,
    until: expiresAt.slice(0, 10),
    documents: documents.map(({ id, name, bytes }) => ({ id, name, bytes })),
  };
}

/** The mail with its files, read from their store. */
export async function withFiles(
  { mail, files }: LocatedMail,
  { fileStore, sealer }: Pick<Ports, "fileStore" | "sealer">,
): Promise<LetterMail | Refusal> {
  const read: { name: string; content: Uint8Array }[] = [];
  for (const { name, place, key } of files) {
    const sealed = await unlessStoreFails(() => fileStore.get(place));
    if (isRefusal(sealed)) return sealed;
    if (!sealed) return refuse("letter.attachment-gone");
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of sealer.open(key, sealed)) pieces.push(Uint8Array.from(piece));
    read.push({ name, content: new Uint8Array(await new Blob(pieces).arrayBuffer()) });
  }
  return { ...mail, files: read };
}
