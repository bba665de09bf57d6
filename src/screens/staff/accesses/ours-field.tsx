import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { AccessShown } from "#core/access/fields.ts";
import { rightForms } from "#core/access/kinds.ts";
import { rightLevels } from "#core/tool/kinds.ts";
import { useFieldError } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { fieldOf } from "./access-values.ts";
import { useAccessWords } from "./use-access-words.ts";

type Right = AccessShown["ours"][number];

/** The rights of who leaves: a person, a service account, an agency account, each with its level; lines come and go. */
export function OursField({ title, ours }: { readonly title: string; readonly ours: readonly Right[] }) {
  const { say } = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  const [ids, setIds] = useState(() => ours.map((_, at) => at));
  const add = () => {
    setIds((before) => [...before, Math.max(ours.length - 1, ...before) + 1]);
    requestAnimationFrame(() =>
      [...(box.current?.querySelectorAll<HTMLElement>(".access-right select") ?? [])].at(-2)?.focus(),
    );
  };
  const remove = (id: number) => {
    setIds((before) => before.filter((one) => one !== id));
    box.current?.querySelector<HTMLElement>("[data-add]")?.focus();
  };
  return (
    <fieldset ref={box} className="access-ours">
      <legend>{title}</legend>
      {ids.map((id, at) => (
        <OneRight
          key={id}
          id={id}
          about={say("accesses.ours.line", { line: at + 1 })}
          right={ours[id]}
          onRemove={() => remove(id)}
        />
      ))}
      <div>
        <Button data-add variant="default" size="compact-sm" onClick={add}>
          {say("accesses.ours.add")}
        </Button>
      </div>
    </fieldset>
  );
}

function OneRight(props: {
  readonly id: number;
  readonly about: string;
  readonly right: Right | undefined;
  readonly onRemove: () => void;
}) {
  const { id, about, right, onRemove } = props;
  const { say } = useWords();
  const { level } = useAccessWords();
  const error = useFieldError(fieldOf(id, "name"));
  const named = (label: string) => ({ label, "aria-label": `${label} — ${about}` });
  return (
    <div className="access-right">
      <NativeSelect
        name={fieldOf(id, "form")}
        {...named(say("accesses.ours.form"))}
        defaultValue={right?.form ?? "person"}
        data={rightForms.map((value) => ({ value, label: say(`accesses.form.${value}`) }))}
      />
      <TextInput
        name={fieldOf(id, "name")}
        {...named(say("accesses.ours.name"))}
        defaultValue={right?.name ?? ""}
        maxLength={200}
        {...(error ? { error } : {})}
      />
      <NativeSelect
        name={fieldOf(id, "level")}
        {...named(say("accesses.ours.level"))}
        defaultValue={right?.level ?? "owner"}
        data={rightLevels.map((value) => ({ value, label: level(value) }))}
      />
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`${say("accesses.ours.remove")} — ${about}`}
        onClick={onRemove}
      >
        {say("accesses.ours.remove")}
      </Button>
    </div>
  );
}
