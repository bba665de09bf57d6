import { useEffect, useState } from "react";
import { refuse } from "#core/kernel/refusal.ts";
import type { Answer } from "#screens/api.ts";
import { paths } from "#screens/paths.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { Link } from "#screens/ui/link.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useToast } from "#screens/ui/use-toast.ts";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { useStaff } from "../session.tsx";
import type { Meeting } from "./meeting-card.tsx";

type Letter = Answer<"letter.list">["rows"][number];

/** How often letters on their way are looked at again; milliseconds. */
const everyLook = 2_000;
const waits = ({ state }: Letter) => state === "draft" || state === "ready" || state === "failed";

/** The letters of a meeting: written when it changes, sent by one click of a person, each one read first if wanted. */
export function MeetingLetters({
  dossierId,
  meeting,
}: {
  readonly dossierId: string;
  readonly meeting: Meeting;
}) {
  const { say, why } = useWords();
  const { session } = useStaff();
  const tell = useTell();
  const toast = useToast();
  const mayNot = useReason("letter.send");
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const asked = useAsk("letter.list", { dossierId, meetingId: meeting.id, limit: 100 });
  const letters = (asked.data?.rows ?? []).filter(({ state }) => state !== "cancelled");
  const isLeaving = letters.some(({ state }) => state === "queued");
  const { refetch } = asked;
  useEffect(() => {
    if (!isLeaving) return;
    const timer = setInterval(() => void refetch(), everyLook);
    return () => clearInterval(timer);
  }, [isLeaving, refetch]);
  const waiting = letters.filter(waits);
  const noMail = session?.sendsMail === true ? undefined : why(refuse("letter.mail-unavailable"));
  const mayBeWritten =
    meeting.state === "fixed" || (meeting.state === "proposed" && meeting.slots.length > 0);
  const prepare = async () => {
    setError(undefined);
    try {
      const { written } = await tell("meeting.prepare-letters", { dossierId, meetingId: meeting.id });
      toast(
        written === 0
          ? say("meeting.letters.prepared-none")
          : say("meeting.letters.prepared", { count: written }),
      );
    } catch (thrown) {
      setError(thrown);
    }
  };
  if (letters.length === 0 && !mayBeWritten) return null;
  return (
    <div className="stack meeting-letters">
      <h3>{say("meeting.letters")}</h3>
      {(asked.error ?? error) !== undefined && <ErrorState error={asked.error ?? error} />}
      {letters.length === 0 && <p className="quiet">{say("meeting.letters.none")}</p>}
      {letters.length > 0 && (
        <ul className="meeting-lines">
          {letters.map((letter) => (
            <li key={letter.id}>
              <span>
                {letter.recipientName ?? letter.recipientEmail}{" "}
                <span className="quiet">
                  {say(`meeting.letter.${kindOf(letter)}`)} · {say(`letters.state.${letter.state}`)}
                </span>
              </span>
              <Link to={paths.letter(dossierId, letter.id)}>{say("meeting.letters.open")}</Link>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {waiting.length > 0 && (
          <ReasonedButton
            label={say("meeting.letters.send", { count: waiting.length })}
            about={meeting.title}
            reason={mayNot ?? noMail}
            onClick={() => setSending(true)}
          />
        )}
        {mayBeWritten && (
          <ReasonedButton
            quiet
            label={say("meeting.letters.prepare")}
            about={meeting.title}
            reason={mayNot}
            onClick={() => void prepare()}
          />
        )}
      </div>
      {sending && (
        <Confirm
          title={say("meeting.letters.send.title", { count: waiting.length })}
          consequence={say("meeting.letters.send.consequence", {
            names: waiting
              .map(({ recipientName, recipientEmail }) => recipientName ?? recipientEmail)
              .join(", "),
          })}
          action={say("meeting.letters.send", { count: waiting.length })}
          isCalm
          onClose={() => setSending(false)}
          onConfirm={async () => {
            for (const { id: letterId, revision } of waiting)
              await tell("letter.send", { dossierId, letterId, revision });
          }}
        />
      )}
    </div>
  );
}

/** What a letter says of the meeting. */
function kindOf({ template }: Letter) {
  if (template === "meeting-invitation") return "invitation";
  if (template === "meeting-change") return "change";
  if (template === "meeting-release") return "release";
  return template === "meeting-cancellation" ? "cancellation" : "proposal";
}
