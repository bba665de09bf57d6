import { Button } from "@mantine/core";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { Meeting } from "./meeting-card.tsx";

/** Cancels a meeting, with the reason that its letters tell. */
export function CancelForm(props: {
  readonly dossierId: string;
  readonly meeting: Meeting;
  readonly onDone: () => void;
}) {
  const { dossierId, meeting, onDone } = props;
  const { say } = useWords();
  const tell = useTell();
  return (
    <FormShell
      submit={say("meeting.cancel.submit")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("confirm.keep")}
        </Button>
      }
      onSubmit={async ({ reason = "" }) => {
        await tell("meeting.cancel", { dossierId, meetingId: meeting.id, reason: reason.trim() || null });
        onDone();
      }}
    >
      <p className="quiet">{say("meeting.cancel.consequence")}</p>
      <TextField name="reason" label={say("meeting.cancel.reason")} optional focus />
    </FormShell>
  );
}
