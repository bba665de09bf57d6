import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useWords } from "#screens/words.tsx";
import { useReach } from "./row-reach.ts";
import "./inline-edit.css";

export type Choice = { readonly value: string; readonly label: string };

/** How something is written in its place: a choice among few, a day, a line with what was written elsewhere. */
export type EditBy =
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "day" }
  | { readonly kind: "line"; readonly suggestions?: readonly string[] };

type Writing = { readonly typed: string; readonly problem?: string };

/**
 * A cell that is written in its place, in the same box, and saved at once: Enter, Tab or going
 * elsewhere saves, Escape leaves it as it was. When the server says no, what was typed stays.
 */
export function InlineEdit(props: {
  /** What is edited, and of what: `Échéance — Relire les fiches`. */
  readonly label: string;
  readonly by: EditBy;
  readonly typed: string;
  readonly onSave: (typed: string) => Promise<unknown>;
  readonly children: ReactNode;
}) {
  const { label, by, typed, onSave, children } = props;
  const { say } = useWords();
  const [writing, setWriting] = useState<Writing>();
  const button = useRef<HTMLButtonElement>(null);
  const comesBack = useRef(false);
  const wasWriting = useRef(false);
  const named = useRef<readonly [ReactNode, string, Element | null]>(undefined);
  const tabIndex = useReach();
  const isWriting = writing !== undefined;
  // One effect for all: a page holds hundreds of these.
  useLayoutEffect(() => {
    const [words, of, by] = named.current ?? [];
    if (words !== children || of !== label || by !== button.current) {
      named.current = [children, label, button.current];
      // It is called by the words that are seen: whoever speaks to the browser says those.
      const shown = button.current?.textContent || say("edit.nothing");
      button.current?.setAttribute("aria-label", `${label}${say("edit.is")}${shown}`);
    }
    if (isWriting !== wasWriting.current) {
      wasWriting.current = isWriting;
      // What is written, and what is said of it, may be wider than the cell.
      button.current?.closest("td")?.toggleAttribute("data-written-in", isWriting);
    }
    if (isWriting || !comesBack.current) return;
    comesBack.current = false;
    button.current?.focus({ preventScroll: true });
  });

  const leave = (focusBack: boolean) => {
    comesBack.current = focusBack;
    setWriting(undefined);
  };
  const save = (value: string, focusBack: boolean) => {
    leave(focusBack);
    if (value === typed) return;
    onSave(value).catch((thrown) => {
      const problem = problemOf(thrown);
      setWriting({ typed: value, problem: problem.details.fields?.[0]?.problem ?? sentenceOf(problem, say) });
    });
  };

  const shown = (
    <button
      ref={button}
      type="button"
      className="edit-shown"
      data-edit
      tabIndex={tabIndex}
      onClick={() => setWriting({ typed })}
    >
      {children}
    </button>
  );
  // A page holds hundreds of these: the box of what is written is there while somebody writes.
  return writing === undefined ? (
    shown
  ) : (
    <span className="edit-cell">
      {shown}
      <Editor by={by} label={label} writing={writing} onSave={save} onLeave={leave} />
    </span>
  );
}

function Editor(props: {
  readonly by: EditBy;
  readonly label: string;
  readonly writing: Writing;
  readonly onSave: (value: string, focusBack: boolean) => void;
  readonly onLeave: (focusBack: boolean) => void;
}) {
  const { by, label, writing, onSave, onLeave } = props;
  const { say } = useWords();
  const [badDay, setBadDay] = useState(false);
  const problemId = useId();
  const listId = useId();
  const problem = badDay ? say("edit.no-day") : writing.problem;
  const done = useRef(false);
  const finish = (value: string, focusBack: boolean) => {
    if (done.current) return;
    done.current = true;
    onSave(value, focusBack);
  };
  const shared = {
    className: "edit-field",
    "aria-label": label,
    "aria-invalid": problem !== undefined,
    ...(problem === undefined ? {} : { "aria-describedby": problemId }),
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return false;
    event.preventDefault();
    done.current = true;
    onLeave(true);
    return true;
  };
  return (
    <>
      {by.kind === "choice" ? (
        <select
          {...shared}
          ref={openOnce}
          defaultValue={writing.typed}
          onKeyDown={onEscape}
          onChange={({ currentTarget }) => finish(currentTarget.value, true)}
          onBlur={({ currentTarget }) => finish(currentTarget.value, false)}
        >
          {by.choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          ref={focusOnce}
          type={by.kind === "day" ? "date" : "text"}
          defaultValue={writing.typed}
          list={by.kind === "line" && by.suggestions ? listId : undefined}
          onKeyDown={(event) => {
            if (onEscape(event) || event.key !== "Enter") return;
            event.preventDefault();
            if (event.currentTarget.validity.badInput) setBadDay(true);
            else finish(event.currentTarget.value.trim(), true);
          }}
          onBlur={({ currentTarget }) => {
            if (currentTarget.validity.badInput) setBadDay(true);
            else finish(currentTarget.value.trim(), false);
          }}
        />
      )}
      {by.kind === "line" && by.suggestions && (
        <datalist id={listId}>
          {by.suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {problem !== undefined && (
        <span id={problemId} role="alert" className="edit-problem">
          {problem}
        </span>
      )}
    </>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  if (input && document.activeElement !== input) {
    input.focus({ preventScroll: true });
    if (input.type === "text") input.select();
  }
}

/** The choices are shown at once: the arrows then look at them, Enter chooses. */
function openOnce(select: HTMLSelectElement | null): void {
  if (!select || document.activeElement === select) return;
  select.focus({ preventScroll: true });
  try {
    select.showPicker();
  } catch {
    // Browsers open it for a person's own stroke alone; the focus is there, Space opens it.
  }
}
