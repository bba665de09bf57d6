import { Button } from "@mantine/core";
import { useState } from "react";
import type { EntryKind } from "#core/tracking/entries.ts";
import type { Answer } from "#screens/api.ts";
import { pathOfEntry, paths } from "#screens/paths.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Link } from "#screens/ui/link.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { AnswerForm } from "./answer-form.tsx";
import { usePlaceWords } from "./use-place-words.ts";

type Question = Answer<"meeting.read-sheet">["questions"][number];

/** What is asked, and where the pack answers it. */
export function QuestionsSection(props: {
  readonly dossierId: string;
  readonly questions: readonly Question[];
  readonly reason: string | undefined;
}) {
  const { dossierId, questions, reason } = props;
  const { say } = useWords();
  const tell = useTell();
  const [writing, setWriting] = useState(false);
  const done = () => setWriting(false);
  const add = (
    <ReasonedButton quiet label={say("meeting.ask")} reason={reason} onClick={() => setWriting(true)} />
  );
  return (
    <Section title={say("meeting.questions")} lead={say("meeting.questions.lead")} actions={!writing && add}>
      {writing && (
        <FormShell
          submit={say("meeting.ask.submit")}
          beside={
            <Button variant="default" onClick={done}>
              {say("form.cancel")}
            </Button>
          }
          onSubmit={async ({ askedBy = "", text = "" }) => {
            await tell("meeting.add-question", { dossierId, askedBy, text });
            done();
          }}
        >
          <TextField name="askedBy" label={say("meeting.asked-by")} focus />
          <TextField name="text" label={say("meeting.asked")} />
        </FormShell>
      )}
      {questions.length === 0 && !writing && <p className="quiet">{say("meeting.questions.none")}</p>}
      <ul className="meeting-told">
        {questions.map((question) => (
          <QuestionLine key={question.id} dossierId={dossierId} question={question} reason={reason} />
        ))}
      </ul>
    </Section>
  );
}

function QuestionLine(props: {
  readonly dossierId: string;
  readonly question: Question;
  readonly reason: string | undefined;
}) {
  const { dossierId, question, reason } = props;
  const { say, dates } = useWords();
  const [answering, setAnswering] = useState(false);
  const { id, text, askedBy, askedOn, answer } = question;
  return (
    <li>
      <div>{text}</div>
      <div className="quiet">{say("meeting.asked.said", { name: askedBy, day: dates.longDay(askedOn) })}</div>
      {answer && <AnswerLine dossierId={dossierId} answer={answer} />}
      {answering ? (
        <AnswerForm dossierId={dossierId} questionId={id} onDone={() => setAnswering(false)} />
      ) : (
        <ReasonedButton
          quiet
          label={say(answer ? "meeting.answer.again" : "meeting.answer")}
          about={text}
          reason={reason}
          onClick={() => setAnswering(true)}
        />
      )}
    </li>
  );
}

type Answered = NonNullable<Question["answer"]>;

/** In which list an entry stands, by the sheet of the pack that holds it. */
const kindIn: Readonly<Record<string, EntryKind>> = {
  decisions: "decision",
  actions: "action",
  "all-items": "work-item",
  stakeholders: "stakeholder",
};

/** An answer: what it says, and the way to what it points to, which stays however often the pack is built. */
function AnswerLine({ dossierId, answer }: { readonly dossierId: string; readonly answer: Answered }) {
  const { say } = useWords();
  const placeOf = usePlaceWords();
  const { kind, what, why, place, entryId, fileId, isShared } = answer;
  if (!isShared) return <div>{say("meeting.answer.inside")}</div>;
  const entryKind = place ? kindIn[place.sheet] : undefined;
  const to =
    entryId && entryKind
      ? pathOfEntry(entryKind, dossierId, entryId)
      : fileId
        ? paths.file(dossierId, fileId)
        : kind === "sheet"
          ? paths.packPreview(dossierId)
          : undefined;
  const said = what ?? (place && placeOf(place));
  return (
    <div>
      {to ? <Link to={to}>{said}</Link> : said}
      {why && ` · ${why}`}
      {what && place && <span className="quiet"> · {placeOf(place)}</span>}
    </div>
  );
}
