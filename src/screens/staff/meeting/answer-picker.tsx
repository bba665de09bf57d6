import { Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import type { EntryKind } from "#core/tracking/entries.ts";
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

type Found = { readonly id: string; readonly name: string; readonly about: string };
type Looking = { readonly dossierId: string; readonly words: string };

/** Shared entries or files, narrowed by words as they are typed, one of them chosen; the form calls it `picked`. */
export function AnswerPicker({ dossierId, kind }: { readonly dossierId: string; readonly kind: Pickable }) {
  const { say } = useWords();
  const error = useFieldError("words");
  const [typed, setTyped] = useState("");
  const words = useSettled(typed.trim());
  const asked = { dossierId, words };
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
      {kind === "file" ? <Files {...asked} /> : <Entries kind={kind} {...asked} />}
    </div>
  );
}

function Entries({ kind, dossierId, words }: Looking & { readonly kind: EntryKind }) {
  const { dates } = useWords();
  const given = { dossierId, visibility: "shared" as const, limit: most, ...(words ? { words } : {}) };
  const lists = {
    decision: "tracking.list-decisions",
    action: "tracking.list-actions",
    "work-item": "tracking.list-work-items",
    stakeholder: "tracking.list-stakeholders",
  } as const;
  const { data, error } = useAsk(lists[kind], given);
  if (error) return <ErrorState error={error} />;
  if (!data) return <Loading />;
  const day = (one: string | undefined) => (one ? dates.shortDay(one.slice(0, 10)) : "");
  const found = data.rows.map(({ id, record }): Found => {
    if ("at" in record) return { id, name: record.text, about: day(record.at) };
    if ("name" in record) return { id, name: record.name, about: record.role ?? "" };
    const about = "on" in record ? day(record.on) : "";
    return { id, name: record.title, about };
  });
  return <Choices found={found} />;
}

function Files({ dossierId, words }: Looking) {
  const given = { dossierId, limit: most, sort: "name" as const, ...(words ? { words } : {}) };
  const { data, error } = useAsk("file.list", { ...given, visibility: "shared" });
  if (error) return <ErrorState error={error} />;
  if (!data) return <Loading />;
  return <Choices found={data.rows.map(({ id, name, folder }) => ({ id, name, about: folder }))} />;
}

function Choices({ found }: { readonly found: readonly Found[] }) {
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
