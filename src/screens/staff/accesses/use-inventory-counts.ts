import { useWords } from "#screens/words.tsx";

/** What an inventory would do or did, in numbers: what there is none of is not told. */
const counted = ["new", "changes", "same", "left-out"] as const;
type Counts = Readonly<Record<(typeof counted)[number], number>>;

/** « 2 nouveaux accès, 1 modifié, 1 ligne écartée ». */
export function useInventoryCounts(): (counts: Counts) => string {
  const { say, dates } = useWords();
  return (counts) =>
    counted
      .filter((what) => counts[what] > 0)
      .map((what) =>
        say(`inventory.count.${what}`, { count: counts[what], number: dates.number(counts[what]) }),
      )
      .join(", ");
}
