import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "#screens/api.ts";
import { useTell } from "../ask.ts";

export type Letter = Answer<"letter.read">["letter"];

/** What a person writes of a letter. */
export type LetterText = {
  readonly subject: string;
  readonly body: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
};

const textOf = ({ subject, body, recipientName, recipientEmail }: Letter): LetterText => ({
  subject,
  body,
  recipientName: recipientName ?? "",
  recipientEmail: recipientEmail ?? "",
});

const isSame = (one: LetterText, other: LetterText) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The text being written, saved when one leaves a field. What the server changes of it meanwhile is
 * shown, unless something else was typed. Whoever sends waits until what was typed is saved.
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
    setText((typed) => (isSame(typed, before) ? textOf(letter) : typed));
  }, [letter]);
  const keep = useCallback(
    (typed: LetterText): Promise<Letter> => {
      const send = async (): Promise<Letter> => {
        if (isSame(typed, textOf(saved.current))) return saved.current;
        const { recipientName, recipientEmail, ...rest } = typed;
        const to = {
          recipientName: recipientName.trim() || null,
          recipientEmail: recipientEmail.trim() || null,
        };
        saved.current = await tell("letter.edit", { dossierId, letterId: letter.id, ...rest, ...to });
        return saved.current;
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
