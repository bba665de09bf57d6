import { useMemo, useState } from "react";
import { useWords } from "#screens/words.tsx";
import type { LongColumn } from "./long-row.tsx";
import { Menu } from "./menu.tsx";
import { rowKeysOn, turnRowKeys } from "./use-row-keys.ts";

/** The columns that somebody wants to see of a table, kept on this machine; and the way to choose them. */
export function useColumns<Row>(table: string, columns: readonly LongColumn<Row>[]) {
  const kept = `passation.columns.${table}`;
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>(() => read(kept));
  const shown = useMemo(
    () => columns.filter(({ key, hidden, isName }) => isName || (changed[key] ?? !hidden)),
    [columns, changed],
  );
  const chooser = (
    <ColumnChooser
      columns={columns}
      shown={shown}
      onChange={(key, on) => {
        const next = { ...changed, [key]: on };
        localStorage.setItem(kept, JSON.stringify(next));
        setChanged(next);
      }}
    />
  );
  return { shown, chooser };
}

function ColumnChooser<Row>(props: {
  readonly columns: readonly LongColumn<Row>[];
  readonly shown: readonly LongColumn<Row>[];
  readonly onChange: (key: string, on: boolean) => void;
}) {
  const { columns, shown, onChange } = props;
  const { say } = useWords();
  const [keysOn, setKeysOn] = useState(rowKeysOn);
  return (
    <Menu label={say("table.display")}>
      <fieldset>
        <legend>{say("table.columns")}</legend>
        {columns
          .filter(({ isName }) => !isName)
          .map(({ key, head }) => (
            <label key={key} className="check">
              <input
                type="checkbox"
                checked={shown.some((one) => one.key === key)}
                onChange={({ currentTarget }) => onChange(key, currentTarget.checked)}
              />
              {head}
            </label>
          ))}
      </fieldset>
      <label className="check">
        <input
          type="checkbox"
          checked={keysOn}
          onChange={({ currentTarget }) => {
            turnRowKeys(currentTarget.checked);
            setKeysOn(currentTarget.checked);
          }}
        />
        {say("table.keys-on")}
      </label>
    </Menu>
  );
}

/** What was kept; nothing where somebody else wrote there. */
function read(kept: string): Readonly<Record<string, boolean>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(kept) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter((pair): pair is [string, boolean] => typeof pair[1] === "boolean"),
    );
  } catch {
    return {};
  }
}
