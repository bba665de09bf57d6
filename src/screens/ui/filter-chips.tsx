import { useWords } from "#screens/words.tsx";
import "./filter-chips.css";

export type Chip = {
  readonly key: string;
  /** A piece of the sentence: `sans décision`, `de Lou Martin`. */
  readonly text: string;
  readonly onRemove: () => void;
};

/** What a list is narrowed to, as a sentence each piece of which can be taken out. */
export function FilterChips(props: {
  /** What the sentence speaks of: `Travaux`. */
  readonly subject: string;
  readonly chips: readonly Chip[];
  /** How many there are. */
  readonly count: string | undefined;
  readonly onClear: () => void;
}) {
  const { subject, chips, count, onClear } = props;
  const { say } = useWords();
  return (
    <div className="chips">
      <ul aria-label={say("filter.shown")}>
        <li>
          <strong>{subject}</strong>
        </li>
        {chips.map(({ key, text, onRemove }) => (
          <li key={key}>
            <button
              type="button"
              className="chip"
              onClick={onRemove}
              aria-label={say("filter.remove", { text })}
            >
              {text}
              <span aria-hidden className="chip-x">
                ×
              </span>
            </button>
          </li>
        ))}
      </ul>
      <span className="quiet" role="status">
        {count}
      </span>
      {chips.length > 1 && (
        <button type="button" className="link" onClick={onClear}>
          {say("filter.clear")}
        </button>
      )}
    </div>
  );
}
