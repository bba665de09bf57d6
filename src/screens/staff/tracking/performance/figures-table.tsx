import { useState } from "react";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";

type Point = { readonly at: string; readonly value: number };

/** Rows shown at once; three years of days are more than anybody reads. */
const page = 60;

/** The numbers of a plot, the newest first. */
export function FiguresTable(props: {
  readonly name: string;
  readonly now: readonly Point[];
  readonly then: readonly Point[] | undefined;
  readonly value: (value: number) => string;
  readonly day: (iso: string) => string;
}) {
  const { name, now, then, value, day } = props;
  const { say } = useWords();
  const [shown, setShown] = useState(page);
  const rows = now.map((point, index) => ({ point, before: then?.[index] })).reverse();
  return (
    <Table
      caption={`${say("figures.table")} — ${name}`}
      rows={rows.slice(0, shown)}
      keyOf={({ point }) => point.at}
      more={rows.length > shown ? () => setShown(shown + page) : undefined}
      columns={[
        { key: "day", head: say("figures.day"), isName: true, cell: ({ point }) => day(point.at) },
        { key: "value", head: name, cell: ({ point }) => value(point.value) },
        ...(then
          ? [
              {
                key: "before",
                head: say("figures.before"),
                cell: ({ before }: (typeof rows)[number]) =>
                  before && (
                    <>
                      {value(before.value)} <span className="quiet">{day(before.at)}</span>
                    </>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
