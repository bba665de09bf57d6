import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Ticked } from "#screens/ui/check-group.tsx";
import { useWords } from "#screens/words.tsx";
import { useStepEditing } from "./step-editing.ts";
import { StepProblem } from "./step-fields.tsx";
import { type DayTyped, dayOf, units, ways, withDay } from "./step-values.ts";

/** When a step is due: how many days or months before or after the end, the start or another step. */
export function StepDay({ others }: { readonly others: readonly Ticked<string>[] }) {
  const { say } = useWords();
  const { step, become, problem } = useStepEditing();
  const held = dayOf(step);
  // Nothing before the end is nothing after it: which of both was said is known here alone.
  const [way, setWay] = useState(held.way);
  const isSigned = Number(held.count) > 0;
  const day = isSigned ? held : { ...held, way };
  const put = (change: Partial<DayTyped>) => {
    if (change.way) setWay(change.way);
    become(withDay(step, { ...day, ...change }));
  };
  const error = problem("due");
  const froms = [
    { value: "end", label: say("playbooks.form.from.end") },
    { value: "start", label: say("playbooks.form.from.start") },
    ...others.map(({ value, label }) => ({
      value: `step:${value}`,
      label: say("playbooks.form.from.step", { step: label }),
    })),
  ];
  const known = froms.some(({ value }) => value === day.from);
  return (
    <fieldset className="check-group">
      <legend>{say("playbooks.field.due")}</legend>
      <div className="playbook-day">
        <TextInput
          label={say("playbooks.form.day")}
          inputMode="numeric"
          value={day.count}
          onChange={({ currentTarget: { value } }) => put({ count: value })}
        />
        <NativeSelect
          label={say("playbooks.form.unit")}
          value={day.unit}
          data={units.map((value) => ({ value, label: say(`playbooks.form.unit.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            put({ unit: units.find((one) => one === value) ?? "days" })
          }
        />
        <NativeSelect
          label={say("playbooks.form.way")}
          value={day.way}
          data={ways.map((value) => ({ value, label: say(`playbooks.form.way.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            put({ way: ways.find((one) => one === value) ?? "before" })
          }
        />
        <NativeSelect
          className="playbook-from"
          label={say("playbooks.form.from")}
          value={day.from}
          data={[
            ...(known ? [] : [{ value: day.from, label: day.from.replace(/^step:/, "") || "—" }]),
            ...froms,
          ]}
          onChange={({ currentTarget: { value } }) => put({ from: value })}
        />
      </div>
      {error && <StepProblem>{error}</StepProblem>}
    </fieldset>
  );
}
