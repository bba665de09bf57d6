import { Button } from "@mantine/core";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";

/** Another day than the computed one, with the reason. */
export function OverrideForm(props: {
  readonly day: string | null;
  readonly onSave: (day: string, reason: string) => Promise<void>;
  readonly onDone: () => void;
}) {
  const { day, onSave, onDone } = props;
  const { say } = useWords();
  return (
    <FormShell
      submit={say("contract.override.save")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async ({ day: wanted = "", reason = "" }) => {
        await onSave(wanted, reason);
        onDone();
      }}
    >
      <TextField name="day" type="date" label={say("contract.override.day")} initial={day ?? ""} focus />
      <TextField name="reason" label={say("contract.override.reason")} />
    </FormShell>
  );
}
