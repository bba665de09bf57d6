import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";

type Counts = Answer<"plan.read-home">["counts"];

/** From here on, the server counts no further. */
const most = 100;

/** What there is, in a sentence or two: to do today, waiting for others, late; then the accesses that are blocked. */
export function useCounts(): (counts: Counts) => string {
  const { say, dates } = useWords();
  const part = (what: keyof Counts, count: number) => {
    if (count === 0 && what !== "blocked") return say(`home.count.${what}.none`);
    const number = count < most ? dates.number(count) : say("home.count.more", { most: most - 1 });
    return say(`home.count.${what}`, { count, number });
  };
  return (counts) => {
    const steps = say("home.counts", {
      today: part("today", counts.today),
      waiting: part("waiting", counts.waiting),
      overdue: part("overdue", counts.overdue),
    });
    return counts.blocked === 0 ? steps : `${steps} ${part("blocked", counts.blocked)}`;
  };
}
