import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { visibilities } from "#core/tracking/entries.ts";
import { pathOf, safeFolder, safeName, safeTag } from "./names.ts";

export const Count = z.number().int().min(0);
export const Hash = z.string().meta({ description: "SHA-256 of the file, in hexadecimal digits" });
export const Visibility = z
  .enum(visibilities)
  .meta({ description: "internal: it never leaves the agency, and no pack holds it" });

/** A folder as somebody writes it; what it cannot be called is taken out of it. */
export const Folder = z
  .string()
  .max(1_000)
  .transform(safeFolder)
  .meta({ description: "Levels separated by /; empty for the files that lie in none" });
export const FileName = z
  .string()
  .trim()
  .min(1)
  .max(1_000)
  .transform((name) => safeName(name) || "_")
  .meta({ description: "What it is called, without its folder" });
export const Tag = z.string().max(200).transform(safeTag);
export const Tags = z.array(Tag).max(30);

/** A file as every door shows it. */
export const FileShown = z.object({
  id: Id.meta({ description: "GET /api/files/<dossierId>/<id> gives the file itself" }),
  path: z.string(),
  folder: z.string(),
  name: z.string(),
  tags: z.array(z.string()),
  visibility: z.enum(visibilities),
  bytes: Count,
  sha256: Hash,
  origin: z
    .enum(["upload", "export"])
    .meta({ description: "Whether people uploaded it or an export carried it" }),
  sourceId: Id.nullable().meta({ description: "The source whose export carried it" }),
  workItemExternalId: z
    .string()
    .nullable()
    .meta({ description: "The id, in its tool, of the work item that it belongs to" }),
  uploadedAt: z.string().meta({ description: "When it was uploaded, or its export imported" }),
  uploadedBy: z.string().meta({ description: "By whom: a kind of actor and its id" }),
});
export type FileShown = z.infer<typeof FileShown>;

type Row = {
  readonly id: string;
  readonly folder: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly visibility: FileShown["visibility"];
  readonly bytes: number;
  readonly sha256: string;
  readonly sourceId: string | null;
  readonly workItemExternalId: string | null;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
};

/** A row as the product speaks of it. */
export function toFileShown(row: Row): FileShown {
  const { id, folder, name, tags, visibility, bytes, sha256 } = row;
  const { sourceId, workItemExternalId, uploadedAt, uploadedBy } = row;
  return {
    ...{ id, path: pathOf(row), folder, name, tags: [...tags], visibility, bytes, sha256 },
    origin: sourceId === null ? "upload" : "export",
    ...{ sourceId, workItemExternalId, uploadedAt, uploadedBy },
  };
}

/** The file of the examples. */
export const exampleFile: FileShown = {
  id: "01980000-0000-7000-8000-000000000030",
  path: "Refonte/maquette.png",
  folder: "Refonte",
  name: "maquette.png",
  tags: ["visuel"],
  visibility: "shared",
  bytes: 48_211,
  sha256: "9f2c4e17a0b35d68c1e7f90a2b4d6e8f13579bdf02468ace9f2c4e17a0b35d68",
  origin: "export",
  sourceId: "01980000-0000-7000-8000-000000000021",
  workItemExternalId: null,
  uploadedAt: "2026-11-02T09:00:00Z",
  uploadedBy: "member:01980000-0000-7000-8000-000000000002",
};
