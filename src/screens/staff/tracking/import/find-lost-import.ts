import type { Answer, Api } from "#screens/api.ts";
import { type ProblemKind, problemOf } from "#screens/problem.ts";
import { dropOf, type LostImport } from "./wizard-state.ts";

type Found = Answer<"tracking.list-imports">["rows"][number];

const mayPass: ReadonlySet<ProblemKind> = new Set(["offline", "fault"]);
/** How often the list of imports is asked, at first and later; ms. */
const soon = 1_500;
const later = 10_000;
/** After so many answers without it, it is said that it may not have been done. */
const fewAnswers = 12;

/**
 * Looks for an import of this person, newer than `before`, of these files and none other: it was sent
 * whole, its answer was lost, and the server may still be reading it. Asks until it is there, nobody
 * would answer any more, or the search is given up; says once when it should long have been there.
 */
export async function findLostImport(
  api: Api,
  lost: LostImport & { readonly dossierId: string; readonly by: string },
  onOverdue: () => void,
  signal: AbortSignal,
): Promise<Found | undefined> {
  const { dossierId, by, before } = lost;
  const drops = new Set(lost.files.map(dropOf));
  const isIt = ({ id, importedBy, sources }: Found) =>
    id > before && importedBy === by && sources.every(({ file }) => drops.has(dropOf(file)));
  for (let answers = 0; !signal.aborted; ) {
    try {
      const { rows } = await api.call("tracking.list-imports", { dossierId, limit: 20 });
      const found = rows.find(isIt);
      if (found) return signal.aborted ? undefined : found;
      answers += 1;
      if (answers === fewAnswers && !signal.aborted) onOverdue();
    } catch (thrown) {
      // Who is shut out, or whose dossier is gone, will not hear more by asking again.
      if (!mayPass.has(problemOf(thrown).kind)) return undefined;
    }
    await pause(answers < fewAnswers ? soon : later, signal);
  }
  return undefined;
}

/** Waits, or until the network is back, or until it is given up. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      settle();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
}
