import { seeAccesses } from "#core/access/store.ts";
import { loadAgency } from "#core/agency/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { placeOfKey } from "#core/file/file.ts";
import {
  hiddenNames,
  type InternalFile,
  internalFiles,
  loadDossierKey,
  type Place,
  type SharedFile,
  sharedFiles,
} from "#core/file/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { packAccess } from "#core/pack/accesses.ts";
import type { AskedPack } from "#core/pack/pack.ts";
import { withoutHidden } from "#core/pack/without-hidden.ts";
import type { Ports } from "#core/ports.ts";
import type { CarriedFile, ImportedSource } from "#core/tracking/ports.ts";
import { sharedTracking } from "#core/tracking/shared-tracking.ts";
import type { Language } from "#messages/messages.ts";

/** Everything that a pack is made of, of one moment, and what came up while it was gathered. */
export type PackFacts = AskedPack & {
  readonly files: readonly SharedFile[];
  readonly aside: {
    /** Sources of which nothing may be seen: not even that they exist. */
    readonly sources: readonly string[];
    /** Names of internal files that shared work items list. */
    readonly attachments: readonly string[];
    /** How many warnings quote rows of a source of which something stays inside. */
    readonly warnings: number;
    readonly files: readonly InternalFile[];
    /** Whether anything at all stays inside. */
    readonly something: boolean;
  };
};

/** The facts of a pack as the client may know them: the one way to a pack and to its preview. The caller has loaded the dossier. */
export async function packFacts(
  work: Work,
  { id: dossierId, party, direction, endOn }: Dossier,
  lang: Language,
): Promise<PackFacts | Refusal> {
  const place = { agencyId: ownAgency(work.actor), dossierId };
  const agency = await loadAgency(work.tx, place.agencyId);
  if (isRefusal(agency)) return agency;
  const dossierKey = await loadDossierKey(work.tx, place);
  if (!dossierKey) return refuse("dossier.not-found");
  const { sources, homes, sourceIds, partlyInside, warningsLeft } = await sharedTracking(work, place, {
    language: lang,
  });
  const files = await sharedFiles(work, dossierId);
  const inside = await internalFiles(work, dossierId);
  const hidden = await hiddenNames(work, dossierId);
  const { sources: bare, attachments } = withoutHidden(sources, sourceIds, hidden);
  const read = (file: SharedFile) => carried(file, work.ports, { place, dossierKey });
  const filled = withFiles(bare, sourceIds, files, read);
  const seen = await seeAccesses(work, dossierId);
  if (isRefusal(seen)) return seen;
  const isInside = (source: ImportedSource) => partlyInside.has(source.sourceKey) && isBlank(source);
  return {
    tracking: filled.filter((source) => !isInside(source)),
    about: {
      agency: agency.name,
      client: party,
      ...(direction === "supplier" ? { direction } : {}),
      ...(endOn === null ? {} : { end: endOn }),
      lang,
      homes,
      accesses: seen.accesses.map(packAccess),
    },
    files,
    aside: {
      sources: filled.filter(isInside).map(({ name, file }) => name ?? file),
      attachments,
      warnings: warningsLeft,
      files: inside,
      something: partlyInside.size > 0 || inside.length > 0,
    },
  };
}

/** Why there is no pack to build: nothing is there yet, or nothing that the client may see. */
export function whyNoPack({
  tracking,
  about,
  aside,
}: PackFacts): "pack.nothing" | "pack.nothing-shared" | null {
  if (about.accesses !== undefined && about.accesses.length > 0) return null;
  if (tracking.some((source) => !isBlank(source))) return null;
  return aside.something ? "pack.nothing-shared" : "pack.nothing";
}

/** Whether a source says nothing, whatever its name and its warnings. */
function isBlank(source: ImportedSource): boolean {
  const { workItems, decisions, stakeholders, actions, performance, kept, files } = source;
  return [workItems, decisions, stakeholders, actions, performance, kept, files].every(
    (list) => list.length === 0,
  );
}

/** Each file with the source that carried it; what was uploaded goes with what people wrote themselves. */
function withFiles(
  sources: readonly ImportedSource[],
  sourceIds: ReadonlyMap<string, string>,
  files: readonly SharedFile[],
  read: (file: SharedFile) => CarriedFile,
): readonly ImportedSource[] {
  const bySource = Map.groupBy(files, ({ sourceId }) => sourceId ?? "");
  const uploaded = bySource.get("") ?? [];
  const filled = sources.map((source) => {
    const own = bySource.get(sourceIds.get(source.sourceKey) ?? "-") ?? [];
    const all = source.kind === "by-hand" ? [...own, ...uploaded] : own;
    return { ...source, files: all.map(read) };
  });
  if (uploaded.length === 0 || sources.some(({ kind }) => kind === "by-hand")) return filled;
  const none = { workItems: [], decisions: [], stakeholders: [], actions: [], performance: [], kept: [] };
  const byHand: ImportedSource = {
    ...{ kind: "by-hand", file: "", sourceKey: "by-hand", ...none, warnings: [] },
    files: uploaded.map(read),
  };
  return [...filled, byHand];
}

function carried(
  file: SharedFile,
  { fileStore, sealer, vault }: Ports,
  { place, dossierKey }: { readonly place: Place; readonly dossierKey: Uint8Array },
): CarriedFile {
  const { path, bytes, sha256, contentId, sealedKey, workItemExternalId } = file;
  const pieces = async function* () {
    const sealed = await fileStore.get(file.place);
    if (!sealed) throw new Error(`the store has lost a content of ${bytes} bytes`);
    yield* sealer.open(
      vault.open(dossierKey, sealedKey, placeOfKey(place, { id: contentId, bytes, sha256 })),
      sealed,
    );
  };
  const read = async () => {
    const whole = new Uint8Array(bytes);
    let at = 0;
    for await (const piece of pieces()) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  };
  return { path, bytes, read, pieces, ...(workItemExternalId === null ? {} : { workItemExternalId }) };
}
