import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { useWords } from "#screens/words.tsx";
import type { Change, Entry } from "./entry.ts";
import { saidOf } from "./entry.ts";
import type { Field } from "./fields.ts";
import { givenOf, readOf, typedOf } from "./typed.ts";
import { useStates } from "./use-states.ts";

/**
 * One field of the item beside, saved as soon as one leaves it. What was typed stays when the server
 * says no; where the export says something else, it is told, with the way to give it back.
 */
export function DrawerField(props: {
  readonly field: Field;
  readonly entry: Entry;
  /** What the export says of the entry, when it was imported. */
  readonly imported: object | null;
  /** Whether the export says something else than when this field was corrected. */
  readonly hasChanged: boolean;
  readonly onSave: (change: Change) => Promise<unknown>;
  readonly onReset: (name: string) => Promise<unknown>;
}) {
  const { field, entry, imported, hasChanged, onSave, onReset } = props;
  const { say } = useWords();
  const states = useStates();
  const [problem, setProblem] = useState<string>();
  const typed = typedOf(field.by, saidOf(entry, field.name));
  const fail = (thrown: unknown) => {
    const found = problemOf(thrown);
    setProblem(found.details.fields?.[0]?.problem ?? sentenceOf(found, say));
  };
  const save = (input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement) => {
    setProblem(undefined);
    if (input.validity.badInput) return setProblem(say("edit.no-day"));
    if (input.value === typed) return;
    if (field.needed && input.value.trim() === "") return setProblem(say("form.blank"));
    onSave({ [field.name]: givenOf(field.by, input.value) }).catch(fail);
  };
  const shared = {
    // What somebody else, an undo or the export now says takes the place of what is shown.
    key: typed,
    label: say(field.label),
    defaultValue: typed,
    error: problem,
    onBlur: ({
      currentTarget,
    }: {
      currentTarget: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
    }) => save(currentTarget),
  };
  const { key, ...given } = shared;
  return (
    <div className="drawer-field">
      {field.by === "state" ? (
        <NativeSelect
          key={key}
          {...given}
          data={states.map((one) => ({ ...one }))}
          onBlur={undefined}
          onChange={({ currentTarget }) => save(currentTarget)}
        />
      ) : field.by === "text" ? (
        <Textarea key={key} {...given} autosize={false} rows={Math.min(10, Math.max(3, typed.length / 45))} />
      ) : (
        <TextInput
          key={key}
          {...given}
          type={field.by === "day" ? "date" : "text"}
          {...(field.by === "people" ? { description: say("entries.people.help") } : {})}
          {...(field.by === "words" ? { description: say("entries.labels.help") } : {})}
          onKeyDown={(event) => {
            if (event.key === "Enter") save(event.currentTarget);
          }}
        />
      )}
      {imported && entry.corrected.includes(field.name) && (
        <p className={hasChanged ? "drawer-said drawer-news" : "drawer-said quiet"}>
          {say(hasChanged ? "entries.export-says.now" : "entries.export-says", {
            value:
              readOf(field.by, saidOf({ record: imported }, field.name)) || say("entries.export-nothing"),
          })}
          {" · "}
          <LinkButton onClick={() => void onReset(field.name).catch(fail)}>
            {say(hasChanged ? "entries.give-back.now" : "entries.give-back")}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
