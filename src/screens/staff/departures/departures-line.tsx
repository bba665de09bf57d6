import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import { type DepartureList, useDepartureWords } from "./use-departure-words.ts";
import "./departures.css";

/** How many accesses we have left, the next day, and the certificate once nothing is open. */
export function DeparturesLine(props: { readonly dossierId: string; readonly list: DepartureList }) {
  const { dossierId, list } = props;
  const { counts, departures } = list;
  const { say, dates } = useWords();
  const { side } = useDepartureWords();
  const { api } = useStaff();
  const agency = api.agencyId ? `?agency=${api.agencyId}` : "";
  const [next] = departures
    .filter(({ state, dueOn }) => state !== "closed" && state !== "not-applicable" && dueOn !== null)
    .toSorted((one, other) => ((one.dueOn ?? "") < (other.dueOn ?? "") ? -1 : 1));
  // The server looks closer, and refuses to certify what nobody looked at.
  const isOver =
    departures.length > 0 &&
    departures.every(
      ({ state, open }) =>
        state === "not-applicable" || (state === "closed" && open.every(({ closed }) => closed !== null)),
    );
  return (
    <p className="departures-line">
      {counts.total > 0 && side("count", { count: counts.total, closed: counts.closed })}{" "}
      {counts.late > 0 && <span className="late">{say("departures.late", { count: counts.late })} </span>}
      {next?.dueOn && (
        <span className="quiet">
          {say("departures.next", { name: next.name, day: dates.longDay(next.dueOn) })}
        </span>
      )}{" "}
      <Link to={paths.sweep(dossierId)}>{say("sweep.open-it")}</Link>{" "}
      {isOver && (
        <a href={`/api/departure-certificates/${dossierId}.pdf${agency}`} download>
          {say("departures.certificate")}
        </a>
      )}
    </p>
  );
}
