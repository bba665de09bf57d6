import { Button } from "@mantine/core";
import { csvText } from "#screens/csv.ts";
import { Folded } from "#screens/ui/folded.tsx";
import { saveText } from "#screens/ui/save-text.ts";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";

/** The table of a plot, folded under it, and its export. */
export function PlotTable(props: {
  readonly caption: string;
  readonly head: readonly [name: string, ...values: string[]];
  readonly rows: readonly (readonly string[])[];
  /** What the exported file is called, without its ending. */
  readonly file: string;
}) {
  const { caption, head, rows, file } = props;
  const { say } = useWords();
  const save = () => saveText(`${file}.csv`, "text/csv;charset=utf-8", csvText([head, ...rows]));
  return (
    <Folded className="plot-table" summary={say("plot.table")}>
      {() => (
        <>
          <Table
            caption={caption}
            rows={rows}
            keyOf={(row) => row.join(" ")}
            columns={head.map((name, at) => ({
              key: name,
              head: name,
              isName: at === 0,
              cell: (row: readonly string[]) => row[at],
            }))}
          />
          <Button variant="default" size="compact-sm" onClick={save}>
            {say("entries.export")}
          </Button>
        </>
      )}
    </Folded>
  );
}
