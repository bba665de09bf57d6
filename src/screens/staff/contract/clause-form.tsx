import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { type ClauseKind, clauseKinds } from "#core/contract/clause.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { partsOf, valuesAfter, wrongFields } from "./clause-parts.ts";
import { PartField } from "./part-field.tsx";
import type { ClauseRow } from "./use-clause-words.ts";

/** What a person corrects of a clause, or says of one written by hand. */
export type WrittenClause = Pick<ClauseRow, "kind" | "values" | "note">;

/** The kind of a clause, what clauses of that kind say, and a note; what has no field stays as it was. */
export function ClauseForm(props: {
  readonly clause?: ClauseRow;
  readonly submit: string;
  readonly onSave: (written: WrittenClause) => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const { clause, submit, onSave, onDone } = props;
  const { say } = useWords();
  const [kind, setKind] = useState<ClauseKind>(clause?.kind ?? "notice");
  const before = clause?.values ?? {};
  const shown = partsOf(kind, before);
  return (
    <FormShell
      submit={submit}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      check={(given) =>
        Object.fromEntries(
          wrongFields(given).map((name) => [
            name,
            name === "money" || name === "rate" || name === "mostRenewals"
              ? say(`contract.field.${name}.wrong`)
              : say("contract.amount.wrong"),
          ]),
        )
      }
      onSubmit={async (given) => {
        await onSave({ kind, values: valuesAfter(given, before, shown), note: given.note || null });
        onDone();
      }}
    >
      <NativeSelect
        name="kind"
        label={say("contract.kind")}
        ref={focusOnce}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          setKind(clauseKinds.find((one) => one === value) ?? "notice")
        }
        data={clauseKinds.map((value) => ({ value, label: say(`contract.kind.${value}`) }))}
      />
      <div className="contract-fields">
        {shown.map((part) => (
          <PartField key={part} part={part} kind={kind} values={before} />
        ))}
      </div>
      <TextField name="note" label={say("contract.note")} optional initial={clause?.note ?? ""} />
    </FormShell>
  );
}

/** The form takes the place of the card: the cursor goes where the card was. */
function focusOnce(select: HTMLSelectElement | null): void {
  if (!select || select.dataset.focused) return;
  select.dataset.focused = "yes";
  select.focus({ preventScroll: true });
}
