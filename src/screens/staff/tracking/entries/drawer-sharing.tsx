import { Textarea } from "@mantine/core";
import { useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { useWords } from "#screens/words.tsx";
import { useSided } from "../../dossier/use-sided.ts";
import type { Change, Entry } from "./entry.ts";

/** Whether the client may see an item, with what follows; and the note that never leaves the agency. */
export function Sharing(props: {
  readonly entry: Entry;
  readonly onSave: ((change: Change) => Promise<unknown>) | undefined;
}) {
  const { entry, onSave } = props;
  const { say } = useWords();
  const sayOf = useSided();
  const [problem, setProblem] = useState<string>();
  const save = (change: Change) => {
    setProblem(undefined);
    onSave?.(change).catch((thrown) => setProblem(sentenceOf(problemOf(thrown), say)));
  };
  const note = entry.internalNote ?? "";
  const consequence = sayOf(`entries.${entry.visibility}.follows`);
  return (
    <>
      <fieldset className="drawer-part">
        <legend>{say("entries.sees")}</legend>
        {onSave && (
          <div className="row">
            {(["shared", "internal"] as const).map((value) => (
              <label key={value} className="check">
                <input
                  type="radio"
                  name="visibility"
                  checked={entry.visibility === value}
                  onChange={() => save({ visibility: value })}
                />
                {say(`entries.${value}`)}
              </label>
            ))}
          </div>
        )}
        <p className={entry.visibility === "internal" ? "" : "quiet"}>{consequence}</p>
      </fieldset>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {onSave ? (
        <Textarea
          key={note}
          className="drawer-field"
          label={say("entries.note")}
          description={say("entries.note.help")}
          defaultValue={note}
          rows={3}
          onBlur={({ currentTarget: { value } }) => {
            if (value !== note) save({ internalNote: value });
          }}
        />
      ) : (
        note !== "" && (
          <section className="drawer-part" aria-labelledby="note-title">
            <h3 id="note-title">{say("entries.note")}</h3>
            <p className="quiet">{say("entries.note.help")}</p>
            <p className="drawer-text">{note}</p>
          </section>
        )
      )}
    </>
  );
}
