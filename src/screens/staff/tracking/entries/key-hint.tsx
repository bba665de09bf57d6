import type { ReactNode } from "react";
import { useWords } from "#screens/words.tsx";

/** The letters of a table, in a line under it. */
export function KeyHint(props: {
  readonly selects: boolean;
  readonly edits?: boolean;
  /** The letters of one table alone. */
  readonly more?: ReactNode;
}) {
  const { selects, edits = false, more } = props;
  const { say } = useWords();
  return (
    <p className="quiet long-hint">
      <kbd>j</kbd> <kbd>k</kbd> {say("keys.move")} · <kbd>{say("keys.enter")}</kbd> {say("keys.open")}
      {more && <> · {more}</>}
      {selects && (
        <>
          {" · "}
          <kbd>x</kbd> {say("keys.select")}
        </>
      )}
      {edits && (
        <>
          {" · "}
          <kbd>e</kbd> {say("keys.edit")} · <kbd>Ctrl Z</kbd> {say("keys.undo")}
        </>
      )}
    </p>
  );
}
