import type { ReactNode } from "react";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { useWords } from "#screens/words.tsx";
import { useAddedBy } from "../files/use-files.ts";
import { type DepartureRow, useDepartureWords } from "./use-departure-words.ts";

/** Where a departure stands: its day, its method, when it was asked for, what was said when it was closed. */
export function DepartureFacts(props: { readonly dossierId: string; readonly departure: DepartureRow }) {
  const { departure, dossierId } = props;
  const { say, dates } = useWords();
  const { state, day } = useDepartureWords();
  const nameOfActor = useAddedBy();
  const { asked, closed, contradicted, dueOn, fixedOn, method, reason, reopened } = departure;
  const isOpen = departure.state !== "closed" && departure.state !== "not-applicable";
  const told = ({ on, by, statement }: { on: string; by: string; statement: string }) =>
    say("departures.told", { day: dates.shortDay(on), name: nameOfActor(by), statement });
  const planned =
    dueOn === null
      ? say("departures.day.none")
      : say(fixedOn === null ? "departures.day.follows" : "departures.day.fixed", {
          day: dates.longDay(dueOn),
        });
  const facts: readonly (readonly [string, ReactNode] | false)[] = [
    isOpen && [say("departures.day"), planned],
    [say("departures.method"), say(`departures.method.${method}`)],
    reason !== null && [say("departures.reason"), reason],
    asked !== null && [
      say("departures.asked"),
      <>
        {say("departures.asked.told", {
          count: asked.times,
          first: dates.shortDay(asked.firstOn),
          last: dates.shortDay(asked.lastOn),
        })}
        {asked.note !== null && <div className="quiet">{asked.note}</div>}
      </>,
    ],
    closed !== null && [
      say("departures.closed"),
      <>
        {told(closed)} <SeenIn dossierId={dossierId} fileId={closed.fileId} />
      </>,
    ],
    reopened !== null && [say("departures.reopened"), told({ ...reopened, statement: reopened.reason })],
  ];
  const on = day(departure);
  return (
    <>
      <p>
        <strong className="departure-state" data-state={departure.state}>
          {state(departure)}
        </strong>
        {on && <span className="quiet"> · {on}</span>}
      </p>
      {contradicted && <p className="late">{say("departures.contradicted")}</p>}
      <dl className="facts access-facts">
        {facts
          .filter((fact) => fact !== false)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** The file in which something was seen, where there is one. */
export function SeenIn({
  dossierId,
  fileId,
}: {
  readonly dossierId: string;
  readonly fileId: string | null;
}) {
  const { say } = useWords();
  return (
    fileId !== null && <Link to={paths.file(dossierId, fileId)}>{say("accesses.evidence.open-file")}</Link>
  );
}
