import { Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useFieldError } from "#screens/ui/form-shell.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAskAlong } from "../ask.ts";
import { useSettled } from "../letters/use-settled.ts";
import { type EntryKind, listOf, nameOf, saidOf } from "../tracking/entries/entry.ts";

/** What an answer points to for good: it keeps its id however often the pack is built again. */
export const pickables = ["decision", "action", "work-item", "stakeholder", "file"] as const;
export type Pickable = (typeof pickables)[number];

/** How many the list shows: more words find the others. */
const most = 12;

type Choice = { readonly id: string; readonly name: string; readonly about: string };
type Looking = { readonly dossierId: string; readonly words: string };
type Asked<Row> = {
  readonly data: { readonly rows: readonly Row[] } | undefined;
  readonly error: unknown;
};

/** Shared entries or files, narrowed by words as they are typed, one of them chosen; the form calls it `picked`. */
export function AnswerPicker({ dossierId, kind }: { readonly dossierId: string; readonly kind: Pickable }) {
  const { say } = useWords();
  const error = useFieldError("words");
  const [typed, setTyped] = useState("");
  const words = useSettled(typed.trim());
  return (
    <div className="stack">
      <TextInput
        name="words"
        label={say("meeting.answer.find")}
        value={typed}
        maxLength={200}
        {...(error ? { error } : {})}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      {kind === "file" ? (
        <Files dossierId={dossierId} words={words} />
      ) : (
        <Entries kind={kind} dossierId={dossierId} words={words} />
      )}
    </div>
  );
}

/** What tells entries of a kind apart besides their name: their day, where they stand, what they do. */
const aboutField = { decision: "on", action: "at", "work-item": "stage", stakeholder: "role" } as const;

function Entries({ kind, dossierId, words }: Looking & { readonly kind: EntryKind }) {
  const { dates } = useWords();
  const given = { dossierId, visibility: "shared" as const, limit: most, ...(words ? { words } : {}) };
  const asked = useAskAlong(listOf[kind], given);
  return (
    <Found
      asked={asked}
      read={(entry) => {
        const about = saidOf(entry, aboutField[kind]);
        const said = typeof about === "string" ? about : "";
        const isDay = kind === "decision" || kind === "action";
        return {
          id: entry.id,
          name: nameOf(kind, entry),
          about: isDay && said ? dates.shortDay(said.slice(0, 10)) : said,
        };
      }}
    />
  );
}

function Files({ dossierId, words }: Looking) {
  const { data, error } = useAskAlong("file.list", {
    ...{ dossierId, limit: 200, sort: "name" as const },
    ...(words ? { words } : {}),
  });
  const shared = data?.rows.filter(({ visibility }) => visibility === "shared").slice(0, most);
  return (
    <Found
      asked={{ data: shared && { rows: shared }, error }}
      read={({ id, name, folder }) => ({ id, name, about: folder })}
    />
  );
}

function Found<Row>({ asked, read }: { readonly asked: Asked<Row>; readonly read: (row: Row) => Choice }) {
  const { data, error } = asked;
  if (error) return <ErrorState error={error} />;
  return data ? <Choices found={data.rows.map(read)} /> : <Loading />;
}

function Choices({ found }: { readonly found: readonly Choice[] }) {
  const { say } = useWords();
  if (found.length === 0) return <p className="quiet">{say("meeting.answer.find.none")}</p>;
  return (
    <fieldset className="meeting-choices">
      <legend>{say("meeting.answer.pick")}</legend>
      {found.map(({ id, name, about }) => (
        <Radio key={id} name="picked" value={id} label={name} {...(about ? { description: about } : {})} />
      ))}
    </fieldset>
  );
}
