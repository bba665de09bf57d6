import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Visibility } from "#core/tracking/entries.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";

/** A file on its way: what was said of it when it began, and how much of it is kept for certain. */
export type Upload = {
  readonly id: string;
  readonly dossierId: string;
  readonly folder: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly bytes: number;
  readonly received: number;
  readonly modifiedMs: number | null;
  readonly begunAt: string;
  readonly begunBy: string;
  readonly expiresAt: string;
  /** The file that it became, or was already. */
  readonly fileId: string | null;
  /** Where the same content was already when it came. */
  readonly alreadyHereAs: string | null;
  /** Whether a file was added; null until it is known. */
  readonly added: boolean | null;
};

const MB = 1_000_000;
const GB = 1_000 * MB;

/** Bytes that are sealed, stored and acknowledged together: what a dead connection can lose at most. */
export const partBytes = 4 * 1024 * 1024;

export const uploadLimits = {
  /** One content goes into a bucket in one request, which Amazon takes up to 5 GiB. */
  file: 5 * GB,
  /** An upload in very small pieces would leave as many contents in the store. */
  parts: 20_000,
  /** Uploads of one dossier that are not finished. */
  unfinished: 500,
  /** What a folder of files must have left besides: a database that cannot write any more is worse. */
  spare: 300 * MB,
} as const;

/** An upload is kept for so long after its last part; then it is taken for given up. */
export const patience = Temporal.Duration.from({ hours: 7 * 24 });

/** Larger ones are put together by a worker: the request that brings their end must not wait. */
export const assembledAtOnce = 16 * partBytes;

/** What is known of the room for files when an upload begins; undefined where there is no limit. */
export type Room = {
  readonly unfinished: number;
  /** Bytes of files that the agency keeps, and of those on their way. */
  readonly kept: number;
  readonly agency: number | undefined;
  readonly store: number | undefined;
};

/** Why an upload of this size cannot begin; nothing when it can. */
export function refusalToBegin(
  { name, bytes }: { readonly name: string; readonly bytes: number },
  room: Room,
  language: Language,
): Refusal | undefined {
  const words = (size: number) => inWords(size, language);
  if (bytes > uploadLimits.file) {
    return refuse("upload.too-large", { file: name, size: words(bytes), limit: words(uploadLimits.file) });
  }
  if (room.unfinished >= uploadLimits.unfinished) {
    return refuse("upload.too-many", { limit: uploadLimits.unfinished });
  }
  if (room.agency !== undefined && room.kept + bytes > room.agency) {
    const left = Math.max(0, room.agency - room.kept);
    const params = { file: name, size: words(bytes), limit: words(room.agency), left: words(left) };
    return refuse("upload.agency-full", params);
  }
  // Its parts lie beside the whole until that is put together.
  if (room.store !== undefined && 2 * bytes + uploadLimits.spare > room.store) {
    const left = Math.max(0, Math.floor((room.store - uploadLimits.spare) / 2));
    return refuse("upload.no-room", { file: name, size: words(bytes), left: words(left) });
  }
  return undefined;
}

/** A size as people read it: `4,2 Mo`. */
function inWords(bytes: number, language: Language): string {
  const [unit, divisor] = bytes >= GB ? (["gigabytes", GB] as const) : (["megabytes", MB] as const);
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / divisor);
  return translator(language)("imports", `limit.${unit}`, { size });
}

/** Where a part's key belongs: moved to another part, it does not open. */
export const placeOfPartKey = (
  { agencyId, dossierId }: { readonly agencyId: string; readonly dossierId: string },
  part: {
    readonly uploadId: string;
    readonly start: number;
    readonly bytes: number;
    readonly sha256: string;
  },
) => `${agencyId}/${dossierId}/upload/${part.uploadId}/${part.start}/${part.bytes}/${part.sha256}`;
