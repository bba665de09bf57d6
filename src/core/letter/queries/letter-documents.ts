import { placeOfKey } from "#core/file/file.ts";
import { loadDossierKey, sharedFiles } from "#core/file/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Letter } from "#core/letter/letter.ts";
import { loadPack, packContent } from "#core/pack/store.ts";

/** A document that goes with a letter: where its content lies, and what opens it. */
export type LocatedDocument = {
  /** Of the file, or of the version of the pack. */
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly place: string;
  readonly key: Uint8Array;
};

type Documents = { readonly fileIds: readonly string[]; readonly packId: string | null };

/** What is attached to a letter. */
export const attachedTo = (letter: Pick<Letter, "fileIds" | "packId" | "packBy">): Documents => ({
  fileIds: letter.fileIds,
  packId: letter.packBy === "file" ? letter.packId : null,
});

/** What a letter gives an address for. */
export const linkedFrom = (letter: Pick<Letter, "linkFileIds" | "packId" | "packBy">): Documents => ({
  fileIds: letter.linkFileIds,
  packId: letter.packBy === "link" ? letter.packId : null,
});

/** Finds shared files, in the order of the dossier, then a version of the pack; refused when one of them is gone. */
export async function locateDocuments(
  work: Work,
  dossierId: string,
  { fileIds, packId }: Documents,
): Promise<readonly LocatedDocument[] | Refusal> {
  if (fileIds.length === 0 && packId === null) return [];
  const place = { agencyId: ownAgency(work.actor), dossierId };
  const dossierKey = await loadDossierKey(work.tx, place);
  if (!dossierKey) return refuse("letter.attachment-gone");
  const keyOf = (content: { id: string; bytes: number; sha256: string; sealedKey: Uint8Array }) =>
    work.ports.vault.open(dossierKey, content.sealedKey, placeOfKey(place, content));
  const located: LocatedDocument[] = [];
  if (fileIds.length > 0) {
    const shared = (await sharedFiles(work, dossierId)).filter(({ id }) => fileIds.includes(id));
    if (shared.length < fileIds.length) return refuse("letter.attachment-gone");
    for (const { id, path, bytes, sha256, place: at, contentId, sealedKey } of shared) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      located.push({
        id,
        name,
        bytes,
        sha256,
        place: at,
        key: keyOf({ id: contentId, bytes, sha256, sealedKey }),
      });
    }
  }
  if (packId !== null) {
    const pack = await loadPack(work, dossierId, packId);
    const content = isRefusal(pack) ? undefined : await packContent(work, dossierId, packId);
    if (isRefusal(pack) || !content) return refuse("letter.attachment-gone");
    const { bytes, sha256, place: at } = content;
    const name = pack.language === "fr" ? "dossier-de-passation" : "handover-pack";
    located.push({
      id: packId,
      name: `${name}-v${pack.number}.zip`,
      bytes,
      sha256,
      place: at,
      key: keyOf(content),
    });
  }
  return located;
}
