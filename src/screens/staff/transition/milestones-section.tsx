import { Button } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { AreaField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { MilestoneLine } from "./milestone-line.tsx";
import type { TransitionRead } from "./transition-page.tsx";

export type Milestone = Answer<"transition.add-milestone">;
type Part = { readonly dossierId: string; readonly reason: string | undefined };

/** What the other side accepts one after the other, by whom and on which day. */
export function MilestonesSection({ dossierId, data, reason }: Part & { readonly data: TransitionRead }) {
  const { say } = useWords();
  const tell = useTell();
  const [writing, setWriting] = useState(false);
  const done = () => setWriting(false);
  const { milestones } = data;
  const add = (
    <ReasonedButton
      quiet
      label={say("transition.milestone.add")}
      reason={reason}
      onClick={() => setWriting(true)}
    />
  );
  return (
    <Section
      title={say("transition.milestones")}
      lead={say("transition.milestones.lead")}
      actions={!writing && add}
    >
      {writing && (
        <MilestoneForm
          submit={say("transition.milestone.add")}
          onSave={(said) => tell("transition.add-milestone", { dossierId, ...said })}
          onDone={done}
        />
      )}
      {milestones.length === 0 && !writing && <p className="quiet">{say("transition.milestones.none")}</p>}
      {milestones.length > 0 && (
        <ul className="meeting-told">
          {milestones.map((milestone) => (
            <MilestoneLine key={milestone.id} dossierId={dossierId} reason={reason} milestone={milestone} />
          ))}
        </ul>
      )}
    </Section>
  );
}

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
