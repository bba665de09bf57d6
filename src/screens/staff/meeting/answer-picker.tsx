import { Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useFieldError } from "#screens/ui/form-shell.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { useSettled } from "../letters/use-settled.ts";

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
  const Kind = lists[kind];
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
      <Kind dossierId={dossierId} words={words} />
    </div>
  );
}

const narrowed = ({ dossierId, words }: Looking) => ({
  ...{ dossierId, visibility: "shared" as const, limit: most },
  ...(words ? { words } : {}),
});

function Decisions(looking: Looking) {
  const { dates } = useWords();
  const asked = useAsk("tracking.list-decisions", narrowed(looking));
  return (
    <Found
      asked={asked}
      read={({ id, record: { title, on } }) => ({ id, name: title, about: on ? dates.shortDay(on) : "" })}
    />
  );
}

function Actions(looking: Looking) {
  const { dates } = useWords();
  const asked = useAsk("tracking.list-actions", narrowed(looking));
  return (
    <Found
      asked={asked}
      read={({ id, record: { text, at } }) => ({ id, name: text, about: dates.shortDay(at.slice(0, 10)) })}
    />
  );
}

function WorkItems(looking: Looking) {
  const asked = useAsk("tracking.list-work-items", narrowed(looking));
  return (
    <Found
      asked={asked}
      read={({ id, record: { title, stage } }) => ({ id, name: title, about: stage ?? "" })}
    />
  );
}

function Stakeholders(looking: Looking) {
  const asked = useAsk("tracking.list-stakeholders", narrowed(looking));
  return <Found asked={asked} read={({ id, record: { name, role } }) => ({ id, name, about: role ?? "" })} />;
}

function Files({ dossierId, words }: Looking) {
  const { data, error } = useAsk("file.list", {
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

const lists = {
  decision: Decisions,
  action: Actions,
  "work-item": WorkItems,
  stakeholder: Stakeholders,
  file: Files,
} as const satisfies Record<Pickable, (looking: Looking) => unknown>;

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
