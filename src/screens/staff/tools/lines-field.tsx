import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useFieldError } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import {
  fieldOf,
  hasKind,
  isToldToClients,
  kindsOf,
  type Line,
  type List,
  type Part,
} from "./tool-values.ts";

/** A list of sentences in both languages, some with what they are about before them; lines come and go. */
export function LinesField(props: {
  readonly list: List;
  readonly title: string;
  readonly lines: readonly Line[];
}) {
  const { list, title, lines } = props;
  const { say } = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  const [ids, setIds] = useState(() => lines.map((_, at) => at));
  const add = () => {
    setIds((before) => [...before, Math.max(lines.length - 1, ...before) + 1]);
    requestAnimationFrame(() => {
      const last = [...(box.current?.querySelectorAll(".tools-line") ?? [])].at(-1);
      last?.querySelector<HTMLElement>("select, input, textarea")?.focus();
    });
  };
  const remove = (id: number) => {
    setIds((before) => before.filter((one) => one !== id));
    box.current?.querySelector<HTMLElement>("[data-add]")?.focus();
  };
  return (
    <fieldset ref={box} className="tools-lines">
      <legend>{title}</legend>
      {isToldToClients(list) && <p className="quiet">{say("tools.form.client")}</p>}
      {ids.map((id, at) => (
        <OneLine
          key={id}
          list={list}
          id={id}
          about={say("tools.form.line", { list: title, line: at + 1 })}
          line={lines[id]}
          onRemove={() => remove(id)}
        />
      ))}
      <div>
        <Button
          data-add
          variant="default"
          size="compact-sm"
          aria-label={`${say("tools.form.add-line")} — ${title}`}
          onClick={add}
        >
          {say("tools.form.add-line")}
        </Button>
      </div>
    </fieldset>
  );
}

function OneLine(props: {
  readonly list: List;
  readonly id: number;
  readonly about: string;
  readonly line: Line | undefined;
  readonly onRemove: () => void;
}) {
  const { list, id, about, line, onRemove } = props;
  const { say } = useWords();
  const isPlain = !hasKind(list) && list !== "waits";
  const of = { list, id, about };
  return (
    <div className="tools-line" data-plain={isPlain || undefined}>
      <KindField {...of} initial={line?.kind} />
      <Sentence {...of} part="fr" initial={line?.fr} />
      <Sentence {...of} part="en" initial={line?.en} />
      {isToldToClients(list) && (
        <>
          <Sentence {...of} part="clientFr" initial={line?.toClient?.fr} />
          <Sentence {...of} part="clientEn" initial={line?.toClient?.en} />
        </>
      )}
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`${say("tools.form.remove-line")} — ${about}`}
        onClick={onRemove}
      >
        {say("tools.form.remove-line")}
      </Button>
    </div>
  );
}

type PartProps = {
  readonly list: List;
  readonly id: number;
  readonly about: string;
  readonly initial: string | undefined;
};

function Sentence({ list, id, about, initial, part }: PartProps & { readonly part: Exclude<Part, "kind"> }) {
  const { say } = useWords();
  const name = fieldOf(list, id, part);
  const error = useFieldError(name);
  return (
    <Textarea
      name={name}
      label={say(`tools.form.${part}`)}
      aria-label={`${say(`tools.form.${part}`)} — ${about}`}
      defaultValue={initial ?? ""}
      lang={part === "fr" || part === "clientFr" ? "fr" : "en"}
      autosize
      minRows={1}
      maxLength={600}
      error={error}
    />
  );
}

function KindField({ list, id, about, initial }: PartProps) {
  const { say } = useWords();
  const name = fieldOf(list, id, "kind");
  const error = useFieldError(name);
  if (list === "waits")
    return (
      <TextInput
        name={name}
        label={say("tools.form.days")}
        aria-label={`${say("tools.form.days")} — ${about}`}
        defaultValue={initial ?? ""}
        inputMode="numeric"
        error={error}
      />
    );
  if (!hasKind(list)) return null;
  const choices = {
    roles: kindsOf.roles.map((value) => ({ value, label: say(`tools.level.${value}`) })),
    traps: kindsOf.traps.map((value) => ({ value, label: say(`tools.trap.${value}`) })),
    tied: kindsOf.tied.map((value) => ({ value, label: say(`tools.tied.${value}`) })),
  };
  const label = say(list === "roles" ? "tools.roles.level" : "tools.form.kind");
  return (
    <NativeSelect
      name={name}
      label={label}
      aria-label={`${label} — ${about}`}
      defaultValue={initial ?? choices[list][0]?.value ?? ""}
      data={choices[list]}
    />
  );
}
