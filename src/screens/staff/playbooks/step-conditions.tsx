import { NativeSelect } from "@mantine/core";
import { directions, reasons, tones } from "#core/dossier/dossier.ts";
import { services } from "#core/playbook/playbook.ts";
import { useWords } from "#screens/words.tsx";
import { inside } from "./loose-steps.ts";
import { useStepEditing } from "./step-editing.ts";
import { StepProblem, StepTicks } from "./step-fields.tsx";
import { usePlaybookWords } from "./use-playbook-words.ts";

/** When a step is of use: every condition said must hold; a step of which none is said is always of use. */
export function StepConditions() {
  const { say } = useWords();
  const { field, when } = usePlaybookWords();
  const { step, put, problem } = useStepEditing();
  const held = inside(step, "when");
  const said = when(held).join(" · ");
  const error = problem("when");
  const strategic = held.strategic === undefined ? "" : held.strategic === true ? "yes" : "no";
  return (
    <details className="playbook-conditions">
      <summary>{`${field("when")} — ${said || say("playbooks.form.when.always")}`}</summary>
      <p className="quiet">{say("playbooks.form.when.help")}</p>
      <StepTicks
        path="when.services"
        label={field("when.services")}
        choices={services.map((value) => ({ value, label: say(`plan.service.${value}`) }))}
      />
      <StepTicks
        path="when.tones"
        label={field("when.tones")}
        choices={tones.map((value) => ({ value, label: say(`tone.${value}`) }))}
      />
      <StepTicks
        path="when.reasons"
        label={field("when.reasons")}
        choices={reasons.map((value) => ({ value, label: say(`reason.${value}`) }))}
      />
      <StepTicks
        path="when.direction"
        label={field("when.direction")}
        choices={directions.map((value) => ({ value, label: say(`direction.${value}`) }))}
      />
      <NativeSelect
        label={field("when.strategic")}
        value={strategic}
        data={[
          { value: "", label: say("playbooks.form.when.any") },
          { value: "yes", label: say("strategic.yes") },
          { value: "no", label: say("strategic.no") },
        ]}
        onChange={({ currentTarget: { value } }) =>
          put("when.strategic", value === "" ? undefined : value === "yes")
        }
      />
      {error && <StepProblem>{error}</StepProblem>}
    </details>
  );
}
