import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";
import { usePlaceWords } from "./use-place-words.ts";

/** What there is to tell in the time of a meeting, each line with its minutes and its place in the pack. */
export function Agenda({ dossierId, meetingId }: { readonly dossierId: string; readonly meetingId: string }) {
  const { say, dates } = useWords();
  const placeOf = usePlaceWords();
  const { data, error, refetch } = useAsk("meeting.read-agenda", { dossierId, meetingId });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.lines.length === 0) return <p className="quiet">{say("meeting.agenda.none")}</p>;
  return (
    <div className="stack">
      <ol className="meeting-told">
        {data.lines.map(({ part, on, what, why, minutes, place }) => (
          <li key={`${part} ${place.row}`}>
            <div>{what ?? say("meeting.part.files")}</div>
            {why && <div>{why}</div>}
            <div className="quiet">
              {[
                say(`meeting.part.${part}`),
                on && dates.shortDay(on),
                say("meeting.length", { number: minutes }),
                placeOf(place),
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ol>
      <p className="quiet">{say("meeting.agenda.total", { number: data.minutes })}</p>
      {data.rest.map(({ part, count, place }) => (
        <p key={part} className="quiet">
          {say("meeting.rest", { count, sheet: placeOf(place) })}
        </p>
      ))}
      {data.leftOut > 0 && <p className="quiet">{say("meeting.left-out", { count: data.leftOut })}</p>}
    </div>
  );
}
