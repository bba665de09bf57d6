import { Button } from "@mantine/core";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useStaff } from "../session.tsx";
import { Agenda } from "./agenda.tsx";
import { CancelForm } from "./cancel-form.tsx";
import type { Meeting } from "./meeting-card.tsx";
import { MinutesForm } from "./minutes-form.tsx";
import { SlotFields, slotIn } from "./slot-fields.tsx";

type Doing = "moving" | "cancelling" | "minutes" | "agenda";

/** What can be done of a meeting where it stands, one at a time, each with its form below. */
export function MeetingActions(props: {
  readonly dossierId: string;
  readonly meeting: Meeting;
  readonly reason: string | undefined;
}) {
  const { dossierId, meeting, reason } = props;
  const { say } = useWords();
  const { api } = useStaff();
  const tell = useTell();
  const [doing, setDoing, close] = useOneOpen<Doing>();
  const { id: meetingId, title, state, slot } = meeting;
  const agency = api.agencyId ? `?agency=${api.agencyId}` : "";
  const start = (what: Doing) => () => setDoing(doing === what ? undefined : what);
  const button = (label: string, what: Doing) => (
    <ReasonedButton quiet label={label} about={title} reason={reason} onClick={start(what)} />
  );
  return (
    <>
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
        {(state === "proposed" || state === "fixed") && (
          <>
            {button(say("meeting.move"), "moving")}
            {button(say("meeting.hold"), "minutes")}
            {button(say("meeting.cancel"), "cancelling")}
          </>
        )}
      </div>
      {doing === "moving" && (
        <FormShell
          submit={say("meeting.move.submit")}
          onSubmit={async (values) => {
            const [to] = slotIn(values, 1);
            if (to) await tell("meeting.move", { dossierId, meetingId, slot: to });
            close("moving");
          }}
        >
          <SlotFields at={1} initial={slot ?? undefined} />
        </FormShell>
      )}
      {doing === "minutes" && (
        <MinutesForm dossierId={dossierId} meeting={meeting} onDone={() => close("minutes")} />
      )}
      {doing === "agenda" && <Agenda dossierId={dossierId} meetingId={meetingId} />}
      {doing === "cancelling" && (
        <CancelForm dossierId={dossierId} meeting={meeting} onDone={() => close("cancelling")} />
      )}
    </>
  );
}
