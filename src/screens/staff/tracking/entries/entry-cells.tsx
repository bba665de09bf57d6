import { type ReactNode, useCallback, useMemo } from "react";
import { InlineEdit } from "#screens/ui/inline-edit.tsx";
import type { LongColumn } from "#screens/ui/long-row.tsx";
import { useWords } from "#screens/words.tsx";
import { useReason } from "../../reason.ts";
import { type Entry, type EntryKind, nameField, nameOf, saidOf } from "./entry.ts";
import { type Field, fieldOf, fieldsOf } from "./fields.ts";
import { givenOf, readOf, typedOf } from "./typed.ts";
import { type SaveEntry, useSaveEntry } from "./use-save-entry.ts";

type Options = {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly leaves?: number;
  readonly suggestions?: readonly string[];
  /** How it is shown, where its text alone says less. */
  readonly shown?: (entry: Entry) => ReactNode;
};

/** Columns of a kind of entries, each written in its place by who may. */
export function useEntryColumns(kind: EntryKind, dossierId: string) {
  const { say, dates } = useWords();
  const reason = useReason("tracking.edit");
  const save = useSaveEntry(kind, dossierId);
  return useCallback(
    (name: string, { width, hidden, leaves, suggestions, shown }: Options = {}): LongColumn<Entry> => {
      const field = fieldOf(kind, name);
      const read = (entry: Entry) => readOf(field.by, saidOf(entry, name));
      const text = (entry: Entry) =>
        field.by === "day" && read(entry) !== "" ? dates.shortDay(read(entry)) : read(entry);
      return {
        key: name,
        head: say(field.label),
        ...(width === undefined ? {} : { width }),
        ...(hidden ? { hidden } : {}),
        ...(leaves === undefined ? {} : { leaves }),
        text: read,
        cell(entry) {
          const inside = shown?.(entry) ?? text(entry);
          if (reason !== undefined || field.by === "text") {
            return inside === "" ? null : <div className="clip">{inside}</div>;
          }
          return (
            <FieldCell kind={kind} field={field} entry={entry} save={save} suggestions={suggestions}>
              {inside}
            </FieldCell>
          );
        },
      };
    },
    [kind, say, dates, reason, save],
  );
}

/** The column that names the entries of a kind, with what they are besides. */
export function useNameColumn(kind: EntryKind): LongColumn<Entry> {
  const { say } = useWords();
  return useMemo(() => {
    const field = fieldsOf[kind].find(({ name }) => name === nameField[kind]);
    return {
      key: "name",
      head: field ? say(field.label) : "",
      isName: true,
      text: (entry) => nameOf(kind, entry),
      cell: (entry) => <EntryMarks entry={entry} />,
    };
  }, [kind, say]);
}

function FieldCell(props: {
  readonly kind: EntryKind;
  readonly field: Field;
  readonly entry: Entry;
  readonly save: SaveEntry;
  readonly suggestions: readonly string[] | undefined;
  readonly children: ReactNode;
}) {
  const { kind, field, entry, save, suggestions, children } = props;
  const { say } = useWords();
  return (
    <InlineEdit
      label={say("edit.of", { field: say(field.label), name: nameOf(kind, entry) })}
      typed={typedOf(field.by, saidOf(entry, field.name))}
      by={field.by === "day" ? { kind: "day" } : { kind: "line", ...(suggestions ? { suggestions } : {}) }}
      onSave={(typed) => save(entry, { [field.name]: givenOf(field.by, typed) })}
    >
      {children}
    </InlineEdit>
  );
}

/** What an entry is besides what it says: kept inside, corrected, written by hand. */
function EntryMarks({ entry }: { readonly entry: Entry }) {
  const { say } = useWords();
  return (
    <>
      {entry.visibility === "internal" && <span className="long-mark">{say("entries.mark.internal")}</span>}
      {entry.byHand && <span className="long-mark">{say("entries.mark.by-hand")}</span>}
    </>
  );
}
