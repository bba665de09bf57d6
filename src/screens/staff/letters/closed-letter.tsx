import { useEffect, useState } from "react";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useAddedBy } from "../files/use-files.ts";
import { useReason } from "../reason.ts";
import type { Letter } from "./letter-text.ts";

/** How often a letter on its way is looked at again; milliseconds. */
const everyLook = 2_000;

/** What became of a letter that no longer changes. */
export function ClosedLetter(props: {
  readonly dossierId: string;
  readonly letter: Letter;
  readonly retry: () => void;
}) {
  const { dossierId, letter, retry } = props;
  const { say } = useWords();
  const isQueued = letter.state === "queued";
  useEffect(() => {
    if (!isQueued) return;
    const timer = setInterval(retry, everyLook);
    return () => clearInterval(timer);
  }, [isQueued, retry]);
  return (
    <Section title={say(`letters.state.${letter.state}`)}>
      <p>
        <Fate letter={letter} />
      </p>
      {letter.state === "sent" && letter.proof && <p>{say("letter.sent.proof", { proof: letter.proof })}</p>}
      {letter.state === "sent" && <Bounce dossierId={dossierId} letterId={letter.id} />}
    </Section>
  );
}

function Fate({ letter }: { readonly letter: Letter }) {
  const { say, dates } = useWords();
  const nameOf = useAddedBy();
  switch (letter.state) {
    case "queued": {
      const { queuedBy, queuedAt } = letter;
      return say("letter.queued", { name: nameOf(queuedBy), day: dates.moment(queuedAt) });
    }
    case "sent": {
      const { means, sentAt, sentOn, recipientEmail } = letter;
      if (means === "mail")
        return say("letter.sent.mail", { day: dates.moment(sentAt), email: recipientEmail ?? "" });
      return say("letter.sent.by-hand", {
        day: sentOn ? dates.longDay(sentOn) : dates.longDayAt(sentAt),
        means: say(`letter.by-hand.means.${means}`),
      });
    }
    case "cancelled":
      return say("letter.cancelled", { day: dates.moment(letter.cancelledAt), reason: letter.reason });
    default:
      return say(`letters.state.${letter.state}`);
  }
}

/** The mail server took it, and it came back: somebody says so. */
function Bounce({ dossierId, letterId }: { readonly dossierId: string; readonly letterId: string }) {
  const { say } = useWords();
  const tell = useTell();
  const reason = useReason("letter.write");
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <ReasonedButton quiet label={say("letter.bounce")} reason={reason} onClick={() => setOpen(true)} />
    );
  }
  return (
    <FormShell
      submit={say("letter.bounce.save")}
      onSubmit={({ note = "" }) => tell("letter.note-bounce", { dossierId, letterId, note })}
    >
      <TextField name="note" label={say("letter.bounce.note")} focus />
    </FormShell>
  );
}
