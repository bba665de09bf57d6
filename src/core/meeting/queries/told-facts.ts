import type { Dossier } from "#core/dossier/dossier.ts";
import { sharedFiles } from "#core/file/store.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type ToTell, toTell } from "#core/meeting/told.ts";
import { sharedTracking } from "#core/tracking/shared-tracking.ts";
import { placeOf } from "#core/tracking/store.ts";

/** What of a dossier may be told outside the agency; the caller has loaded the dossier. */
export async function toldFacts(
  work: Work,
  { id, endOn }: Dossier,
  language = work.language,
): Promise<ToTell> {
  const { sources } = await sharedTracking(work, placeOf(work, id), { figures: false, language });
  const files = await sharedFiles(work, id);
  return toTell(sources, { end: endOn, files: files.length }, work.ports.toneCatalogue());
}
