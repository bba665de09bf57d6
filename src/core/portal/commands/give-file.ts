import { z } from "zod";
import { exampleIds } from "#core/access/example.ts";
import { evidenceFields } from "#core/access/fields.ts";
import { loadAccess } from "#core/access/store.ts";
import { loadAgency } from "#core/agency/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { placeInFolder } from "#core/file/names.ts";
import { putAway, takeBack } from "#core/file/put-away.ts";
import { addedNow, knownHashes, saveContents } from "#core/file/store.ts";
import { addUploaded } from "#core/file/uploaded.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedCommand, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { isEvidence } from "#core/portal/evidence-kind.ts";
import { largestEvidence } from "#core/portal/portal.ts";
import { keepAsked, keepSaid, lockForAsking, lockForSaying } from "#core/portal/queries/what-was-said.ts";
import type { CarriedFile } from "#core/tracking/ports.ts";
import { roomIn } from "#core/upload/store.ts";
import { refusalToBegin } from "#core/upload/upload.ts";
import { translator } from "#messages/translator.ts";

/**
 * A contact says which right is there, or that an access is out, and shows it: a picture of the screen or a PDF, known
 * by its content. The file stays inside the agency until somebody there shares it.
 */
export const giveFile = preparedCommand({
  name: "portal.give-file",
  summary:
    "A contact says which right is there, or that an access is out that was to be taken out, with a picture of the screen or a PDF that shows it.",
  permission: "portal.answer",
  input: z.object({
    dossierId: Id,
    accessId: Id,
    level: evidenceFields.level
      .optional()
      .meta({ description: "The right that is there; left out: what was to be taken out is out" }),
    statement: evidenceFields.statement,
    files: z.array(z.file()).length(1),
  }),
  output: z.object({ accessId: Id }),
  refusals: [
    ...(["dossier.not-found", "access.not-found", "agency.not-found", "contact.not-found"] as const),
    ...(["access.too-much-evidence", "portal.file-too-large", "portal.file-kind"] as const),
    ...(["import.file-too-large", "import.files-too-large", "upload.too-large", "upload.too-many"] as const),
    ...(["upload.agency-full", "file.store-full", "file.store-unreachable", "file.store-refused"] as const),
    ...(["portal.too-many-requests", "portal.not-asked", "request.busy"] as const),
  ],
  example: {
    input: {
      ...exampleIds,
      level: "owner",
      statement: "Propriétaire, voyez la capture.",
      files: ["capture.png"],
    },
    output: { accessId: exampleIds.accessId },
  },
  async prepare({ dossierId, accessId, files }, ports, report, look) {
    const [file] = files;
    if (!file) return refuse("portal.file-kind");
    const brought = asBrought(file);
    const into = await look((work) => roomFor(work, { dossierId, accessId }, brought));
    if (isRefusal(into)) return into;
    if (file.size > largestEvidence) return refuse("portal.file-too-large");
    if (!isEvidence(new Uint8Array(await file.slice(0, 16).arrayBuffer()))) return refuse("portal.file-kind");
    const outside = { ...ports, randomBytes: ports.vault.randomBytes };
    const put = await putAway([{ file: brought.path, files: [brought] }], into, outside, (done, total) =>
      report({ step: "storing", done, total }),
    );
    return isRefusal(put) ? put : { brought, put };
  },
  discard: async ({ put }, { fileStore }) => takeBack(put.contents, fileStore),
  async load({ level, ...which }, work) {
    if (level === undefined) return lockForAsking(work, { ...which, kind: "out" });
    const before = await lockForSaying(work, which);
    return isRefusal(before) ? before : { before, said: { level } };
  },
  async perform(locked, { dossierId, accessId, statement }, work, { brought, put }) {
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const place = { agencyId: ownAgency(work.actor), dossierId };
    const contentIds = await saveContents(work, place, put);
    if (isRefusal(contentIds)) return contentIds;
    const { fileId, fact } = await addUploaded(work, place, {
      folder: translator(agency.language)("portal", "evidence.folder"),
      name: placeInFolder(brought.path).name,
      visibility: "internal",
      contentId: contentIds.get(brought) ?? "",
      bytes: brought.bytes,
      sha256: put.hashes.get(brought) ?? "",
      added: addedNow(work),
    });
    const arrived = fact ? [fact] : [];
    if ("asked" in locked) {
      const kept = await keepAsked(work, dossierId, locked.asked, { kind: "out", text: statement, fileId });
      return isRefusal(kept) ? kept : { result: { accessId }, facts: [...arrived, kept.fact] };
    }
    const facts = await keepSaid(work, dossierId, locked.before, { ...locked.said, statement, fileId });
    return isRefusal(facts) ? facts : { result: { accessId }, facts: [...arrived, ...facts] };
  },
});

/** Where the file goes, and what its dossier keeps already; refused where it cannot come. */
async function roomFor(
  work: Work,
  { dossierId, accessId }: { readonly dossierId: string; readonly accessId: string },
  { path: name, bytes }: CarriedFile,
): Promise<Parameters<typeof putAway>[1] | Refusal> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const access = await loadAccess(work, dossierId, accessId);
  if (isRefusal(access)) return access;
  const place = { agencyId: ownAgency(work.actor), dossierId };
  const agency = await loadAgency(work.tx, place.agencyId);
  if (isRefusal(agency)) return agency;
  const { language } = agency;
  const room = { ...(await roomIn(work, dossierId)), agency: work.ports.agencyRoom, store: undefined };
  const full = refusalToBegin({ name, bytes }, room, language);
  const known = await knownHashes(work.tx, place);
  return full ?? { prefix: `${place.agencyId}/${dossierId}/`, known, at: work.now, language };
}

function asBrought(file: File): CarriedFile {
  return {
    path: file.name === "" ? "_" : file.name,
    bytes: file.size,
    pieces: () => file.stream(),
    read: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
