import { useState } from "react";
import type { Given } from "#screens/api.ts";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { NewLetter } from "../letters/new-letter.tsx";
import { useReason } from "../reason.ts";

/** The letter that goes with what one looks at: begun here, with what is known of it, and written on its own page. */
export function LetterHere(props: {
  readonly dossierId: string;
  readonly template: string;
  readonly label: "plan.letter.write" | "plan.requests.write.declined" | "plan.requests.write.quoted";
  readonly about?: string;
  readonly values?: Given<"letter.draft">["values"];
}) {
  const { dossierId, template, label, about, values = {} } = props;
  const { say } = useWords();
  const reason = useReason("letter.write");
  const [writing, setWriting] = useState(false);
  if (writing)
    return (
      <NewLetter
        dossierId={dossierId}
        template={template}
        values={values}
        onClose={() => setWriting(false)}
      />
    );
  return (
    <div>
      <ReasonedButton
        quiet
        label={say(label)}
        {...(about ? { about } : {})}
        reason={reason}
        onClick={() => setWriting(true)}
      />
    </div>
  );
}
