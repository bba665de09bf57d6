import { useState } from "react";
import { paths } from "#screens/paths.ts";
import { Link } from "#screens/ui/link.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useAddedBy } from "../files/use-files.ts";
import { useReason } from "../reason.ts";
import { useToday } from "../today.ts";
import { type DepartureList, useDepartureWords } from "./use-departure-words.ts";
import { AuthoriseForm, LogUseForm, RevokeForm } from "./use-forms.tsx";

/** What every part of the fold is about, and why nothing may be written. */
export type UsePart = {
  readonly dossierId: string;
  readonly list: DepartureList;
};

/** After the end: what the client wrote that lets us use its accesses, and each time that we did. */
export function UseOfAccesses(props: UsePart) {
  const { endOn, uses } = props.list;
  const { say, dates } = useWords();
  const today = useToday();
  const { side } = useDepartureWords();
  const nameOfActor = useAddedBy();
  const reason = useReason("departure.write");
  const [isLogging, setIsLogging] = useState(false);
  if (endOn === null || today <= endOn) return null;
  return (
    <section className="section">
      <details className="departures-use">
        <summary>{side("use")}</summary>
        <div className="stack">
          <p className="quiet">{say("departures.use.lead", { day: dates.longDay(endOn) })}</p>
          <Authorisations {...props} reason={reason} />
          <h3>{say("departures.use.uses")}</h3>
          {uses.length === 0 ? (
            <p className="quiet">{say("departures.use.none-used")}</p>
          ) : (
            <ul className="access-reasons">
              {uses.map(({ id, name, on, by, why }) => (
                <li key={id}>
                  <strong>{name}</strong>
                  <div>
                    {say("departures.use.told", { day: dates.shortDay(on), name: nameOfActor(by), why })}
                  </div>
                </li>
              ))}
            </ul>
          )}
          {isLogging ? (
            <LogUseForm {...props} onDone={() => setIsLogging(false)} />
          ) : (
            <ReasonedButton
              quiet
              label={say("departures.use.log")}
              reason={reason}
              onClick={() => setIsLogging(true)}
            />
          )}
        </div>
      </details>
    </section>
  );
}

type Part = UsePart & { readonly reason: string | undefined };

function Authorisations(props: Part) {
  const { list, reason } = props;
  const { say } = useWords();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <h3>{say("departures.use.authorisations")}</h3>
      {list.authorisations.length === 0 ? (
        <p className="quiet">{say("departures.use.none-authorised")}</p>
      ) : (
        <ul className="access-reasons departure-things">
          {list.authorisations.map((one) => (
            <Authorisation key={one.id} {...props} one={one} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <AuthoriseForm {...props} onDone={() => setIsAdding(false)} />
      ) : (
        <ReasonedButton
          quiet
          label={say("departures.use.authorise")}
          reason={reason}
          onClick={() => setIsAdding(true)}
        />
      )}
    </>
  );
}

function Authorisation(props: Part & { readonly one: DepartureList["authorisations"][number] }) {
  const { dossierId, list, one, reason } = props;
  const { say, dates } = useWords();
  const nameOfActor = useAddedBy();
  const [isRevoking, setIsRevoking] = useState(false);
  const { accessId, by, fileId, from, revoked, statement, until } = one;
  const access = list.departures.find((departure) => departure.accessId === accessId);
  const what = accessId === null ? say("departures.use.all") : (access?.name ?? say("departures.use.gone"));
  return (
    <li>
      <div>
        {revoked ? <s>{statement}</s> : <strong>{statement}</strong>}
        <div className="quiet">
          {say("departures.use.covers", {
            what,
            from: dates.shortDay(from),
            until: dates.shortDay(until),
            name: nameOfActor(by),
          })}{" "}
          <Link to={paths.file(dossierId, fileId)}>{say("accesses.evidence.open-file")}</Link>
        </div>
        {revoked && (
          <div>
            {say("departures.use.revoked", {
              day: dates.shortDay(revoked.on),
              name: nameOfActor(revoked.by),
              reason: revoked.reason,
            })}
          </div>
        )}
      </div>
      {!revoked &&
        (isRevoking ? (
          <RevokeForm dossierId={dossierId} authorisationId={one.id} onDone={() => setIsRevoking(false)} />
        ) : (
          <ReasonedButton
            quiet
            label={say("departures.use.revoke")}
            about={statement}
            reason={reason}
            onClick={() => setIsRevoking(true)}
          />
        ))}
    </li>
  );
}
