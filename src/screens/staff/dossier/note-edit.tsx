import { Textarea } from "@mantine/core";
import { useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";

/** A text of several lines, written in its place: it is saved when one goes elsewhere, Escape leaves it as it was. */
export function NoteEdit(props: {
  readonly label: string;
  readonly help?: string;
  readonly typed: string;
  readonly readOnly: boolean;
  readonly onSave: (typed: string) => Promise<unknown>;
}) {
  const { label, help, typed, readOnly, onSave } = props;
  const { say } = useWords();
  const [text, setText] = useState(typed);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    setProblem(undefined);
    if (text.trim() === typed) return;
    try {
      await onSave(text.trim());
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
    }
  };
  return (
    <Textarea
      className="note-edit"
      label={label}
      {...(help ? { description: help } : {})}
      {...(problem ? { error: problem } : {})}
      readOnly={readOnly}
      maxLength={5_000}
      rows={2}
      value={text}
      onChange={({ currentTarget: { value } }) => setText(value)}
      onBlur={() => void save()}
      onKeyDown={({ key }) => {
        if (key === "Escape") setText(typed);
      }}
    />
  );
}
