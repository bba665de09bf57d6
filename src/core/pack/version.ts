import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { Counts } from "./pack-data.ts";

export const packStates = ["queued", "building", "ready", "same", "failed"] as const;

/** Why a build may be refused, each a refusal that needs no more to be said. */
export const buildRefusals = [
  "dossier.not-found",
  "pack.nothing",
  "pack.nothing-shared",
  "pack.too-large",
  "file.store-full",
  "file.store-unreachable",
  "file.store-refused",
  "request.busy",
] as const;

/** Why a build may fail. */
export const packProblems = ["pack.failed", ...buildRefusals] as const;

const Count = z.number().int().min(0);

/** A version of the pack as every door shows it. */
export const PackShown = z.object({
  id: Id,
  number: z.number().int().nullable().meta({ description: "1, 2, 3…; null until it is ready" }),
  language: z.enum(["fr", "en"]),
  state: z
    .enum(packStates)
    .meta({ description: "Same: nothing had changed since the version that `sameAs` names" }),
  step: z.enum(["reading", "drawing", "sealing"]).nullable(),
  progress: z.number().min(0).max(1),
  problem: z.enum(packProblems).nullable().meta({ description: "The refusal that says why it failed" }),
  askedAt: z.iso.datetime(),
  askedBy: z.string(),
  madeAt: z.iso.datetime().nullable(),
  sameAs: Id.nullable(),
  bytes: Count.nullable(),
  sha256: z.string().nullable(),
  counts: Counts.nullable(),
});
export type PackShown = z.infer<typeof PackShown>;

export const examplePack: PackShown = {
  id: "01980000-0000-7000-8000-000000000070",
  number: null,
  language: "fr",
  state: "queued",
  step: null,
  progress: 0,
  problem: null,
  askedAt: "2026-11-02T09:00:00.000Z",
  askedBy: "member:01980000-0000-7000-8000-000000000002",
  madeAt: null,
  sameAs: null,
  bytes: null,
  sha256: null,
  counts: null,
};

/** Where the index of a version belongs: moved to another, it does not open. */
export const placeOfIndex = (agencyId: string, dossierId: string, packId: string) =>
  `${agencyId}/${dossierId}/pack/${packId}/index`;
