import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { phases, type Side, sides } from "#core/playbook/playbook.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

/** A step that no playbook has. */
export function AddStep({ dossierId, onDone }: { readonly dossierId: string; readonly onDone: () => void }) {
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const [side, setSide] = useState<Side>("us");
  return (
    <Section title={say("plan.add")}>
      <FormShell
        submit={say("plan.add")}
        beside={
          <Button variant="default" onClick={onDone}>
            {say("form.cancel")}
          </Button>
        }
        onSubmit={async ({ title = "", phase, visibility, dueOn }) => {
          await tell("plan.add-step", {
            dossierId,
            title,
            phase: phases.find((one) => one === phase) ?? "finish",
            side,
            visibility: visibility === "shared" ? "shared" : "internal",
            dueOn: dueOn || null,
          });
          toast(say("plan.add.added"));
          onDone();
        }}
      >
        <TextField name="title" label={say("plan.add.title")} focus />
        <SelectField
          name="phase"
          label={say("plan.add.phase")}
          initial="finish"
          choices={phases.map((value) => ({ value, label: say(`plan.phase.${value}`) }))}
        />
        <NativeSelect
          label={say("plan.add.side")}
          value={side}
          data={sides.map((value) => ({ value, label: say(`plan.side.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setSide(sides.find((one) => one === value) ?? "us")}
        />
        <SelectField
          key={side}
          name="visibility"
          label={say("plan.visibility")}
          initial={side === "us" ? "internal" : "shared"}
          choices={(["internal", "shared"] as const).map((value) => ({
            value,
            label: say(`plan.visibility.${value}`),
          }))}
        />
        <TextField name="dueOn" type="date" label={say("plan.due")} optional />
      </FormShell>
    </Section>
  );
}
