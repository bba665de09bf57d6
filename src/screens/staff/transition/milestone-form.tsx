import { Button } from "@mantine/core";
import type { Answer } from "#screens/api.ts";
import { AreaField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";

export type Milestone = Answer<"transition.add-milestone">;

/** What a milestone is, by when, and by what one sees that it is there. */
export function MilestoneForm(props: {
  readonly milestone?: Milestone;
  readonly submit: string;
  readonly onSave: (said: Pick<Milestone, "title" | "dueOn" | "criteria">) => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const { milestone, submit, onSave, onDone } = props;
  const { say } = useWords();
  return (
    <FormShell
      submit={submit}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async ({ title = "", dueOn = "", criteria = "" }) => {
        await onSave({ title, dueOn: dueOn || null, criteria: criteria.trim() || null });
        onDone();
      }}
    >
      <TextField
        name="title"
        label={say("transition.milestone.title")}
        focus
        initial={milestone?.title ?? ""}
      />
      <TextField
        name="dueOn"
        type="date"
        label={say("transition.milestone.due")}
        optional
        initial={milestone?.dueOn ?? ""}
      />
      <AreaField
        name="criteria"
        label={say("transition.milestone.criteria")}
        optional
        initial={milestone?.criteria ?? ""}
      />
    </FormShell>
  );
}
