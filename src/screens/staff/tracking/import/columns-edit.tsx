import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { fieldsOf } from "#core/tracking/mapping.ts";
import { type TableKind, tableKinds } from "#core/tracking/mapping-fields.ts";
import { type Problem, problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useImportWords } from "../import-words.ts";
import { givenBy, givenForKind, giving, mappingOf } from "./columns.ts";
import { fieldInWords } from "./field-words.ts";
import type { SourceLooked } from "./source-preview.tsx";
import { look, type Place } from "./wizard.ts";
import { wizardOf } from "./wizard-state.ts";

type TableLooked = SourceLooked["tables"][number];

/** Which column of a table gives what, corrected by a person and remembered for the next such table. */
export function ColumnsEdit({ place, table }: { readonly place: Place; readonly table: TableLooked }) {
  const { say } = useWords();
  const words = useImportWords();
  const [kind, setKind] = useState<TableKind | "">(table.kind === "kept" ? "" : table.kind);
  const [given, setGiven] = useState(() => givenBy(table.columns, table.mapping));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const known = Object.values(given).filter((field) => field !== "").length;

  const chooseKind = (wanted: string) => {
    const next = tableKinds.find((one) => one === wanted);
    if (!next) return;
    setKind(next);
    setGiven((before) => givenForKind(before, next));
  };
  const save = async () => {
    if (kind === "") return;
    setBusy(true);
    setProblem(undefined);
    try {
      const mapping = mappingOf(kind, given);
      await place.api.call("tracking.save-mapping", { columns: [...table.columns], mapping });
      await look(place, wizardOf(place.key).files);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <details className="fold" open={table.kind === "kept"}>
      <summary>
        {say("import.table", { name: table.name, known, count: table.columns.length })}{" "}
        <span className="quiet">{say(`import.table.by.${table.mappedBy}`)}</span>
      </summary>
      <div className="stack">
        <NativeSelect
          label={say("import.table.kind")}
          value={kind}
          onChange={({ currentTarget }) => chooseKind(currentTarget.value)}
          data={[
            ...(kind === "" ? [{ value: "", label: say("import.table.kind.kept") }] : []),
            ...tableKinds.map((one) => ({ value: one, label: say(`import.table.kind.${one}`) })),
          ]}
        />
        {kind !== "" && (
          <Table
            caption={say("import.table", { name: table.name, known, count: table.columns.length })}
            rows={table.columns}
            keyOf={(column) => column}
            columns={[
              {
                key: "column",
                head: say("import.table.column"),
                isName: true,
                cell: (column) => column,
              },
              {
                key: "gives",
                head: say("import.table.gives"),
                cell: (column) => (
                  <NativeSelect
                    aria-label={`${say("import.table.gives")} — ${column}`}
                    size="xs"
                    value={given[column] ?? ""}
                    onChange={({ currentTarget: { value } }) =>
                      setGiven((before) => giving(before, column, value))
                    }
                    data={[
                      {
                        value: "",
                        label: say(kind === "performance" ? "import.table.measure" : "import.table.other"),
                      },
                      ...fieldsOf(kind).map((field) => ({
                        value: field,
                        label: fieldInWords(kind, field, say, words),
                      })),
                    ]}
                  />
                ),
              },
            ]}
          />
        )}
        {problem && <Notice tone="danger">{sentenceOf(problem, say)}</Notice>}
        {kind !== "" && (
          <div className="row">
            <Button variant="default" loading={busy} onClick={() => void save()}>
              {say("import.table.save")}
            </Button>
            <span className="quiet">{say("import.table.remembered")}</span>
          </div>
        )}
      </div>
    </details>
  );
}
