import { Textarea } from "@mantine/core";
import { useId } from "react";
import { phases, sides } from "#core/playbook/playbook.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { useWords } from "#screens/words.tsx";
import { dayOf, notWhole } from "./step-values.ts";
import { type StepOf, usePlaybookWords } from "./use-playbook-words.ts";

type Props = {
  readonly step: StepOf;
  readonly others: readonly StepOf[];
  readonly reason: string | undefined;
  readonly onApply: (values: Values) => Promise<void>;
  readonly onGoTo: () => void;
};

/** One step without YAML: what it is called, who does it, when, how long, and how. */
export function StepForm({ step, others, reason, onApply, onGoTo }: Props) {
  const { say } = useWords();
  const { both, field } = usePlaybookWords();
  const titleId = useId();
  const day = dayOf(step);
  const check = (values: Values) => ({
    ...Object.fromEntries(notWhole(values).map((name) => [name, say("playbooks.form.whole")])),
    ...(Number(values.wait) > 0
      ? Object.fromEntries(
          ["why.fr", "why.en"]
            .filter((name) => !values[name]?.trim())
            .map((name) => [name, say("playbooks.form.why")]),
        )
      : {}),
  });
  return (
    <section aria-labelledby={titleId} className="playbook-form">
      <h3 id={titleId}>{both(step.title)}</h3>
      {reason && <p className="quiet">{reason}</p>}
      <fieldset disabled={reason !== undefined} className="playbook-fields">
        <legend className="visually-hidden">{both(step.title)}</legend>
        <FormShell
          submit={say("playbooks.form.apply")}
          beside={<LinkButton onClick={onGoTo}>{say("playbooks.form.to-line")}</LinkButton>}
          check={check}
          onSubmit={onApply}
        >
          <TextField name="title.fr" label={field("title.fr")} initial={step.title.fr} />
          <TextField name="title.en" label={field("title.en")} initial={step.title.en} />
          <SelectField
            name="phase"
            label={field("phase")}
            initial={step.phase}
            choices={phases.map((value) => ({ value, label: say(`plan.phase.${value}`) }))}
          />
          <SelectField
            name="side"
            label={field("side")}
            initial={step.side}
            choices={sides.map((value) => ({ value, label: say(`plan.side.${value}`) }))}
          />
          <div className="playbook-day">
            <TextField name="count" label={say("playbooks.form.day")} initial={day.count} digits />
            <SelectField
              name="unit"
              label={say("playbooks.form.unit")}
              initial={day.unit}
              choices={(["days", "working", "months"] as const).map((value) => ({
                value,
                label: say(`playbooks.form.unit.${value}`),
              }))}
            />
            <SelectField
              name="way"
              label={say("playbooks.form.way")}
              initial={day.way}
              choices={(["before", "after"] as const).map((value) => ({
                value,
                label: say(`playbooks.form.way.${value}`),
              }))}
            />
          </div>
          <SelectField
            name="from"
            label={say("playbooks.form.from")}
            initial={day.from}
            choices={[
              { value: "end", label: say("playbooks.form.from.end") },
              { value: "start", label: say("playbooks.form.from.start") },
              ...others.map(({ key, title }) => ({
                value: `step:${key}`,
                label: say("playbooks.form.from.step", { step: both(title) }),
              })),
            ]}
          />
          <TextField
            name="wait"
            label={say("playbooks.form.wait")}
            help={say("playbooks.form.wait.help")}
            initial={step.wait ? String(step.wait.days) : ""}
            digits
            optional
          />
          <TextField name="why.fr" label={field("wait.why.fr")} initial={step.wait?.why.fr ?? ""} optional />
          <TextField name="why.en" label={field("wait.why.en")} initial={step.wait?.why.en ?? ""} optional />
          <TextField
            name="effort"
            label={say("playbooks.form.effort")}
            initial={String(step.effort)}
            digits
          />
          <Textarea
            name="howTo.fr"
            lang="fr"
            rows={6}
            label={field("howTo.fr")}
            defaultValue={step.howTo.fr}
          />
          <Textarea
            name="howTo.en"
            lang="en"
            rows={6}
            label={field("howTo.en")}
            defaultValue={step.howTo.en}
          />
        </FormShell>
      </fieldset>
    </section>
  );
}
