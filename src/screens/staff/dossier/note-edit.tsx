import { Textarea } from "@mantine/core";
import { useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";

/**
 * A text of several lines, written in its place: it is saved when one goes elsewhere, Escape leaves it as it was.
 * What somebody else writes meanwhile is shown beside it: neither text takes the place of the other unasked.
 */
export function NoteEdit(props: {
  readonly label: string;
  readonly help?: string;
  readonly typed: string;
  readonly readOnly: boolean;
  /** Saves a text in the place of the one that was seen. */
  readonly onSave: (typed: string, seen: string) => Promise<unknown>;
}) {
  const { label, help, typed, readOnly, onSave } = props;
  const { say } = useWords();
  const [text, setText] = useState(typed);
  /** What it was when one began to write. */
  const [begun, setBegun] = useState(typed);
  const [problem, setProblem] = useState<string>();
  const begin = (from: string) => {
    setText(from);
    setBegun(from);
    setProblem(undefined);
  };
  const isAsBegun = text === begun;
  if (isAsBegun && typed !== begun) begin(typed);
  const isOther = !isAsBegun && typed !== begun && typed !== text.trim();
  const save = async () => {
    const wanted = text.trim();
    if (isAsBegun || wanted === typed) return;
    setProblem(undefined);
    try {
      // Who was told of the other text and saves again means to replace it.
      await onSave(wanted, problem === undefined ? begun : typed);
      setBegun(wanted);
      setText((now) => (now.trim() === wanted ? wanted : now));
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
    }
  };
  return (
    <div className="note-frame">
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
          if (key === "Escape") begin(typed);
        }}
      />
      {isOther && (
        <Notice tone="amber" title={say("note.other")}>
          <span className="note-other">{typed || say("edit.nothing")}</span>
        </Notice>
      )}
    </div>
  );
}
