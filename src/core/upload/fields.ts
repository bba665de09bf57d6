import { z } from "zod";
import { Count, FileName, Folder, Visibility } from "#core/file/file-shown.ts";
import { Id } from "#core/kernel/ids.ts";
import type { Upload } from "./upload.ts";

export const Which = z.object({ dossierId: Id, uploadId: Id });

/** What is said of a file before any of it comes. */
export const NewUpload = z.object({
  dossierId: Id,
  name: FileName,
  folder: Folder.default(""),
  visibility: Visibility.default("shared"),
  bytes: Count,
  modifiedMs: z
    .number()
    .int()
    .min(0)
    .max(8_640_000_000_000_000)
    .nullable()
    .default(null)
    .meta({ description: "When it was last changed where it comes from, milliseconds since 1970" }),
});

/** An upload as every door shows it. */
export const UploadShown = z.object({
  id: Id,
  folder: z.string(),
  name: z.string(),
  visibility: Visibility,
  bytes: Count,
  received: Count.meta({ description: "How much of it is kept for certain" }),
  modifiedMs: z.number().nullable(),
  begunAt: z.string(),
  begunBy: z.string(),
  expiresAt: z.string().meta({ description: "When it is given up if nothing more comes" }),
  fileId: Id.nullable().meta({ description: "The file that it became, or was already" }),
  alreadyHereAs: z.string().nullable().meta({ description: "Where the same content was already" }),
  added: z
    .boolean()
    .nullable()
    .meta({ description: "Whether a file was added: the same one, uploaded before, is not added again" }),
});
export type UploadShown = z.infer<typeof UploadShown>;

export function toUploadShown({ dossierId: _, ...shown }: Upload): UploadShown {
  return shown;
}

export const exampleWhich = {
  dossierId: "01980000-0000-7000-8000-000000000010",
  uploadId: "01980000-0000-7000-8000-000000000040",
} as const;

export const exampleUpload: UploadShown = {
  id: exampleWhich.uploadId,
  folder: "Visuels",
  name: "film.mov",
  visibility: "shared",
  bytes: 48_211_004,
  received: 8_388_608,
  modifiedMs: 1_793_000_000_000,
  begunAt: "2026-11-02T09:00:00Z",
  begunBy: "member:01980000-0000-7000-8000-000000000002",
  expiresAt: "2026-11-09T09:00:00Z",
  fileId: null,
  alreadyHereAs: null,
  added: null,
};
