import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";
import { recordKinds } from "./record-kinds.ts";

type Counts = Answer<"tracking.import">["sources"][number]["counts"];

/** How many records of each kind, of those there are. */
export function CountsOf({ counts, files = 0 }: { readonly counts: Counts; readonly files?: number }) {
  const { say, dates } = useWords();
  const told = recordKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say(`count.${kind}`, { count: counts[kind], number: dates.number(counts[kind]) }));
  if (files > 0) told.push(say("count.file", { count: files, number: dates.number(files) }));
  return <p>{told.length > 0 ? told.join(" · ") : say("count.none")}</p>;
}
