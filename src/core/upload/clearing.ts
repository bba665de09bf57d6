import type { JobDraft } from "#core/kernel/fact.ts";

/** Places that one job clears: its data stays small. */
const atOnce = 200;

/** The jobs that take from the store what no row names any more. */
export function clearPlaces(places: readonly string[]): readonly JobDraft[] {
  return Array.from({ length: Math.ceil(places.length / atOnce) }, (_, at) => ({
    name: "upload.clear",
    data: { places: places.slice(at * atOnce, (at + 1) * atOnce) },
  }));
}
