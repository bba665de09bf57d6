import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { Confirm } from "#screens/ui/confirm.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useSizes } from "../files/size-words.ts";
import { useReason } from "../reason.ts";

/** What went with a letter that changes no more, and its address, which can be closed; nothing went, nothing shown. */
export function SentDocuments(props: { readonly dossierId: string; readonly read: Answer<"letter.read"> }) {
  const { dossierId, read } = props;
  const { say, dates } = useWords();
  const tell = useTell();
  const reason = useReason("letter.write");
  const sizeOf = useSizes();
  const [closing, setClosing] = useState(false);
  const { letter, documents, link } = read;
  const { calendar, sendsCalendar, id: letterId } = letter;
  const days = sendsCalendar && calendar !== null ? calendar : null;
  if (documents?.length === 0 && days === null) return null;
  return (
    <Section title={say("letter.files")}>
      {documents === null && <p>{say("letter.files.gone")}</p>}
      <ul className="letter-files">
        {days !== null && <li>{say("letter.calendar", { day: dates.longDay(days.on) })}</li>}
        {documents?.map(({ name, bytes, by }) => (
          <li key={`${by} ${name}`}>
            {name} ({sizeOf(bytes)}) · <span className="quiet">{say(`letter.files.by.${by}`)}</span>
          </li>
        ))}
      </ul>
      {link &&
        (link.isClosed ? (
          <p className="quiet">{say("letter.link.closed")}</p>
        ) : (
          <>
            <p className="quiet">{say("letter.link.until", { day: dates.longDay(link.until) })}</p>
            <ReasonedButton
              quiet
              label={say("letter.link.close")}
              reason={reason}
              onClick={() => setClosing(true)}
            />
          </>
        ))}
      {closing && (
        <Confirm
          title={say("letter.link.close.title")}
          consequence={say("letter.link.close.consequence")}
          action={say("letter.link.close")}
          onConfirm={() => tell("letter.close-link", { dossierId, letterId })}
          onClose={() => setClosing(false)}
        />
      )}
    </Section>
  );
}
