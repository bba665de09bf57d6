import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { type SheetToShow, sheetsToShow } from "#core/meeting/place.ts";
import type { Given } from "#screens/api.ts";
import { CheckField, SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { AnswerPicker, type Pickable, pickables } from "./answer-picker.tsx";

type Answer = Given<"meeting.answer-question">["answer"];
const ways = [...pickables, "sheet", "note"] as const;
type Way = (typeof ways)[number];

/** Answers a question: by something of the dossier that is chosen in a list, a part of the pack, or a note. */
export function AnswerForm(props: {
  readonly dossierId: string;
  readonly questionId: string;
  readonly onDone: () => void;
}) {
  const { dossierId, questionId, onDone } = props;
  const { say } = useWords();
  const tell = useTell();
  const [way, setWay] = useState<Way>("decision");
  const isPicked = (one: Way): one is Pickable => one !== "sheet" && one !== "note";
  return (
    <FormShell
      submit={say("meeting.answer.submit")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      check={({ picked = "" }): Record<string, string> =>
        isPicked(way) && picked === "" ? { words: say("meeting.answer.pick") } : {}
      }
      onSubmit={async (values) => {
        const answer = answerIn(way, values);
        await tell("meeting.answer-question", {
          ...{ dossierId, questionId, answer },
          asWritten: values.asWritten === "on",
        });
        onDone();
      }}
    >
      <NativeSelect
        label={say("meeting.answer.by")}
        value={way}
        data={ways.map((value) => ({ value, label: say(`meeting.answer.by.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setWay(ways.find((one) => one === value) ?? "note")}
      />
      {isPicked(way) && <AnswerPicker key={way} dossierId={dossierId} kind={way} />}
      {way === "sheet" && (
        <SelectField
          name="sheet"
          label={say("meeting.answer.sheet")}
          choices={sheetsToShow.map((value) => ({ value, label: say(`meeting.in-sheet.${value}`) }))}
        />
      )}
      {way === "note" && (
        <>
          <TextField name="what" label={say("meeting.answer.what")} />
          <TextField name="why" label={say("meeting.answer.why")} optional />
          <CheckField name="asWritten" label={say("meeting.answer.as-written")} initial={false} />
        </>
      )}
    </FormShell>
  );
}

function answerIn(way: Way, { picked = "", sheet = "", what = "", why = "" }: Values): Answer {
  const part: SheetToShow = sheetsToShow.find((one) => one === sheet) ?? "summary";
  switch (way) {
    case "sheet":
      return { kind: "sheet", sheet: part, row: null };
    case "note":
      return { kind: "note", what, why: why.trim() || null };
    case "file":
      return { kind: "file", fileId: picked };
    default:
      return { kind: "entry", entryId: picked };
  }
}
