import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { Given } from "#screens/api.ts";
import { SelectField, TextField } from "#screens/ui/fields.tsx";
import { FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { Meeting } from "./meeting-card.tsx";
import { SlotFields, slotIn } from "./slot-fields.tsx";

const kinds = ["note", "decision", "task"] as const;
const sides = ["us", "client", "successor", "supplier"] as const;
type Kind = (typeof kinds)[number];
type Line = NonNullable<Given<"meeting.hold">["lines"]>[number];
type Written = { readonly key: number; readonly kind: Kind };

/** Writes the minutes: as many lines as were said, each a note, a decision or something to do. */
export function MinutesForm(props: {
  readonly dossierId: string;
  readonly meeting: Meeting;
  readonly onDone: () => void;
}) {
  const { dossierId, meeting, onDone } = props;
  const { say } = useWords();
  const tell = useTell();
  const [lines, setLines] = useState<readonly Written[]>([{ key: 0, kind: "note" }]);
  const add = () => setLines([...lines, { key: (lines.at(-1)?.key ?? 0) + 1, kind: "note" }]);
  const change = (key: number, kind: Kind) =>
    setLines(lines.map((line) => (line.key === key ? { key, kind } : line)));
  return (
    <FormShell
      submit={say("meeting.hold.submit")}
      beside={
        <>
          <Button variant="default" onClick={add}>
            {say("meeting.line.add")}
          </Button>
          <Button variant="default" onClick={onDone}>
            {say("form.cancel")}
          </Button>
        </>
      }
      onSubmit={async (values) => {
        const [slot] = slotIn(values, 1);
        const held = {
          dossierId,
          meetingId: meeting.id,
          lines: lines.flatMap((line) => lineIn(values, line)),
        };
        await tell("meeting.hold", slot ? { ...held, slot } : held);
        onDone();
      }}
    >
      <p className="quiet">{say("meeting.hold.lead")}</p>
      {meeting.slot === null && <SlotFields at={1} />}
      {lines.map(({ key, kind }, at) => (
        <div key={key} className="meeting-line">
          <NativeSelect
            label={say("meeting.line.kind", { number: at + 1 })}
            value={kind}
            data={kinds.map((value) => ({ value, label: say(`meeting.line.${value}`) }))}
            onChange={(event) => {
              const chosen = kinds.find((one) => one === event.currentTarget.value);
              if (chosen) change(key, chosen);
            }}
          />
          <TextField name={`text${key}`} label={say("meeting.line.text", { number: at + 1 })} optional />
          {kind === "decision" && (
            <TextField name={`why${key}`} label={say("meeting.line.why", { number: at + 1 })} optional />
          )}
          {kind === "task" && (
            <>
              <SelectField
                name={`side${key}`}
                label={say("meeting.line.side", { number: at + 1 })}
                choices={sides.map((value) => ({ value, label: say(`plan.side.${value}`) }))}
              />
              <TextField
                name={`due${key}`}
                type="date"
                label={say("meeting.line.due", { number: at + 1 })}
                optional
              />
            </>
          )}
        </div>
      ))}
    </FormShell>
  );
}

/** A line of minutes as it was written; none when it is blank. */
function lineIn(values: Values, { key, kind }: Written): readonly Line[] {
  const given = (name: string) => (values[`${name}${key}`] ?? "").trim();
  const text = given("text");
  if (text === "") return [];
  if (kind === "decision") return [{ kind, text, why: given("why") || null }];
  if (kind === "note") return [{ kind, text }];
  const side = sides.find((one) => one === given("side")) ?? "us";
  return [{ kind, text, side, dueOn: given("due") || null }];
}
