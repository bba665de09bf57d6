import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { type FieldErrors, FormShell, type Values } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useToast } from "#screens/ui/use-toast.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";

/** A short list of the transition: added to, changed in place, taken from, each of it taken back for a while. */
export function ListSection<Line>(props: {
  readonly title: string;
  readonly lead?: string;
  readonly none: string;
  readonly add: string;
  readonly reason: string | undefined;
  readonly lines: readonly Line[];
  /** How a line is called, and what is said of it. */
  readonly shown: (line: Line) => { readonly name: string; readonly about: string };
  readonly fields: (line: Line | undefined) => ReactNode;
  readonly check?: (values: Values) => FieldErrors;
  readonly read: (values: Values) => Line;
  /** Keeps these lines where those that were seen stand, and gives what is kept. */
  readonly keep: (lines: readonly Line[], seen: readonly Line[]) => Promise<readonly Line[]>;
}) {
  const { title, lead, none, add, reason, lines, shown, fields, check, read, keep } = props;
  const { say } = useWords();
  const undo = useUndo();
  const toast = useToast();
  const [writing, setWriting, close] = useOneOpen<number | "new">();
  const form = (at: number | undefined) => (
    <FormShell
      submit={at === undefined ? add : say("form.save")}
      {...(check ? { check } : {})}
      beside={
        <Button variant="default" onClick={() => close(at ?? "new")}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async (values) => {
        const line = read(values);
        const { name } = shown(line);
        const kept = await keep(at === undefined ? [...lines, line] : lines.with(at, line), lines);
        undo(say(at === undefined ? "transition.added" : "transition.changed", { name }), () =>
          keep(lines, kept),
        );
        close(at ?? "new");
      }}
    >
      {fields(at === undefined ? undefined : lines[at])}
    </FormShell>
  );
  const takeOut = async (at: number, name: string) => {
    try {
      const kept = await keep(lines.toSpliced(at, 1), lines);
      undo(say("transition.taken-out", { name }), () => keep(lines, kept));
    } catch (thrown) {
      toast(sentenceOf(problemOf(thrown), say));
    }
  };
  const button = <ReasonedButton quiet label={add} reason={reason} onClick={() => setWriting("new")} />;
  return (
    <Section title={title} {...(lead ? { lead } : {})} actions={writing !== "new" && button}>
      {writing === "new" && form(undefined)}
      {lines.length === 0 && writing !== "new" && <p className="quiet">{none}</p>}
      {lines.length > 0 && (
        <ul className="meeting-lines">
          {lines.map((line, at) => {
            const { name, about } = shown(line);
            const act = (label: string, onClick: () => void) => (
              <ReasonedButton quiet label={label} about={name} reason={reason} onClick={onClick} />
            );
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, their place tells them apart
              <li key={at}>
                {writing === at ? (
                  form(at)
                ) : (
                  <>
                    <span>
                      {name} <span className="quiet">{about}</span>
                    </span>
                    <span className="row">
                      {act(say("transition.change"), () => setWriting(at))}
                      {act(say("transition.take-out"), () => void takeOut(at, name))}
                    </span>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
