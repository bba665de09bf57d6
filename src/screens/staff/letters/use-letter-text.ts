import { useCallback, useEffect, useRef, useState } from "react";
import { useTell } from "../ask.ts";
import { editOf, type Letter, type LetterText, merged, textOf } from "./letter-text.ts";

/**
 * The text being written, saved when one leaves a field. What the server changes of it meanwhile is
 * shown in the fields where nothing else was typed, and stays. Whoever sends waits until what was typed is saved.
 */
export function useLetterText(dossierId: string, letter: Letter) {
  const tell = useTell();
  const [text, setText] = useState(() => textOf(letter));
  const [error, setError] = useState<unknown>();
  const saved = useRef(letter);
  const saving = useRef<Promise<Letter>>(Promise.resolve(letter));
  useEffect(() => {
    if (letter.revision <= saved.current.revision) return;
    const before = textOf(saved.current);
    saved.current = letter;
    setText((typed) => merged(typed, before, textOf(letter)));
  }, [letter]);
  const keep = useCallback(
    (typed: LetterText): Promise<Letter> => {
      const base = textOf(saved.current);
      const send = async (): Promise<Letter> => {
        const edit = editOf(typed, base);
        if (Object.keys(edit).length === 0) return saved.current;
        const now = await tell("letter.edit", { dossierId, letterId: letter.id, ...edit });
        saved.current = now;
        setText((since) => merged(since, typed, textOf(now)));
        return now;
      };
      saving.current = saving.current.then(send, send);
      saving.current.then(
        () => setError(undefined),
        (thrown) => setError(thrown),
      );
      return saving.current;
    },
    [tell, dossierId, letter.id],
  );
  const change = (some: Partial<LetterText>) => setText((before) => ({ ...before, ...some }));
  const save = () => keep(text);
  /** Writes something else in its place, and keeps it at once. */
  const rewrite = (some: Partial<LetterText>) => {
    change(some);
    return keep({ ...text, ...some });
  };
  return { text, change, rewrite, save, error };
}
