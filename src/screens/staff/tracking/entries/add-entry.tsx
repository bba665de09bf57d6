import { Textarea } from "@mantine/core";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell, useFieldError } from "#screens/ui/form-shell.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useToday } from "../../today.ts";
import type { EntryKind } from "./entry.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { givenOf } from "./typed.ts";
import { useEntryWork } from "./use-entry-work.ts";

/** What no export says, written by hand: the few things that matter; the rest is written beside, later. */
export function AddEntry(props: {
  readonly kind: EntryKind;
  readonly dossierId: string;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { kind, dossierId, onAdded, onClose } = props;
  const { say } = useWords();
  const { call, cache } = useEntryWork();
  const toast = useToast();
  const fields = fieldsOf[kind].filter(({ atFirst }) => atFirst);
  return (
    <div className="entries-add">
      <FormShell
        submit={say("entries.add.do")}
        beside={<LinkButton onClick={onClose}>{say("form.cancel")}</LinkButton>}
        onSubmit={async (values) => {
          const given: Record<string, unknown> = {};
          for (const { name, by } of fields) {
            const value = givenOf(by, values[name] ?? "");
            if (value !== null && !(Array.isArray(value) && value.length === 0)) given[name] = value;
          }
          const { id } = await call(`tracking.add-${kind}`, { dossierId, ...given });
          await cache.listChanged(kind);
          toast(say("entries.added"));
          onAdded(id);
        }}
      >
        {fields.map((field, at) => (
          <FieldToAdd key={field.name} field={field} focus={at === 0} />
        ))}
      </FormShell>
    </div>
  );
}

function FieldToAdd({ field, focus }: { readonly field: Field; readonly focus: boolean }) {
  const { say } = useWords();
  const today = useToday();
  const error = useFieldError(field.name);
  const { name, by, needed = false } = field;
  if (by === "text") {
    const label = needed ? say(field.label) : `${say(field.label)} ${say("form.optional")}`;
    return (
      <Textarea name={name} label={label} required={needed} withAsterisk={false} rows={3} error={error} />
    );
  }
  return (
    <TextField
      name={name}
      label={say(field.label)}
      optional={!needed}
      focus={focus}
      type={by === "day" ? "date" : by === "email" ? "email" : "text"}
      {...(by === "day" && needed ? { initial: today } : {})}
      {...(by === "people" ? { help: say("entries.people.help") } : {})}
    />
  );
}
