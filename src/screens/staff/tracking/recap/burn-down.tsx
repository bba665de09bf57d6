import { Button } from "@mantine/core";
import { memo, useMemo } from "react";
import type { Answer } from "#screens/api.ts";
import { csvText } from "#screens/csv.ts";
import { Folded } from "#screens/ui/folded.tsx";
import { Plot } from "#screens/ui/plot.tsx";
import { saveText } from "#screens/ui/save-text.ts";
import { Table } from "#screens/ui/table.tsx";
import { useWords } from "#screens/words.tsx";
import { useToday } from "../../today.ts";

/** Fewer points make no line. */
const fewest = 2;

/** How the open work went down, and the way that is left to the end date; its table and its export with it. */
export const BurnDown = memo(function BurnDown(props: {
  readonly data: Answer<"tracking.read-burn-down"> | undefined;
}) {
  const { data } = props;
  const { say, dates } = useWords();
  const today = useToday();
  const lines = useMemo(() => {
    if (!data) return [];
    const open = data.points.map(({ on, open: value }) => ({ at: on, value }));
    const last = open.at(-1);
    const way =
      last && data.endOn && data.endOn > last.at && last.value > 0
        ? [{ label: say("burn-down.way"), points: [last, { at: data.endOn, value: 0 }] }]
        : [];
    return [{ label: say("burn-down.open"), points: open }, ...way];
  }, [data, say]);
  if (!data || data.points.length < fewest) return null;
  const head = [say("burn-down.day"), say("burn-down.open")];
  const save = () =>
    saveText(
      "burn-down.csv",
      "text/csv;charset=utf-8",
      csvText([head, ...data.points.map(({ on, open }) => [on, String(open)])]),
    );
  return (
    <div className="burn-down">
      <h3>
        {say("burn-down.title")}
        {data.endOn && (
          <span className="quiet">
            {" · "}
            {say("burn-down.end", { when: dates.apart(data.endOn, today) })}
          </span>
        )}
      </h3>
      <Plot
        title={say("burn-down.title")}
        lines={lines}
        marks={data.endOn ? [{ on: data.endOn, label: say("burn-down.mark") }] : []}
        value={(value) => dates.number(value)}
        day={dates.day}
        area
        height={120}
      />
      <Folded summary={say("burn-down.table")}>
        {() => (
          <>
            <Table
              caption={say("burn-down.table")}
              rows={data.points.toReversed()}
              keyOf={({ on }) => on}
              columns={[
                { key: "on", head: head[0] ?? "", isName: true, cell: ({ on }) => dates.day(on) },
                { key: "open", head: head[1] ?? "", cell: ({ open }) => dates.number(open) },
              ]}
            />
            <Button variant="default" size="compact-sm" onClick={save}>
              {say("entries.export")}
            </Button>
          </>
        )}
      </Folded>
      {data.undated > 0 && <p className="quiet">{say("burn-down.undated", { count: data.undated })}</p>}
    </div>
  );
});
