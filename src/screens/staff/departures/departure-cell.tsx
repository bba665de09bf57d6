import { type DepartureRow, useDepartureWords } from "./use-departure-words.ts";

/** Where the departure from one access stands, on the board: its day, or why it may not be closed on it. */
export function DepartureCell({ departure }: { readonly departure: DepartureRow }) {
  const { state, day, refusedShortly } = useDepartureWords();
  const on = day(departure);
  const refused = refusedShortly(departure);
  return (
    <>
      <span className="departure-state" data-state={departure.state}>
        {state(departure)}
      </span>
      {on && <div>{on}</div>}
      {refused && <div className="quiet">{refused}</div>}
    </>
  );
}
