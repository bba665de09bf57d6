import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useWords } from "#screens/words.tsx";
import { fitting } from "./fitting-columns.ts";
import { type LongColumn, LongRow, Spacer } from "./long-row.tsx";
import { useItem } from "./use-item.ts";
import { narrow, useMedia } from "./use-media.ts";
import { type RowKeys, useRowKeys } from "./use-row-keys.ts";
import { useRowsInSight } from "./use-rows-in-sight.ts";
import type { Selection } from "./use-selection.ts";
import { useWidth } from "./use-width.ts";
import "./long-table.css";

/** Room for a finger to find, in rem: the heights of rows and cards when nothing else is said. */
const usualHeights = { row: 2.25, card: 7.75 };

/**
 * The one table, for lists of thousands: only the rows in sight are drawn, all of one height, in
 * columns of fixed widths, so that nothing moves. On a narrow screen each row is a card. The name of
 * a row is a link that shows it beside; j and k, or the arrows, go from row to row.
 */
export function LongTable<Row>(props: {
  readonly caption: string;
  readonly columns: readonly LongColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  /** How many rows there are, with those that have not come yet. */
  readonly total?: number;
  readonly heights?: { readonly row: number; readonly card: number };
  /** Absent where nothing can be done about several rows at once. */
  readonly selection?: Selection | undefined;
  readonly current: CurrentRow;
  /** Letters that do something about the current row. */
  readonly keys?: RowKeys<Row>;
  readonly classOf?: (row: Row) => string | undefined;
  readonly more?: (() => void) | undefined;
}) {
  const { caption, rows, keyOf, nameOf, total, selection, current, keys, classOf, more } = props;
  const { say } = useWords();
  const isNarrow = useMedia(narrow);
  const heights = props.heights ?? usualHeights;
  const height = (isNarrow ? heights.card : heights.row) * rootSize();
  const body = useRef<HTMLTableSectionElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { openKey, open } = useItem();
  // What is opened beside shows first, then the table fits in what is left.
  const width = useDeferredValue(useWidth(frame));
  // The same columns are the same list: a row whose columns changed is drawn anew.
  const columns = useMemo(
    () => (isNarrow ? props.columns : fitting(props.columns, width / rootSize())),
    [isNarrow, props.columns, width],
  );
  const { from, to } = useRowsInSight(body, height);
  const currentAt = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === current.key),
  );
  useRowKeys({ frame, rows, keyOf, currentAt, current, selection, keys });
  useEffect(() => {
    if (more && to >= rows.length) more();
  }, [more, to, rows.length]);

  const setCurrent = current.set;
  const onFocus = useCallback((key: string) => setCurrent(key), [setCurrent]);
  const drawn: ReactNode[] = [];
  let below = 0;
  const draw = (at: number) => {
    const row = rows[at];
    if (row === undefined) return;
    const key = keyOf(row);
    if (at > below) drawn.push(<Spacer key={`before ${key}`} rows={at - below} height={height} />);
    below = at + 1;
    drawn.push(
      <LongRow
        key={key}
        rowKey={key}
        row={row}
        at={at}
        name={nameOf(row)}
        columns={columns}
        height={height}
        isCurrent={at === currentAt}
        isOpen={key === openKey}
        isSelected={selection?.has(key)}
        onSelect={selection?.toggle}
        onOpen={open}
        onFocus={onFocus}
        className={classOf?.(row)}
      />,
    );
  };
  // The current row is always there, wherever one scrolls: the focus is in it.
  if (currentAt < from) draw(currentAt);
  for (let at = from; at < Math.min(to, rows.length); at += 1) draw(at);
  if (currentAt >= to) draw(currentAt);
  if (rows.length > below) drawn.push(<Spacer key="after" rows={rows.length - below} height={height} />);

  return (
    <div ref={frame} className="long">
      <table aria-rowcount={(total ?? rows.length) + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {selection && <col className="long-select" />}
          {columns.map(({ key, width }) => (
            <col key={key} style={width === undefined ? undefined : { width: `${width}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selection && (
              <td>
                <input
                  type="checkbox"
                  aria-label={say("table.select-all")}
                  checked={rows.length > 0 && selection.size === rows.length}
                  ref={(box) => {
                    if (box) box.indeterminate = selection.size > 0 && selection.size < rows.length;
                  }}
                  onChange={selection.toggleAll}
                />
              </td>
            )}
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>{drawn}</tbody>
      </table>
    </div>
  );
}

/** The row that letters act on. */
export type CurrentRow = {
  readonly key: string | undefined;
  readonly set: (key: string) => void;
};

/** Asked of the browser once: to answer, it computes every style that changed. */
let rootInPixels = 0;
addEventListener("resize", () => {
  rootInPixels = 0;
});

/** A rem, in pixels: who reads large letters gets taller rows. */
function rootSize(): number {
  rootInPixels ||= Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return rootInPixels;
}
