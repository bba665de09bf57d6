import { Button } from "@mantine/core";
import { createContext, type FormEvent, type ReactNode, use, useRef, useState } from "react";
import { type Problem, problemOf, sentenceOf } from "#screens/problem.ts";
import { useIsLost } from "#screens/reach.ts";
import { useWords } from "#screens/words.tsx";
import { BarAtEnd } from "./bar-at-end.tsx";
import { Notice } from "./notice.tsx";
import "./form-shell.css";

export type Values = Readonly<Record<string, string>>;
/** What is wrong with each field, by its name. */
export type FieldErrors = Readonly<Record<string, string>>;

const Errors = createContext<FieldErrors>({});

/** What is wrong with the field of this name, for the field to say. */
export const useFieldError = (name: string): string | undefined => use(Errors)[name];

/**
 * The one shape of a form: it reads its fields, says what is missing beside each, sends once, says
 * what went wrong above, and puts the focus where the person has to act.
 */
export function FormShell(props: {
  readonly submit: string;
  /** What stands beside the button. */
  readonly beside?: ReactNode;
  /** What is wrong besides fields left blank. */
  readonly check?: (values: Values) => FieldErrors;
  /** The field that holds what the server names otherwise. */
  readonly fieldAt?: (values: Values, path: string) => string;
  readonly onSubmit: (values: Values) => Promise<unknown>;
  readonly children: ReactNode;
  readonly inline?: boolean;
  /** However long the form, it is sent from where one is. */
  readonly isLong?: boolean;
}) {
  const {
    submit,
    beside,
    check,
    fieldAt = (_, path) => path,
    onSubmit,
    children,
    inline = false,
    isLong = false,
  } = props;
  const { say } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const isLost = useIsLost();
  const mayGoAgain = problem?.kind === "offline" && !isLost;

  const show = (found: FieldErrors) => {
    setErrors(found);
    const first = [...(form.current?.elements ?? [])].find(
      (field): field is HTMLInputElement | HTMLTextAreaElement =>
        (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.name in found,
    );
    first?.focus();
  };

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !form.current) return;
    const values = valuesOf(form.current);
    const blank = Object.fromEntries(blankFields(form.current).map((name) => [name, say("form.blank")]));
    const found = { ...check?.(values), ...blank };
    setProblem(undefined);
    if (Object.keys(found).length > 0) return show(found);
    setErrors({});
    setBusy(true);
    try {
      await onSubmit(values);
    } catch (thrown) {
      const problem = problemOf(thrown);
      const fields = (problem.details.fields ?? []).map((one) => ({
        ...one,
        field: fieldAt(values, one.field),
      }));
      const here = fields.filter(({ field }) => field in values);
      if (here.length > 0) show(Object.fromEntries(here.map(({ field, problem: text }) => [field, text])));
      else setProblem(problem);
    } finally {
      setBusy(false);
    }
  };

  const end = (
    <div className="row form-end">
      <Button type="submit" loading={busy}>
        {submit}
      </Button>
      {beside}
    </div>
  );
  return (
    <Errors value={errors}>
      <form ref={form} className={inline ? "form form-inline" : "form"} noValidate onSubmit={send}>
        {mayGoAgain ? (
          <Notice tone="accent" title={say("online.back")}>
            {say("online.kept")}
          </Notice>
        ) : (
          problem && <Notice tone="danger">{sentenceOf(problem, say)}</Notice>
        )}
        {children}
        {isLong ? <BarAtEnd>{end}</BarAtEnd> : end}
      </form>
    </Errors>
  );
}

function valuesOf(form: HTMLFormElement): Values {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") values[name] = value;
  return values;
}

function blankFields(form: HTMLFormElement): readonly string[] {
  return [...form.elements]
    .filter((field) => field instanceof HTMLInputElement && field.required && field.value.trim() === "")
    .map((field) => (field instanceof HTMLInputElement ? field.name : ""));
}
