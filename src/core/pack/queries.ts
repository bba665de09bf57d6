import { z } from "zod";
import { loadDossier, rowsIn } from "#core/dossier/store.ts";
import { placeOfKey } from "#core/file/file.ts";
import { loadDossierKey } from "#core/file/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { Changes, changesBetween, readIndex } from "./pack-index.ts";
import { loadPack, packContent, packsOf, toPack } from "./store.ts";
import { examplePack, PackShown, placeOfIndex } from "./version.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";

/** The versions of a pack, the newest asked for first. */
export const listPacks = query({
  name: "pack.list",
  summary: "Lists the versions of the pack of a dossier, the newest first.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id, after: pageCursor(Id), limit: PageSize }),
  output: pageOf(PackShown),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [examplePack] } },
  async read({ dossierId, after, limit }, work) {
    const rows = await rowsIn(
      work,
      dossierId,
      packsOf(work, dossierId)
        .$if(after !== undefined, (all) => all.where("id", "<", after?.[0] ?? ""))
        .orderBy("id", "desc")
        .limit(limit + 1),
    );
    if (isRefusal(rows)) return rows;
    const { rows: shown, ...next } = pageRows(rows, limit, ({ id }) => [id]);
    return { rows: shown.map(toPack), ...next };
  },
});

/** One version: how far it is, or what became of it. */
export const readPack = query({
  name: "pack.read",
  summary: "Reads one version of the pack of a dossier.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id, packId: Id }),
  output: PackShown,
  refusals: ["dossier.not-found", "pack.not-found"],
  example: { input: { dossierId, packId: examplePack.id }, output: examplePack },
  async read({ dossierId, packId }, work) {
    const dossier = await loadDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : loadPack(work, dossierId, packId);
  },
});

/** What changed from one version to another. */
export const comparePacks = query({
  name: "pack.compare",
  summary: "Compares two versions of a pack: what came, changed and went.",
  permission: "tracking.read",
  input: z.object({
    dossierId: Id,
    packId: Id,
    withPackId: Id.meta({ description: "The version before, to which it is compared" }),
  }),
  output: z.object({
    changes: Changes,
  }),
  refusals: ["dossier.not-found", "pack.not-found", "pack.not-ready"],
  example: {
    input: { dossierId, packId: examplePack.id, withPackId: "01980000-0000-7000-8000-000000000071" },
    output: { changes: [] },
  },
  async read({ dossierId, packId, withPackId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const before = await indexOfVersion(work, dossierId, withPackId);
    if (isRefusal(before)) return before;
    const after = await indexOfVersion(work, dossierId, packId);
    if (isRefusal(after)) return after;
    return { changes: changesBetween(readIndex(before), readIndex(after)) };
  },
});

/** What a version held, written; the caller has loaded the dossier. */
export async function indexOfVersion(
  work: Work,
  dossierId: string,
  packId: string,
): Promise<Uint8Array | Refusal> {
  const agencyId = ownAgency(work.actor);
  const row = await packsOf(work, dossierId)
    .where("id", "=", packId)
    .select("sealed_index")
    .executeTakeFirst();
  if (!row) return refuse("pack.not-found");
  const key = await loadDossierKey(work.tx, { agencyId, dossierId });
  if (row.sealed_index === null || !key) return refuse("pack.not-ready");
  return work.ports.vault.open(key, row.sealed_index, placeOfIndex(agencyId, dossierId, packId));
}

/** Where the zip of a version is, and the key that opens it: never for a door of operations. */
export const LocatedPack = z.object({
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  place: z.string(),
  key: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** Where the zip of a version lies and what opens it: for `open-pack.ts`, never for a door. */
export const locatePack = query({
  name: "pack.locate",
  summary: "Finds the zip of a pack and the key that opens it.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id, packId: Id }),
  output: LocatedPack,
  refusals: ["dossier.not-found", "pack.not-found", "pack.not-ready"],
  example: {
    input: { dossierId, packId: examplePack.id },
    output: { name: "passation.zip", bytes: 1, sha256: "", place: "", key: new Uint8Array(32) },
  },
  read: ({ dossierId, packId }, work) => locatedPack(work, dossierId, packId),
});

/** Where the zip of a version is, and what opens it. */
export async function locatedPack(work: Work, dossierId: string, packId: string) {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const pack = await loadPack(work, dossierId, packId);
  if (isRefusal(pack)) return pack;
  const place = { agencyId: ownAgency(work.actor), dossierId };
  const content = await packContent(work, dossierId, packId);
  const dossierKey = await loadDossierKey(work.tx, place);
  if (!content || !dossierKey) return refuse("pack.not-ready");
  const { bytes, sha256, sealedKey } = content;
  const key = work.ports.vault.open(dossierKey, sealedKey, placeOfKey(place, content));
  const name = `${dossier.party} - passation v${pack.number}.zip`;
  return { name, bytes, sha256, place: content.place, key };
}
