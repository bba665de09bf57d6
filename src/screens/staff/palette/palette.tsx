import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { useModal } from "#screens/ui/use-modal.ts";
import { useWords } from "#screens/words.tsx";
import type { PaletteGroup, PaletteItem } from "./palette-item.ts";
import { says } from "./says.ts";
import { useActions } from "./use-actions.ts";
import { useFound } from "./use-found.ts";
import { usePlaces } from "./use-places.ts";
import { useTools } from "./use-tools.ts";
import "./palette.css";

/**
 * Goes to any dossier, entry or page, and does what can be done from anywhere. The focus stays in the
 * field; the arrows move a mark in the list, as the combobox pattern of WAI-ARIA has it. What is known
 * here comes first, so that what the server finds later moves nothing.
 */
export function Palette(props: {
  /** What was typed before it could be drawn. */
  readonly first: string;
  readonly onClose: () => void;
  readonly onKeys: () => void;
}) {
  const { say } = useWords();
  const { ref, close, dialog } = useModal(props.onClose);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [typed, setTyped] = useState(props.first);
  const [marked, setMarked] = useState<string>();
  const places = usePlaces();
  const actions = useActions(props.onKeys);
  const { groups: found, amongNewest, error, isFound, ...searched } = useFound(typed);
  const tools = useTools(typed);
  const isWaiting = searched.isWaiting || tools.isAwaited;
  useEffect(() => field.current?.setSelectionRange(props.first.length, props.first.length), [props.first]);

  const fixed = [...places, actions].map(
    ({ key, items }): PaletteGroup => ({
      key,
      items: items.filter(({ label }) => says(label, typed)),
    }),
  );
  // Tools are known at once, and wait all the same: what stands above them would push them down.
  const groups = [...fixed, ...found, ...(isFound ? [tools] : [])].filter(({ items }) => items.length > 0);
  const all = groups.flatMap(({ items }) => items);
  const at = Math.max(
    0,
    all.findIndex(({ key }) => key === marked),
  );
  const current = all[at];

  useEffect(() => {
    const option = current && document.getElementById(optionId(id, current));
    option?.scrollIntoView({ block: "nearest" });
  }, [id, current]);

  const choose = (item: PaletteItem | undefined) => {
    if (!item || item.reason !== undefined) return;
    // Closed first: the focus goes back to where it was, and from there to what opens.
    close();
    item.choose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") choose(current);
    else if (to !== undefined && !((event.key === "Home" || event.key === "End") && typed !== "")) {
      setMarked(all[(to + all.length) % all.length]?.key);
    } else return;
    event.preventDefault();
  };

  return (
    <dialog
      {...dialog}
      className="palette"
      aria-label={say("palette.title")}
      onPointerDown={({ target }) => target === ref.current && close()}
    >
      <input
        ref={field}
        className="palette-field"
        // The field of a dialog that was just asked for.
        autoFocus
        type="text"
        role="combobox"
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current ? optionId(id, current) : undefined}
        aria-label={say("palette.field")}
        placeholder={say("palette.hint")}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setMarked(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={say("palette.title")}
        className="palette-list"
      >
        {groups.map(({ key, items }) => (
          <fieldset key={key} aria-labelledby={`${id}-${key}`}>
            <div id={`${id}-${key}`} role="presentation" className="palette-group">
              {say(`palette.group.${key}`)}
            </div>
            {items.map((item) => (
              <Option
                key={item.key}
                id={optionId(id, item)}
                item={item}
                isCurrent={item === current}
                onMark={() => setMarked(item.key)}
                onChoose={() => choose(item)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <Told
        typed={typed}
        count={all.length}
        amongNewest={isWaiting ? undefined : amongNewest}
        isWaiting={isWaiting}
        error={error}
      />
    </dialog>
  );
}

const optionId = (id: string, { key }: PaletteItem) => `${id}-${key.replaceAll(/[^\w-]/g, "_")}`;

function Option(props: {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isCurrent: boolean;
  readonly onMark: () => void;
  readonly onChoose: () => void;
}) {
  const { id, item, isCurrent, onMark, onChoose } = props;
  return (
    // The keyboard is the field's: it says which option is meant, and Enter chooses it there.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-disabled={item.reason !== undefined || undefined}
      className="palette-option"
      onPointerMove={() => !isCurrent && onMark()}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={undefined}
    >
      <span className="palette-label">{item.label}</span>
      {(item.reason ?? item.detail) && <span className="palette-detail">{item.reason ?? item.detail}</span>}
    </div>
  );
}

/** How many there are, that more may come, or why nothing does; and the keys. */
function Told(props: {
  readonly typed: string;
  readonly count: number;
  readonly amongNewest: number | undefined;
  readonly isWaiting: boolean;
  readonly error: unknown;
}) {
  const { typed, count, amongNewest, isWaiting, error } = props;
  const { say, dates } = useWords();
  const isEmpty = count === 0 && !isWaiting && !error;
  return (
    <div className="palette-foot">
      <p role="status">
        {error
          ? say("palette.failed", { why: sentenceOf(problemOf(error), say) })
          : isWaiting
            ? say("palette.searching")
            : isEmpty
              ? `${say("palette.none")} ${say("palette.none.lead")}`
              : typed.trim() === ""
                ? ""
                : say("palette.count", { count })}
        {amongNewest !== undefined &&
          !error &&
          ` ${say("palette.among-newest", { number: dates.number(amongNewest) })}`}
      </p>
      <p className="palette-keys" aria-hidden>
        <kbd>↑</kbd> <kbd>↓</kbd> {say("palette.move")} · <kbd>{say("keys.enter")}</kbd> {say("palette.go")} ·{" "}
        <kbd>Esc</kbd> {say("palette.close")}
      </p>
    </div>
  );
}
