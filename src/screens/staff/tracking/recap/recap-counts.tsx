import { memo } from "react";
import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";

/** How many items are open, and what becomes of them: a bar whose every part has its words. */
export const RecapCounts = memo(function RecapCounts(props: {
  readonly counts: Answer<"tracking.read-recap">["counts"];
}) {
  const { counts } = props;
  const { say, dates } = useWords();
  const { open, finish, handOver, drop, undecided } = counts;
  const parts = [
    ["finish", finish, say("recap.count.finish", { count: finish })],
    ["hand-over", handOver, say("recap.count.hand-over", { count: handOver })],
    ["drop", drop, say("recap.count.drop", { count: drop })],
    ["none", undecided, say("recap.count.none", { count: undecided })],
  ] as const;
  return (
    <div className="recap-counts">
      <div className="recap-bar" aria-hidden>
        {parts.map(
          ([name, count]) => count > 0 && <span key={name} data-part={name} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul>
        <li>
          <strong>{dates.number(open)}</strong> {say("recap.count.open", { count: open })}
        </li>
        {parts.map(([name, count, text]) => (
          <li key={name} data-part={name}>
            <span className="recap-key" aria-hidden />
            <strong>{dates.number(count)}</strong> {text}
          </li>
        ))}
      </ul>
    </div>
  );
});
