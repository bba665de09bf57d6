import { useState } from "react";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useAddedBy } from "../files/use-files.ts";
import { SeenIn } from "./departure-facts.tsx";
import { CloseThingForm, ReopenForm } from "./departure-forms.tsx";
import type { DeparturePart } from "./departure-section.tsx";
import { type ThingRow, useDepartureWords } from "./use-departure-words.ts";

/** All that is ours on an access, each with what shows that it is closed, or the way to say so. */
export function DepartureThings(props: DeparturePart) {
  const { departure, dossierId } = props;
  const { say } = useWords();
  const { both, side } = useDepartureWords();
  const { open, earlier } = departure;
  return (
    <>
      <h4>{side("things")}</h4>
      {open.length === 0 ? (
        <p className="quiet">{side("things.none")}</p>
      ) : (
        <ul className="access-reasons departure-things">
          {open.map((thing) => (
            <Thing key={thing.what} {...props} thing={thing} />
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{say("departures.earlier")}</summary>
          <ul className="access-reasons departure-things">
            {earlier.map(({ what, name, closed }) => (
              <li key={what}>
                {both(name)}
                {closed && <Closed dossierId={dossierId} closed={closed} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Thing(props: DeparturePart & { readonly thing: ThingRow }) {
  const { dossierId, departure, thing, reason, reasonId } = props;
  const { say } = useWords();
  const { both, kind, refusal } = useDepartureWords();
  const [isDoing, setIsDoing] = useState(false);
  const { closed } = thing;
  const onDone = () => setIsDoing(false);
  const name = both(thing.name);
  const isIdle = departure.state === "not-applicable";
  return (
    <li data-open={closed === null || undefined}>
      <div>
        {closed === null ? <strong>{name}</strong> : name} <span className="quiet">({kind(thing)})</span>
        {closed && <Closed dossierId={dossierId} closed={closed} />}
      </div>
      {isDoing ? (
        closed ? (
          <ReopenForm {...props} onDone={onDone} />
        ) : (
          <CloseThingForm {...props} onDone={onDone} />
        )
      ) : (
        !isIdle && (
          <ReasonedButton
            quiet
            label={say(closed ? "departures.thing.reopen" : "departures.thing.close")}
            about={name}
            reason={reason ?? (closed ? undefined : refusal(thing.mayClose, departure))}
            reasonId={reasonId}
            onClick={() => setIsDoing(true)}
          />
        )
      )}
    </li>
  );
}

function Closed(props: { readonly dossierId: string; readonly closed: NonNullable<ThingRow["closed"]> }) {
  const { dossierId, closed } = props;
  const { say, dates } = useWords();
  const nameOfActor = useAddedBy();
  const { as, on, by, statement, fileId } = closed;
  return (
    <div className="quiet">
      {say(`departures.thing.${as}`, { day: dates.shortDay(on), name: nameOfActor(by), statement })}{" "}
      <SeenIn dossierId={dossierId} fileId={fileId} />
    </div>
  );
}
