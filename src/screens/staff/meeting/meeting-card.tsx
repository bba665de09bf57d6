import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { MeetingActions } from "./meeting-actions.tsx";
import { MeetingForm, type MeetingWritten, writtenOf } from "./meeting-form.tsx";
import { MeetingLetters } from "./meeting-letters.tsx";
import { Minutes } from "./minutes.tsx";

export type Meeting = Answer<"meeting.list">["rows"][number];

/** One meeting: when, where, with whom, what is written about it, and what can be done where it stands. */
export function MeetingCard(props: {
  readonly dossierId: string;
  readonly meeting: Meeting;
  readonly reason: string | undefined;
}) {
  const { dossierId, meeting, reason } = props;
  const { say, dates } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<unknown>();
  const { id: meetingId, title, purpose, state, place, link, note, people, slot, slots, timeZone } = meeting;
  const when = (one: Meeting["slots"][number]) =>
    say("meeting.when", { day: dates.day(one.on), time: one.at, number: one.minutes });
  const choose = async (one: Meeting["slots"][number]) => {
    setError(undefined);
    await tell("meeting.choose-slot", { dossierId, meetingId, on: one.on, at: one.at }).catch(setError);
  };
  const keep = async ({ slots: times, ...written }: MeetingWritten) => {
    const edit = (said: MeetingWritten) =>
      tell("meeting.edit", { dossierId, meetingId, ...(state === "proposed" ? said : withoutSlots(said)) });
    await edit({ ...written, slots: times });
    undo(say("meeting.edited", { name: title }), () => edit(writtenOf(meeting)));
  };
  const isAhead = state === "proposed" || state === "fixed";
  const lead = `${say(`meeting.purpose.${purpose}`)} · ${say(`meeting.state.${state}`)}`;
  if (editing) {
    return (
      <Section title={title} lead={lead}>
        <MeetingForm
          dossierId={dossierId}
          meeting={meeting}
          submit={say("form.save")}
          onSubmit={keep}
          onClose={() => setEditing(false)}
        />
      </Section>
    );
  }
  const edit = (
    <ReasonedButton
      quiet
      label={say("meeting.edit")}
      about={title}
      reason={reason}
      onClick={() => setEditing(true)}
    />
  );
  return (
    <Section title={title} lead={lead} actions={isAhead && edit}>
      {error !== undefined && <ErrorState error={error} />}
      {slot && (
        <p className="meeting-time">
          {when(slot)} <span className="quiet">{timeZone}</span>
        </p>
      )}
      {state === "proposed" && (
        <ul className="meeting-lines">
          {slots.map((one) => (
            <li key={`${one.on} ${one.at}`}>
              <span>{when(one)}</span>
              <ReasonedButton
                quiet
                label={say("meeting.choose")}
                about={when(one)}
                reason={reason}
                onClick={() => void choose(one)}
              />
            </li>
          ))}
          {slots.length === 0 && <li className="quiet">{say("meeting.no-slots")}</li>}
        </ul>
      )}
      {meeting.replies.map(({ contactId, name, text }) => (
        <p key={contactId} className="meeting-note">
          {text === null
            ? say("meeting.reply.chosen", { name: name || say("meeting.gone") })
            : say("meeting.reply.none", { name: name || say("meeting.gone"), text })}
        </p>
      ))}
      {place && <p>{place}</p>}
      {link && (
        <p className="meeting-link">
          <a href={link} rel="noreferrer">
            {link}
          </a>
        </p>
      )}
      {note && <p className="meeting-note">{note}</p>}
      {people.length > 0 && (
        <p className="quiet">{people.map(({ name }) => name || say("meeting.gone")).join(", ")}</p>
      )}
      {meeting.reason && <p>{say("meeting.because", { reason: meeting.reason })}</p>}
      <MeetingLetters dossierId={dossierId} meeting={meeting} />
      <MeetingActions dossierId={dossierId} meeting={meeting} reason={reason} />
      {meeting.minutes && <Minutes dossierId={dossierId} lines={meeting.minutes} />}
    </Section>
  );
}

function withoutSlots({ slots: _, ...written }: MeetingWritten): Omit<MeetingWritten, "slots"> {
  return written;
}
