import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { KeyOf } from "#messages/messages.ts";
import { type Problem, problemOf } from "#screens/problem.ts";
import { BulkBar } from "#screens/ui/bulk-bar.tsx";
import { useWords } from "#screens/words.tsx";
import type { Entry } from "../entries/entry.ts";
import { useDecide } from "../entries/use-decide.ts";
import { handlingOf, stateOf, useHandlings, useStates } from "../entries/use-states.ts";
import { type BulkChange, useEditMany } from "./use-edit-many.ts";

const fields = {
  handling: "entries.decision",
  state: "entries.state",
  stage: "entries.stage",
  dueOn: "entries.due",
  visibility: "entries.sees",
} as const satisfies Record<string, KeyOf<"screens">>;
type FieldName = keyof typeof fields;
const isField = (name: string): name is FieldName => name in fields;

/** What can be said of several tasks at once: which thing, then what. */
export function WorkBulk(props: {
  readonly dossierId: string;
  readonly chosen: readonly Entry[];
  readonly onDone: () => void;
}) {
  const { dossierId, chosen, onDone } = props;
  const { say } = useWords();
  const decide = useDecide(dossierId);
  const edit = useEditMany(dossierId);
  const [field, setField] = useState<FieldName>("handling");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const apply = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get("value") ?? "").trim();
    setBusy(true);
    setProblem(undefined);
    try {
      if (field === "handling") await decide(chosen, handlingOf(value));
      else await edit(chosen, changeOf(field, value));
      onDone();
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  };
  return (
    <BulkBar count={chosen.length} problem={problem} onClear={onDone}>
      <form className="row" onSubmit={apply}>
        <select
          aria-label={say("bulk.field")}
          value={field}
          onChange={({ currentTarget: { value } }) => isField(value) && setField(value)}
        >
          {Object.entries(fields).map(([name, label]) => (
            <option key={name} value={name}>
              {say(label)}
            </option>
          ))}
        </select>
        <Value key={field} field={field} />
        <Button type="submit" size="compact-sm" loading={busy}>
          {say("bulk.apply")}
        </Button>
      </form>
    </BulkBar>
  );
}

function Value({ field }: { readonly field: FieldName }) {
  const { say } = useWords();
  const states = useStates();
  const handlings = useHandlings();
  const sees = (["shared", "internal"] as const).map((value) => ({ value, label: say(`entries.${value}`) }));
  const given = { name: "value", "aria-label": say(fields[field]) };
  if (field === "stage") return <input {...given} maxLength={200} />;
  if (field === "dueOn") return <input {...given} type="date" />;
  const choices = {
    handling: [...handlings.slice(1), ...handlings.slice(0, 1)],
    state: states,
    visibility: sees,
  }[field];
  return (
    <select {...given}>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function changeOf(field: Exclude<FieldName, "handling">, value: string): BulkChange {
  if (field === "state") return { state: stateOf(value) ?? "open" };
  if (field === "visibility") return { visibility: value === "internal" ? "internal" : "shared" };
  return { [field]: value === "" ? null : value };
}
