import { type ReactNode, useState } from "react";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { useWords } from "#screens/words.tsx";

/** How many are in sight before one asks for the others. */
const inSight = 6;

/** The first of a list, and the way to the others. */
export function FoldedList<Row>(props: {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** How many there are, where not all of them may have come. */
  readonly total?: number;
  readonly children: (row: Row) => ReactNode;
}) {
  const { rows, keyOf, total = rows.length, children } = props;
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? rows : rows.slice(0, inSight);
  return (
    <>
      <ul className="home-lines">
        {shown.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
      {shown.length < rows.length ? (
        <LinkButton onClick={() => setOpen(true)}>
          {say("home.all", { number: rows.length - shown.length })}
        </LinkButton>
      ) : (
        shown.length < total && <p className="quiet">{say("home.first", { number: shown.length })}</p>
      )}
    </>
  );
}
