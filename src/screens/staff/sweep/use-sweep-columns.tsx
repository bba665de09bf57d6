import { useMemo } from "react";
import type { LongColumn } from "#screens/ui/long-row.tsx";
import { useWords } from "#screens/words.tsx";
import { useDepartureWords } from "../departures/use-departure-words.ts";
import { useSided } from "../dossier/use-sided.ts";
import { useAddedBy } from "../files/use-files.ts";
import { type SweepRow, sweepKindOf } from "./sweep.ts";
import { useKindWords } from "./use-kind-words.ts";

/** A line of the sweep: what is ours, on which tool, and what shows that it is closed. */
export function useSweepColumns(): readonly LongColumn<SweepRow>[] {
  const { say, dates, language } = useWords();
  const sayOf = useSided();
  const sayKind = useKindWords();
  const { kind } = useDepartureWords();
  const nameOfActor = useAddedBy();
  return useMemo(() => {
    const kindOf = (line: SweepRow) =>
      line.kind === null || line.is === "departure"
        ? sayKind(sweepKindOf(line))
        : kind({ is: line.is, kind: line.kind, level: line.level });
    const state = ({ closed, reopened }: SweepRow) =>
      closed
        ? say(`sweep.${closed.as}`, { day: dates.shortDay(closed.on), name: nameOfActor(closed.by) })
        : say(reopened ? "sweep.state.reopened" : "sweep.state.open");
    return [
      {
        key: "name",
        head: sayOf("sweep.what"),
        isName: true,
        text: (line: SweepRow) => line.name?.[language] ?? say("sweep.leave"),
        cell: (line: SweepRow) =>
          line.is === "departure" ? null : <span className="quiet sweep-kind">{kindOf(line)}</span>,
      },
      {
        key: "access",
        head: say("sweep.access"),
        width: 16,
        text: ({ access }: SweepRow) => access,
        cell: ({ access }: SweepRow) => access,
      },
      {
        key: "state",
        head: say("sweep.state"),
        leaves: 0,
        width: 22,
        text: state,
        cell: (line: SweepRow) => (
          <>
            <span className={line.reopened ? "late" : line.closed ? "quiet" : "sweep-open"}>
              {state(line)}
            </span>
            {line.closed && <div className="sweep-seen">{line.closed.statement}</div>}
          </>
        ),
      },
    ];
  }, [say, sayOf, sayKind, dates, language, kind, nameOfActor]);
}
