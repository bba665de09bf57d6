import { NativeSelect } from "@mantine/core";
import { useRef } from "react";
import type { Ticked } from "#screens/ui/check-group.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useStepEditing } from "./step-editing.ts";
import { StepProblem } from "./step-fields.tsx";
import { listAt } from "./step-values.ts";

/** The steps that must be done before this one: added from the list of the others, taken out one by one. */
export function StepLinks({ others }: { readonly others: readonly Ticked<string>[] }) {
  const { say } = useWords();
  const { step, put, problem } = useStepEditing();
  const adding = useRef<HTMLSelectElement>(null);
  const after = listAt(step, "after");
  const titles = new Map(others.map(({ value, label }) => [value, label]));
  const error = problem("after");
  const takeOut = (key: string) => {
    put(
      "after",
      after.filter((one) => one !== key),
    );
    adding.current?.focus();
  };
  return (
    <fieldset className="check-group">
      <legend>{say("playbooks.field.after")}</legend>
      {after.length > 0 && (
        <ul className="playbook-links">
          {after.map((key) => (
            <li key={key}>
              {titles.get(key) ?? key}{" "}
              <LinkButton onClick={() => takeOut(key)}>
                {say("playbooks.form.after.remove")}
                <span className="visually-hidden"> — {titles.get(key) ?? key}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      <NativeSelect
        ref={adding}
        label={say("playbooks.form.after.add")}
        value=""
        data={[
          { value: "", label: say("playbooks.form.after.choose") },
          ...others.filter(({ value }) => !after.includes(value)).map((one) => ({ ...one })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          if (value !== "") put("after", [...after, value]);
        }}
      />
      {error && <StepProblem>{error}</StepProblem>}
    </fieldset>
  );
}
