import { SelectField, TextField } from "#screens/ui/fields.tsx";
import type { Values } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";

const lengths = [30, 45, 60, 90, 120];

type Slot = { readonly on: string; readonly at: string; readonly minutes: number };

/** The fields of one time: its day, its hour, how long it lasts. */
export function SlotFields(props: {
  readonly at: number;
  readonly optional?: boolean;
  readonly initial?: Slot | undefined;
}) {
  const { at, optional = false, initial } = props;
  const { say } = useWords();
  const minutes = initial?.minutes ?? 60;
  const offered = [...new Set([...lengths, minutes])].sort((a, b) => a - b);
  return (
    <fieldset className="meeting-slot">
      <legend>{say("meeting.slot", { number: at })}</legend>
      <TextField
        name={`on${at}`}
        type="date"
        label={say("meeting.on")}
        optional={optional}
        initial={initial?.on ?? ""}
      />
      <TextField
        name={`at${at}`}
        type="time"
        label={say("meeting.at")}
        optional={optional}
        initial={initial?.at ?? ""}
      />
      <SelectField
        name={`minutes${at}`}
        label={say("meeting.minutes")}
        initial={String(minutes)}
        choices={offered.map((one) => ({
          value: String(one),
          label: say("meeting.length", { number: one }),
        }))}
      />
    </fieldset>
  );
}

/** The time that was written in these fields; none when its day or its hour is blank. */
export function slotIn(values: Values, at: number) {
  const on = values[`on${at}`] ?? "";
  const time = values[`at${at}`] ?? "";
  return on === "" || time === "" ? [] : [{ on, at: time, minutes: Number(values[`minutes${at}`] ?? 60) }];
}
