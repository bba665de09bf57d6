import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "#screens/words.tsx";
import "./table.css";

export type Column<Row> = {
  readonly key: string;
  /** Empty for the column of what can be done about a row. */
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column that names the row; read out before its other cells. */
  readonly isName?: boolean;
  /** For what has no blanks to break at, an address for one. */
  readonly breaks?: true;
};

/** The one table. On a narrow screen each row becomes a card, with the head of each column before its cell. */
export function Table<Row>(props: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Shows the next page; absent on the last. */
  readonly more?: (() => void) | undefined;
  readonly loadingMore?: boolean;
}) {
  const { caption, columns, rows, keyOf, more, loadingMore = false } = props;
  const { say } = useWords();
  return (
    <div className="table-frame">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head || <span className="visually-hidden">{say("table.actions")}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, head, cell, isName, breaks }) =>
                isName ? (
                  <th key={key} scope="row" data-head={head}>
                    <div>{cell(row)}</div>
                  </th>
                ) : (
                  <td key={key} data-head={head} className={breaks ? "breaks" : undefined}>
                    <Cell>{cell(row)}</Cell>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <Button variant="default" className="table-more" loading={loadingMore} onClick={more}>
          {say("table.more")}
        </Button>
      )}
    </div>
  );
}

/** One box for whatever a cell holds; none for nothing, so that a card leaves the line out. */
function Cell({ children }: { readonly children: ReactNode }) {
  return children === undefined || children === null || children === "" ? null : <div>{children}</div>;
}
