import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { CheckGroup, type Ticked } from "#screens/ui/check-group.tsx";
import { useStepEditing } from "./step-editing.ts";
import { listAt, numberFrom, textAt } from "./step-values.ts";

type Of = { readonly path: string; readonly label: string; readonly help?: string };

function useField({ path, label, help }: Of) {
  const { step, problem } = useStepEditing();
  const error = problem(path);
  return {
    label,
    value: textAt(step, path),
    ...(help ? { description: help } : {}),
    ...(error ? { error } : {}),
  };
}

/** A line, or several when `rows` says how many. */
export function StepText(props: Of & { readonly lang?: "fr" | "en"; readonly rows?: number }) {
  const { lang, rows, ...of } = props;
  const field = useField(of);
  const { put } = useStepEditing();
  const language = lang ? { lang } : {};
  if (rows !== undefined)
    return (
      <Textarea
        {...field}
        {...language}
        rows={rows}
        onChange={({ currentTarget: { value } }) => put(of.path, value)}
      />
    );
  return (
    <TextInput {...field} {...language} onChange={({ currentTarget: { value } }) => put(of.path, value)} />
  );
}

/** A whole number; what is none is kept as it was typed, and the check says so. */
export function StepNumber(of: Of) {
  const { put } = useStepEditing();
  return (
    <TextInput
      {...useField(of)}
      inputMode="numeric"
      onChange={({ currentTarget: { value } }) => put(of.path, numberFrom(value))}
    />
  );
}

/** One word of a closed list; what else the text says stays among the choices until it is put right. */
export function StepChoice(
  props: Of & { readonly choices: readonly Ticked<string>[]; readonly none?: string },
) {
  const { choices, none, ...of } = props;
  const field = useField(of);
  const { put } = useStepEditing();
  const known = field.value === "" || choices.some(({ value }) => value === field.value);
  return (
    <NativeSelect
      {...field}
      data={[
        ...(none !== undefined || field.value === "" ? [{ value: "", label: none ?? "—" }] : []),
        ...(known ? [] : [{ value: field.value, label: field.value }]),
        ...choices.map((one) => ({ ...one })),
      ]}
      onChange={({ currentTarget: { value } }) => put(of.path, value)}
    />
  );
}

/** Any of the words of a closed list; none ticked asks for nothing. */
export function StepTicks(props: Of & { readonly choices: readonly Ticked<string>[] }) {
  const { path, label, help, choices } = props;
  const { step, put, problem } = useStepEditing();
  const error = problem(path);
  return (
    <CheckGroup
      label={label}
      {...(help ? { help } : {})}
      choices={choices}
      chosen={listAt(step, path)}
      onChange={(chosen) => put(path, chosen)}
    >
      {error && <StepProblem>{error}</StepProblem>}
    </CheckGroup>
  );
}

/** What a check says of a part of the form that is no single field. */
export function StepProblem({ children }: { readonly children: ReactNode }) {
  return <p className="late playbook-problem">{children}</p>;
}

/** The key: it is said once it is typed in full, as other steps follow it. */
export function StepKey(props: Of & { readonly onRename: (key: string) => void }) {
  const { onRename, ...of } = props;
  const { value, ...field } = useField(of);
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  const commit = () => {
    if (typed.trim() !== value) onRename(typed.trim());
  };
  return (
    <TextInput
      {...field}
      value={typed}
      spellCheck={false}
      autoCapitalize="none"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === "Enter") commit();
        if (key === "Escape") setTyped(value);
      }}
    />
  );
}
