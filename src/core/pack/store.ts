import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { type PackShown, PackShown as Shape } from "./version.ts";

const columns = [
  "id",
  "number",
  "language",
  "state",
  "step",
  "progress",
  "problem",
  "asked_at as askedAt",
  "asked_by as askedBy",
  "made_at as madeAt",
  "same_as as sameAs",
  "bytes",
  "sha256",
  "counts",
] as const;

/** The versions of a dossier's pack; the caller has loaded the dossier. */
export function packsOf({ tx, actor }: Work, dossierId: string) {
  return tx
    .selectFrom("pack")
    .select(columns)
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId);
}

/** A row as the doors show it. */
export const toPack = (row: object): PackShown => Shape.parse(row);

export async function loadPack(work: Work, dossierId: string, packId: string): Promise<PackShown | Refusal> {
  const row = await packsOf(work, dossierId).where("id", "=", packId).executeTakeFirst();
  return row ? toPack(row) : refuse("pack.not-found");
}

/** Where the zip of a version lies; none until it is made. */
export async function packContent({ tx, actor }: Work, dossierId: string, packId: string) {
  return tx
    .selectFrom("pack as p")
    .innerJoin("file_content as c", (on) =>
      on
        .onRef("c.agency_id", "=", "p.agency_id")
        .onRef("c.dossier_id", "=", "p.dossier_id")
        .onRef("c.id", "=", "p.content_id"),
    )
    .select(["c.id", "c.place", "c.bytes", "c.sha256", "c.sealed_key as sealedKey"])
    .where("p.agency_id", "=", ownAgency(actor))
    .where("p.dossier_id", "=", dossierId)
    .where("p.id", "=", packId)
    .executeTakeFirst();
}

/** The same, locked until the commit. */
export async function lockPack(work: Work, dossierId: string, packId: string): Promise<PackShown | Refusal> {
  const row = await packsOf(work, dossierId).where("id", "=", packId).forNoKeyUpdate().executeTakeFirst();
  return row ? toPack(row) : refuse("pack.not-found");
}

/** The newest version that is ready, in this language. */
export async function lastReady(
  work: Work,
  dossierId: string,
  language: "fr" | "en",
): Promise<PackShown | undefined> {
  const row = await packsOf(work, dossierId)
    .where("state", "=", "ready")
    .where("language", "=", language)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toPack(row);
}

/** The number that the next ready version gets; the caller has locked the dossier. */
export async function nextNumber(work: Work, dossierId: string): Promise<number> {
  const row = await packsOf(work, dossierId)
    .where("number", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

export async function saveNewPack({ tx, actor }: Work, dossierId: string, pack: PackShown): Promise<void> {
  await tx
    .insertInto("pack")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: pack.id,
      language: pack.language,
      state: pack.state,
      asked_at: pack.askedAt,
      asked_by: pack.askedBy,
    })
    .execute();
}

/** What is written of a build as it goes, and when it ends. */
export type PackNews = {
  readonly state: PackShown["state"];
  readonly step?: PackShown["step"];
  readonly progress?: number;
  readonly problem?: PackShown["problem"];
  readonly number?: number;
  readonly sameAs?: string;
  readonly contentId?: string;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly counts?: PackShown["counts"];
  readonly sealedIndex?: Uint8Array;
  readonly madeAt?: string;
};

export async function savePackNews(
  { tx, actor }: Work,
  dossierId: string,
  packId: string,
  news: PackNews,
): Promise<void> {
  const { state, step, progress, problem, number, sameAs, contentId, bytes, sha256, counts } = news;
  const { sealedIndex, madeAt } = news;
  await tx
    .updateTable("pack")
    .set({
      state,
      ...(step === undefined ? {} : { step }),
      ...(progress === undefined ? {} : { progress }),
      ...(problem === undefined ? {} : { problem }),
      ...(number === undefined ? {} : { number }),
      ...(sameAs === undefined ? {} : { same_as: sameAs }),
      ...(contentId === undefined ? {} : { content_id: contentId }),
      ...(bytes === undefined ? {} : { bytes }),
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(counts === undefined ? {} : { counts: JSON.stringify(counts) }),
      ...(sealedIndex === undefined ? {} : { sealed_index: sealedIndex }),
      ...(madeAt === undefined ? {} : { made_at: madeAt }),
    })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", packId)
    .execute();
}
