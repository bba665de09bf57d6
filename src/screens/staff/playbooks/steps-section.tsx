import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import {
  type Loose,
  nameOf,
  stepsIn,
  withAdded,
  withKey,
  withMoved,
  withRemoved,
  withStep,
  withSteps,
} from "./loose-steps.ts";
import type { StepEditing } from "./step-editing.ts";
import { StepForm } from "./step-form.tsx";
import { textAt, withValue } from "./step-values.ts";
import type { RemarkSaid } from "./use-playbook-words.ts";
import type { useStructure } from "./use-structure.ts";

/** The steps of the text, to be changed, added, moved and taken out by forms and keys: the text follows. */
export function StepsSection(props: {
  readonly held: ReturnType<typeof useStructure>;
  readonly remarks: readonly RemarkSaid[];
  readonly reason: string | undefined;
  readonly onGoTo: (step: string) => void;
}) {
  const { held, remarks, reason, onGoTo } = props;
  const { structure, shown, isUnread, change, error, retry } = held;
  const latest = useRef<Loose>(undefined);
  useEffect(() => {
    latest.current = shown;
  });
  const { say, language } = useWords();
  const undo = useUndo();
  const [chosen, setChosen] = useState<{ readonly at: number; readonly key: string }>();
  const [told, setTold] = useState("");
  /** Where the focus goes once the list is drawn again: to a step of the list, or to the first field of the form. */
  const goes = useRef<number | "form">(undefined);
  const list = useRef<HTMLOListElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const to = goes.current;
    goes.current = undefined;
    if (to === "form") form.current?.querySelector("input")?.focus();
    else if (to !== undefined) list.current?.querySelectorAll("button")[to]?.focus();
  });
  const steps = shown && !isUnread ? stepsIn(shown) : [];
  const at = placeOf(chosen, steps);
  const step = at === undefined ? undefined : steps[at];
  const choose = (place: number, among = steps) =>
    setChosen({ at: place, key: textAt(among[place] ?? {}, "key") });
  const titleOf = (one: Loose, place: number) =>
    textAt(one, `title.${language}`) ||
    textAt(one, "title.fr") ||
    textAt(one, "title.en") ||
    nameOf(one, place);
  const reading =
    structure === undefined
      ? say(isUnread ? "playbooks.form.unread" : "playbooks.remarks.waiting")
      : undefined;
  const mayNot = reason ?? reading;

  const move = (place: number, by: -1 | 1) => {
    if (!structure || mayNot !== undefined || !steps[place] || !steps[place + by]) return false;
    const next = withMoved(structure, place, by);
    change(next);
    choose(place + by, stepsIn(next));
    const title = titleOf(steps[place], place);
    setTold(say("playbooks.form.place", { title, place: place + by + 1, count: steps.length }));
    return true;
  };
  const remove = (place: number) => {
    const gone = steps[place];
    if (!structure || mayNot !== undefined || !gone) return;
    const next = withRemoved(structure, place);
    change(next);
    choose(Math.min(place, steps.length - 2), stepsIn(next));
    goes.current = Math.min(place, steps.length - 2);
    undo(say("playbooks.form.removed", { title: titleOf(gone, place) }), async () => {
      const now = latest.current ?? structure;
      const again = stepsIn(now).toSpliced(place, 0, gone);
      change(withSteps(now, again));
      choose(place, again);
    });
  };
  const add = (after: number) => {
    if (!structure || mayNot !== undefined) return;
    const next = withAdded(structure, after);
    change(next);
    choose(after + 1, stepsIn(next));
    goes.current = "form";
  };
  const onKey = (event: KeyboardEvent, place: number) => {
    const { key, altKey } = event;
    const by = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : undefined;
    if (by !== undefined) {
      event.preventDefault();
      if (!altKey) list.current?.querySelectorAll("button")[place + by]?.focus();
      else if (move(place, by)) goes.current = place + by;
    } else if (key === "Delete" || key === "Insert") {
      event.preventDefault();
      if (key === "Delete") remove(place);
      else add(place);
    }
  };
  const editing = (one: Loose, place: number): StepEditing => {
    const become = (now: Loose) => structure && change(withStep(structure, place, now));
    const name = nameOf(one, place);
    return {
      step: one,
      become,
      put: (path, value) => become(withValue(one, path, value)),
      problem: (path) =>
        remarks.find((remark) => remark.step === name && isOf(remark.field, path))?.says[language],
    };
  };
  return (
    <Section title={say("playbooks.form.title")} lead={say("playbooks.form.lead")}>
      {error !== undefined && <ErrorState error={error} retry={retry} />}
      {shown === undefined || isUnread ? (
        <p className="quiet">{say("playbooks.form.unread")}</p>
      ) : (
        <ol ref={list} className="playbook-choose">
          {steps.map((one, place) => (
            <li key={keyFor(steps, place)}>
              <button
                type="button"
                aria-pressed={place === at}
                onClick={() => choose(place)}
                onKeyDown={(event) => onKey(event, place)}
              >
                {titleOf(one, place)}
                {remarks.some(({ step: name, blocks }) => blocks && name === nameOf(one, place)) && (
                  <span className="late"> · {say("playbooks.form.to-correct")}</span>
                )}
              </button>
            </li>
          ))}
        </ol>
      )}
      <p className="quiet">{say("playbooks.form.keys")}</p>
      <div className="row">
        <ReasonedButton
          quiet
          label={say("playbooks.form.add")}
          reason={mayNot}
          onClick={() => add(at ?? steps.length - 1)}
        />
        {at !== undefined && (
          <>
            <ReasonedButton
              quiet
              label={say("playbooks.form.up")}
              reason={mayNot ?? (at === 0 ? say("playbooks.form.up.first") : undefined)}
              onClick={() => move(at, -1)}
            />
            <ReasonedButton
              quiet
              label={say("playbooks.form.down")}
              reason={mayNot ?? (at === steps.length - 1 ? say("playbooks.form.down.last") : undefined)}
              onClick={() => move(at, 1)}
            />
            <ReasonedButton
              quiet
              label={say("playbooks.form.remove")}
              reason={mayNot}
              onClick={() => remove(at)}
            />
          </>
        )}
      </div>
      <p role="status" className="quiet">
        {told}
      </p>
      {step && at !== undefined && (
        <div ref={form}>
          <StepForm
            key={at}
            title={titleOf(step, at)}
            editing={editing(step, at)}
            others={steps.flatMap((one, place) => {
              const key = textAt(one, "key");
              return place === at || key === "" ? [] : [{ value: key, label: titleOf(one, place) }];
            })}
            reason={reason}
            isReading={structure === undefined}
            onRename={(key) => {
              if (!structure) return;
              const next = withKey(structure, at, key);
              change(next);
              choose(at, stepsIn(next));
            }}
            onGoTo={() => onGoTo(nameOf(step, at))}
          />
        </div>
      )}
    </Section>
  );
}

/** Where the chosen step stands now: by its key, which the text may have moved; else where it stood. */
function placeOf(
  chosen: { readonly at: number; readonly key: string } | undefined,
  steps: readonly Loose[],
): number | undefined {
  if (!chosen) return undefined;
  const { at, key } = chosen;
  const isThere = textAt(steps[at] ?? {}, "key") === key;
  const found = isThere || key === "" ? at : steps.findIndex((one) => one.key === key);
  const place = found < 0 ? at : found;
  return place < steps.length && place >= 0 ? place : undefined;
}

/** Whether what is said of one field is to be read beside another: the same, or the whole that it is a part of. */
function isOf(field: string | null, path: string): boolean {
  if (field === null) return false;
  return field === path || path.startsWith(`${field}.`) || (isGroup(path) && field.startsWith(`${path}.`));
}

/** Parts of the form that say what is wrong with any of their fields. */
const isGroup = (path: string) => path === "due" || path === "after" || path.startsWith("when.");

/** A step keeps its place on the page by its key; two of the same key are told apart by their places. */
function keyFor(steps: readonly Loose[], place: number): string {
  const { key } = steps[place] ?? {};
  return typeof key === "string" && steps.findIndex((one) => one.key === key) === place ? key : `#${place}`;
}
