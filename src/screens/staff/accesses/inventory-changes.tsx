import type { ReactNode } from "react";
import { type AccessFieldName, accessFieldNames, blankSaid } from "#core/access/access.ts";
import { isSameData } from "#core/kernel/same-data.ts";
import { type Column, Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useAccessWords } from "./use-access-words.ts";
import type { InventoryRead } from "./use-inventory.ts";

type Row = InventoryRead["rows"][number];

/** The accesses that a file adds and changes, each with what it says; those that it leaves as they are, folded. */
export function InventoryChanges({ rows }: Pick<InventoryRead, "rows">) {
  const { say, dates } = useWords();
  const of = (is: Row["is"]) => rows.filter((row) => row.is === is);
  const [added, changed, same] = [of("new"), of("changes"), of("same")];
  return (
    <>
      {added.length > 0 && (
        <>
          <h3>{say("inventory.new")}</h3>
          <Rows caption={say("inventory.new")} head={say("inventory.said")} rows={added} fieldsOf={saidOf} />
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3>{say("inventory.changes")}</h3>
          <Rows
            caption={say("inventory.changes")}
            head={say("inventory.becomes")}
            rows={changed}
            fieldsOf={({ changes }) => changes}
          />
        </>
      )}
      {same.length > 0 && (
        <details className="inventory-same">
          <summary>
            {say("inventory.same")} <span className="quiet">{dates.number(same.length)}</span>
          </summary>
          <ul>
            {same.map((row) => (
              <li key={keyOf(row)}>
                {row.toolName}
                {row.resource !== null && <span className="quiet"> · {row.resource}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const keyOf = ({ sheet, row }: Row) => `${sheet ?? ""} ${row}`;

/** What a file says at all of an access that the board does not have yet. */
const saidOf = (row: Row): readonly AccessFieldName[] =>
  accessFieldNames.filter((name) => name !== "resource" && !isSameData(row[name], blankSaid[name]));

function Rows(props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly fieldsOf: (row: Row) => readonly AccessFieldName[];
}) {
  const { caption, head, rows, fieldsOf } = props;
  const { say } = useWords();
  const fieldInWords = useFieldWords();
  const columns: readonly Column<Row>[] = [
    {
      key: "access",
      head: say("inventory.access"),
      isName: true,
      cell: ({ toolName, resource }) => (
        <>
          {toolName}
          {resource !== null && <div className="quiet access-resource">{resource}</div>}
        </>
      ),
    },
    {
      key: "said",
      head,
      cell(row) {
        const fields = fieldsOf(row);
        if (fields.length === 0) return <span className="quiet">{say("inventory.said.nothing")}</span>;
        return (
          <ul className="inventory-said">
            {fields.map((name) => {
              const [field, value] = fieldInWords(row, name);
              return (
                <li key={name}>
                  <span className="quiet">{say("inventory.field", { field })}</span> {value}
                </li>
              );
            })}
          </ul>
        );
      },
    },
    {
      key: "row",
      head: say("inventory.row"),
      cell: ({ sheet, row }) => (sheet === null ? row : say("inventory.row.at", { sheet, row })),
    },
  ];
  return (
    <div className="inventory-rows">
      <Table caption={caption} rows={rows} keyOf={keyOf} columns={columns} />
    </div>
  );
}

/** Names a field of an access, and what it holds, as the board does. */
function useFieldWords(): (row: Row, name: AccessFieldName) => readonly [field: string, value: ReactNode] {
  const { say, dates } = useWords();
  const { side, level, holder } = useAccessWords();
  return (row, name) => {
    switch (name) {
      case "resource":
        return [say("accesses.resource"), row.resource];
      case "clientLevel":
        return [side("level"), level(row.clientLevel)];
      case "clientWho":
        return [side("who"), row.clientWho];
      case "login":
        return [side("login"), say(`accesses.login.${row.login}`)];
      case "ours":
        return [side("ours"), row.ours.map((one) => `${one.name} (${level(one.level)})`).join(", ")];
      case "owner":
        return [say("accesses.owner"), holder(row.owner)];
      case "payer":
        return [say("accesses.payer"), holder(row.payer)];
      case "others":
        return [say("accesses.others"), row.others.join(", ")];
      case "waitSince":
        return [say("accesses.wait-since"), row.waitSince && dates.longDay(row.waitSince)];
      case "note":
        return [say("accesses.note"), row.note];
      default:
        return name satisfies never;
    }
  };
}
