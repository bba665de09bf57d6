import { useState } from "react";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { type ClosureRun, daysOf, mostClosures } from "./closure-runs.ts";

/** One day more on which the agency is closed, or several in a row. */
export function ClosureForm(props: {
  readonly closures: readonly string[];
  readonly onAdd: (run: ClosureRun) => Promise<unknown>;
}) {
  const { closures, onAdd } = props;
  const { say } = useWords();
  const [added, setAdded] = useState(0);
  return (
    <FormShell
      // Emptied once what it held is kept.
      key={added}
      inline
      submit={say("settings.closures.add")}
      check={({ from = "", to = "" }): Readonly<Record<string, string>> => {
        if (from === "") return {};
        if (to !== "" && to < from) return { to: say("settings.closures.order") };
        const days = new Set([...closures, ...daysOf({ from, to: to || from }, mostClosures + 1)]);
        return days.size > mostClosures ? { to: say("settings.closures.many") } : {};
      }}
      onSubmit={async ({ from = "", to = "" }) => {
        await onAdd({ from, to: to || from });
        setAdded(added + 1);
      }}
    >
      <TextField name="from" type="date" label={say("settings.closures.from")} />
      <TextField name="to" type="date" label={say("settings.closures.to")} optional />
    </FormShell>
  );
}
