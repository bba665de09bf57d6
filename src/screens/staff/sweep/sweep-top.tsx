import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "../session.tsx";
import type { Sweep } from "./sweep.ts";

/** How far one is, and the certificate: refused in words while something is left. */
export function SweepTop({ dossierId, sweep }: { readonly dossierId: string; readonly sweep: Sweep }) {
  const { say, why, dates } = useWords();
  const { api } = useStaff();
  const { counts, dueOn, mayCertify } = sweep;
  const agency = api.agencyId ? `?agency=${api.agencyId}` : "";
  return (
    <div className="stack">
      <p className="sweep-count">
        <strong>{say("sweep.count", { count: counts.closed, total: counts.total })}</strong>{" "}
        {counts.reopened > 0 && (
          <span className="late">{say("sweep.reopened", { count: counts.reopened })}</span>
        )}{" "}
        {dueOn !== null && <span className="quiet">{say("sweep.due", { day: dates.longDay(dueOn) })}</span>}
      </p>
      {counts.total > 0 && (
        <div className="sweep-bar" aria-hidden>
          <span style={{ width: `${(100 * counts.closed) / counts.total}%` }} />
        </div>
      )}
      {mayCertify === true ? (
        <p>
          <a href={`/api/departure-certificates/${dossierId}.pdf${agency}`} download>
            {say("departures.certificate")}
          </a>
        </p>
      ) : (
        <ReasonedButton
          quiet
          label={say("sweep.certificate")}
          reason={why({ refused: refusedIn(mayCertify), params: mayCertify.params })}
          onClick={() => undefined}
        />
      )}
    </div>
  );
}

/** The certificate has two reasons not to be there. */
const refusedIn = ({ refused }: Exclude<Sweep["mayCertify"], true>) =>
  refused === "departure.nothing-to-certify" ? refused : "departure.not-all-closed";
