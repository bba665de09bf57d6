import { memo, type ReactNode } from "react";
import { useWords } from "#screens/words.tsx";
import { RowReach } from "./row-reach.ts";
import type { Column } from "./table.tsx";
import { itemAddress } from "./use-item.ts";

export type LongColumn<Row> = Column<Row> & {
  /** In rem; the column without one takes what is left. */
  readonly width?: number;
  /** What an export of the table says in this column. */
  readonly text: (row: Row) => string;
  /** Not shown until somebody chooses it. */
  readonly hidden?: boolean;
  /** What goes first where there is no room for all: the highest; the order of the columns where nothing is said. */
  readonly leaves?: number;
};

type Props<Row> = {
  readonly rowKey: string;
  readonly row: Row;
  readonly at: number;
  readonly name: string;
  readonly columns: readonly LongColumn<Row>[];
  readonly height: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  /** Undefined where rows cannot be selected. */
  readonly isSelected: boolean | undefined;
  readonly onSelect: ((key: string, range: boolean) => void) | undefined;
  readonly onOpen: (key: string) => void;
  readonly onFocus: (key: string) => void;
  readonly className: string | undefined;
};

/** One row; drawn anew only when something of it changed. */
export const LongRow = memo(Drawn) as typeof Drawn;

function Drawn<Row>(props: Props<Row>) {
  const { rowKey, row, at, name, columns, height, isCurrent, isOpen, isSelected } = props;
  const { onSelect, onOpen, onFocus, className } = props;
  const { say } = useWords();
  return (
    <RowReach value={isCurrent}>
      <tr
        aria-rowindex={at + 2}
        data-row={rowKey}
        data-current={isCurrent || undefined}
        data-open={isOpen || undefined}
        data-selected={isSelected || undefined}
        className={className}
        style={{ height }}
        onFocus={() => onFocus(rowKey)}
      >
        {isSelected !== undefined && (
          <td className="long-select">
            <input
              type="checkbox"
              aria-label={say("table.select", { name })}
              checked={isSelected}
              tabIndex={isCurrent ? 0 : -1}
              onChange={(event) => {
                const native = event.nativeEvent;
                onSelect?.(rowKey, native instanceof MouseEvent && native.shiftKey);
              }}
            />
          </td>
        )}
        {columns.map(({ key, head, cell, isName }) =>
          isName ? (
            <th key={key} scope="row">
              <div className="long-name">
                <RowLink rowKey={rowKey} isCurrent={isCurrent} isOpen={isOpen} onOpen={onOpen}>
                  {name}
                </RowLink>
                {cell(row)}
              </div>
            </th>
          ) : (
            <td key={key} data-head={head} data-column={key}>
              {cell(row)}
            </td>
          ),
        )}
      </tr>
    </RowReach>
  );
}

/** Shows the row beside; an address of its own, for who opens it in another tab. */
function RowLink(props: {
  readonly rowKey: string;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (key: string) => void;
  readonly children: ReactNode;
}) {
  const { rowKey, isCurrent, isOpen, onOpen, children } = props;
  return (
    <a
      href={itemAddress(rowKey)}
      data-row-link
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isOpen || undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onOpen(rowKey);
      }}
    >
      {children}
    </a>
  );
}

/** The place of rows that are out of sight. */
export function Spacer({ rows, height }: { readonly rows: number; readonly height: number }) {
  return (
    <tr aria-hidden className="long-spacer" style={{ height: rows * height }}>
      <td />
    </tr>
  );
}
