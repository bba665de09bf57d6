import { Button } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { Agenda } from "./agenda.tsx";
import { Minutes } from "./minutes.tsx";
import { MinutesForm } from "./minutes-form.tsx";
import { SlotFields, slotIn } from "./slot-fields.tsx";

export type Meeting = Answer<"meeting.list">["rows"][number];
type Doing = "moving" | "cancelling" | "minutes" | "agenda";

/** One meeting: when, where, with whom, and what can be done about it where it stands. */
export function MeetingCard(props: {
  readonly dossierId: string;
  readonly meeting: Meeting;
  readonly reason: string | undefined;
}) {
  const { dossierId, meeting, reason } = props;
  const { say, dates } = useWords();
  const { api } = useStaff();
  const tell = useTell();
  const [doing, setDoing] = useState<Doing>();
  const [error, setError] = useState<unknown>();
  const { id: meetingId, title, purpose, state, place, link, people, slot, slots, timeZone } = meeting;
  const when = (one: Meeting["slots"][number]) =>
    say("meeting.when", { day: dates.day(one.on), time: one.at, number: one.minutes });
  const choose = async (one: Meeting["slots"][number]) => {
    setError(undefined);
    await tell("meeting.choose-slot", { dossierId, meetingId, on: one.on, at: one.at }).catch(setError);
  };
  const agency = api.agencyId ? `?agency=${api.agencyId}` : "";
  const isAhead = state === "proposed" || state === "fixed";
  const start = (what: Doing) => () => setDoing(doing === what ? undefined : what);
  return (
    <Section title={title} lead={`${say(`meeting.purpose.${purpose}`)} · ${say(`meeting.state.${state}`)}`}>
      {error !== undefined && <ErrorState error={error} />}
      {slot && (
        <p>
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
      {place && <p>{place}</p>}
      {link && (
        <p className="meeting-link">
          <a href={link} rel="noreferrer">
            {link}
          </a>
        </p>
      )}
      {people.length > 0 && (
        <p className="quiet">{people.map(({ name }) => name || say("meeting.gone")).join(", ")}</p>
      )}
      {meeting.reason && <p>{say("meeting.because", { reason: meeting.reason })}</p>}
      <div className="row">
        <Button
          variant="default"
          size="compact-sm"
          onClick={start("agenda")}
          aria-expanded={doing === "agenda"}
        >
          {say("meeting.agenda")}
        </Button>
        {(state === "fixed" || (state === "cancelled" && slot)) && (
          <Button
            component="a"
            variant="default"
            size="compact-sm"
            href={`/api/meetings/${meetingId}.ics${agency}`}
            download
          >
            {say("meeting.invitation")}
          </Button>
        )}
        {isAhead && (
          <>
            <ReasonedButton
              quiet
              label={say("meeting.move")}
              about={title}
              reason={reason}
              onClick={start("moving")}
            />
            <ReasonedButton
              quiet
              label={say("meeting.hold")}
              about={title}
              reason={reason}
              onClick={start("minutes")}
            />
            <ReasonedButton
              quiet
              label={say("meeting.cancel")}
              about={title}
              reason={reason}
              onClick={start("cancelling")}
            />
          </>
        )}
      </div>
      {doing === "moving" && (
        <FormShell
          submit={say("meeting.move.submit")}
          onSubmit={async (values) => {
            const [to] = slotIn(values, 1);
            if (to) await tell("meeting.move", { dossierId, meetingId, slot: to });
            setDoing(undefined);
          }}
        >
          <SlotFields at={1} />
        </FormShell>
      )}
      {doing === "minutes" && (
        <MinutesForm dossierId={dossierId} meeting={meeting} onDone={() => setDoing(undefined)} />
      )}
      {doing === "agenda" && <Agenda dossierId={dossierId} meetingId={meetingId} />}
      {doing === "cancelling" && (
        <Confirm
          title={say("meeting.cancel.title", { name: title })}
          consequence={say("meeting.cancel.consequence")}
          action={say("meeting.cancel")}
          onConfirm={() => tell("meeting.cancel", { dossierId, meetingId })}
          onClose={() => setDoing(undefined)}
        />
      )}
      {meeting.minutes && <Minutes dossierId={dossierId} lines={meeting.minutes} />}
    </Section>
  );
}
