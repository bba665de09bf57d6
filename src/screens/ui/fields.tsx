import { NativeSelect, PasswordInput, Radio, Textarea, TextInput } from "@mantine/core";
import type { ChangeEvent, ReactNode } from "react";
import { useWords } from "#screens/words.tsx";
import { useFieldError } from "./form-shell.tsx";

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly initial?: string;
  /** A field that may stay blank says so; the others are wanted. */
  readonly optional?: boolean;
  readonly complete?: string;
  readonly focus?: boolean;
};

export function TextField(
  props: FieldProps & {
    readonly type?: "text" | "email" | "date" | "time";
    readonly digits?: boolean;
    readonly readOnly?: boolean;
    /** The id of a `datalist` with what may be meant. */
    readonly suggestions?: string;
  },
) {
  const { type = "text", digits = false, readOnly = false, suggestions, ...field } = props;
  return (
    <TextInput
      {...useField(field)}
      type={type}
      readOnly={readOnly}
      {...(suggestions ? { list: suggestions } : {})}
      {...(digits ? { inputMode: "numeric" as const } : {})}
      {...(type === "email" || digits ? { spellCheck: false, autoCapitalize: "none" } : {})}
    />
  );
}

/** A text of several lines, which may stay blank. */
export function AreaField(props: FieldProps & { readonly rows?: number }) {
  const { rows = 3, ...field } = props;
  return <Textarea {...useField(field)} rows={rows} maxLength={5_000} />;
}

export function PasswordField(
  props: FieldProps & { readonly onChange?: (value: string) => void; readonly below?: ReactNode },
) {
  const { onChange, below, ...field } = props;
  const { say } = useWords();
  const input = (
    <PasswordInput
      {...useField(field)}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onChange?.(event.currentTarget.value)}
      visibilityToggleButtonProps={{ "aria-label": say("password.show"), tabIndex: 0 }}
    />
  );
  if (!below) return input;
  return (
    <div>
      {input}
      {below}
    </div>
  );
}

type Choice = { readonly value: string; readonly label: string };

export function SelectField(props: FieldProps & { readonly choices: readonly Choice[] }) {
  const { choices, ...field } = props;
  return <NativeSelect {...useField(field)} data={choices.map((one) => ({ ...one }))} />;
}

/** One thing to want or not; `on` among the values of the form when it is wanted. */
export function CheckField(props: {
  readonly name: string;
  readonly label: string;
  readonly initial: boolean;
}) {
  const { name, label, initial } = props;
  return (
    <label className="check">
      <input type="checkbox" name={name} defaultChecked={initial} />
      {label}
    </label>
  );
}

/** Two or three choices, all in sight. */
export function ChoiceField(props: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly initial: string;
}) {
  const { name, label, choices, initial } = props;
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="row choices">
        {choices.map(({ value, label: text }) => (
          <Radio key={value} name={name} value={value} label={text} defaultChecked={value === initial} />
        ))}
      </div>
    </fieldset>
  );
}

function useField({ name, label, help, initial, optional = false, complete, focus = false }: FieldProps) {
  const { say } = useWords();
  const error = useFieldError(name);
  return {
    name,
    label: optional ? `${label} ${say("form.optional")}` : label,
    required: !optional,
    withAsterisk: false,
    // A page that asks for one thing puts the cursor there.
    ref: focus ? focusOnce : undefined,
    ...(help ? { description: help } : {}),
    ...(initial === undefined ? {} : { defaultValue: initial }),
    ...(complete ? { autoComplete: complete } : {}),
    ...(error ? { error } : {}),
  };
}

function focusOnce(input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null): void {
  if (input && !input.dataset.focused) {
    input.dataset.focused = "yes";
    input.focus({ preventScroll: true });
  }
}
