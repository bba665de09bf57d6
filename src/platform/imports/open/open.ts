import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Document } from "../document.ts";
import { openArchive } from "./archive.ts";
import { compoundKindOf } from "./compound.ts";
import { shapeOf } from "./detect.ts";
import { unpackGzip } from "./gzip.ts";
import { limits, type Opening, refuseFormat, refuseSize } from "./limits.ts";
import { openOds } from "./open-document.ts";
import { openText } from "./open-text.ts";
import { orRefusal } from "./refused.ts";
import { openWithSheetJs } from "./sheetjs.ts";
import { openXlsx } from "./xlsx.ts";
import { contentOf, openZip, refuseHostile } from "./zip.ts";
import { zipKindOf } from "./zip-kind.ts";

/** Opens a file by what it contains, never by its name. Refusals name `file` as it is given. */
export async function openFile(file: string, blob: Blob, opening: Opening): Promise<Document | Refusal> {
  if (blob.size === 0) return refuse("import.empty", { file });
  const head = new Uint8Array(await blob.slice(0, 1_000).arrayBuffer());
  const shape = shapeOf(head);
  const opened = await orRefusal<Document>(async () => {
    switch (shape.shape) {
      case "zip":
        return openPackage(file, blob, opening);
      case "compound":
        return openCompound(file, blob, opening);
      case "workbook":
        return withinLimit(file, blob, limits.workbookBytes, opening, openWorkbookBytes);
      case "gzip":
        return openGzip(file, blob, opening);
      case "other":
        return refuseFormat(file, shape.format, opening);
      case "text":
        return openText(file, blob, opening);
    }
  });
  if (isRefusal(opened) || opened.form !== "tables") return opened;
  return opened.tables.some((table) => table.rows.length > 0) ? opened : refuse("import.nothing", { file });
}

type Read = (file: string, bytes: Uint8Array, opening: Opening) => Promise<Document | Refusal>;

async function withinLimit(file: string, blob: Blob, limit: number, opening: Opening, read: Read) {
  if (blob.size > limit) return refuseSize(file, "megabytes", limit, opening.language);
  return read(file, new Uint8Array(await blob.arrayBuffer()), opening);
}

const openWorkbookBytes: Read = (file, bytes, opening) => openWithSheetJs(file, { bytes }, opening);

function openCompound(file: string, blob: Blob, opening: Opening): Promise<Document | Refusal> {
  return withinLimit(file, blob, limits.workbookBytes, opening, async (_, bytes) => {
    const kind = compoundKindOf(bytes);
    if (kind === undefined) return refuse("import.unknown", { file });
    if (kind === "encrypted" || kind === "damaged") return refuse(`import.${kind}`, { file });
    return kind === "workbook"
      ? openWithSheetJs(file, { bytes }, opening)
      : refuseFormat(file, kind.other, opening);
  });
}

async function openPackage(file: string, blob: Blob, opening: Opening): Promise<Document | Refusal> {
  if (opening.depth > limits.nesting) return refuseHostile(file, file, "nested", opening);
  const zip = await openZip(file, blob, opening);
  if (isRefusal(zip)) return zip;
  const type = zip.entries.find(({ path, bytes }) => path === "mimetype" && bytes < 200);
  const mimetype = type && Buffer.from(await contentOf(zip, type)).toString("latin1");
  const kind = zipKindOf(new Set(zip.entries.map(({ path }) => path)), mimetype);
  if (typeof kind === "object") return refuseFormat(file, kind.other, opening);
  if (kind === "archive") return openArchive(file, zip, opening);
  if (blob.size > limits.workbookBytes) {
    return refuseSize(file, "megabytes", limits.workbookBytes, opening.language);
  }
  return kind === "workbook" ? openXlsx(file, zip, opening) : openOds(file, zip, opening);
}

async function openGzip(file: string, blob: Blob, opening: Opening): Promise<Document | Refusal> {
  if (opening.depth > limits.nesting) return refuseHostile(file, file, "nested", opening);
  const unpacked = await unpackGzip(file, blob, opening);
  if (isRefusal(unpacked)) return unpacked;
  return openFile(file.replace(/\.gz$/i, ""), unpacked, { ...opening, depth: opening.depth + 1 });
}
