import { listMembers, loadAgency } from "#core/agency/store.ts";
import { placeOfKey } from "#core/file/file.ts";
import { loadDossierKey, sharedFiles } from "#core/file/store.ts";
import { unlessStoreFails } from "#core/file/store-failure.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Letter } from "#core/letter/letter.ts";
import type { LetterMail } from "#core/letter/ports.ts";
import type { Ports } from "#core/ports.ts";
import { memberNamed } from "./about-letter.ts";

/** A file that goes with a letter: where its content lies, and what opens it. */
type LocatedFile = { readonly name: string; readonly place: string; readonly key: Uint8Array };

/** A letter as mail, whose files are still in their store. */
export type LocatedMail = {
  readonly mail: Omit<LetterMail, "files">;
  readonly files: readonly LocatedFile[];
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
  const files = await locateFiles(work, dossierId, letter.fileIds);
  if (isRefusal(files)) return files;
  const { id: letterId, revision, language, subject, body } = letter;
  return {
    mail: {
      ...{ letterId, revision, language, subject, body },
      fromName: agency.name,
      replyTo: sender && { name: sender.name, address: sender.email },
      to: { name: letter.recipientName, address: letter.recipientEmail },
    },
    files,
  };
}

async function locateFiles(
  work: Work,
  dossierId: string,
  fileIds: readonly string[],
): Promise<readonly LocatedFile[] | Refusal> {
  if (fileIds.length === 0) return [];
  const place = { agencyId: ownAgency(work.actor), dossierId };
  const dossierKey = await loadDossierKey(work.tx, place);
  const shared = (await sharedFiles(work, dossierId)).filter(({ id }) => fileIds.includes(id));
  if (!dossierKey || shared.length < fileIds.length) return refuse("letter.attachment-gone");
  return shared.map(({ path, bytes, sha256, place: at, contentId, sealedKey }) => ({
    name: path.slice(path.lastIndexOf("/") + 1),
    place: at,
    key: work.ports.vault.open(dossierKey, sealedKey, placeOfKey(place, { id: contentId, bytes, sha256 })),
  }));
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
