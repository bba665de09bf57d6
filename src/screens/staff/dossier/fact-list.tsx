import { useWords } from "#screens/words.tsx";
import { type FactLine, useFactWords } from "./fact-words.ts";

/** Lines of the journal as sentences: when, who, what. */
export function FactList({ lines }: { readonly lines: readonly FactLine[] }) {
  const { dates } = useWords();
  const words = useFactWords(lines);
  return (
    <ol className="history">
      {lines.map((line) => {
        const { who, what } = words(line);
        return (
          <li key={line.seq}>
            <time dateTime={line.at} className="quiet">
              {dates.moment(line.at)}
            </time>
            <span>
              <strong>{who}</strong> {what}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
