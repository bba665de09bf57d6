import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { type SheetToShow, sheetsToShow } from "#core/meeting/place.ts";
import type { Answer } from "#screens/api.ts";
import { CheckField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
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
  const placeOf = usePlaceWords();
  const [answering, setAnswering] = useState(false);
  const { id, text, askedBy, askedOn, answer } = question;
  return (
    <li>
      <div>{text}</div>
      <div className="quiet">{say("meeting.asked.said", { name: askedBy, day: dates.longDay(askedOn) })}</div>
      {answer && (
        <div>
          {[answer.what, answer.why, answer.place && placeOf(answer.place)].filter(Boolean).join(" · ")}
          {!answer.isShared && say("meeting.answer.inside")}
        </div>
      )}
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

function AnswerForm(props: {
  readonly dossierId: string;
  readonly questionId: string;
  readonly onDone: () => void;
}) {
  const { dossierId, questionId, onDone } = props;
  const { say } = useWords();
  const tell = useTell();
  const [sheet, setSheet] = useState<SheetToShow | "note">("decisions");
  return (
    <FormShell
      submit={say("meeting.answer.submit")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      onSubmit={async ({ row = "", what = "", why = "", asWritten }) => {
        const place = { kind: "sheet" as const, row: row === "" ? null : Number(row) };
        const answer =
          sheet === "note" ? { kind: "note" as const, what, why: why || null } : { ...place, sheet };
        await tell("meeting.answer-question", {
          dossierId,
          questionId,
          answer,
          asWritten: asWritten === "on",
        });
        onDone();
      }}
    >
      <NativeSelect
        label={say("meeting.answer.by")}
        value={sheet}
        data={[
          ...sheetsToShow.map((value) => ({ value, label: say(`meeting.in-sheet.${value}`) })),
          { value: "note", label: say("meeting.answer.note") },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setSheet(sheetsToShow.find((one) => one === value) ?? "note");
        }}
      />
      {sheet === "note" ? (
        <>
          <TextField name="what" label={say("meeting.answer.what")} />
          <TextField name="why" label={say("meeting.answer.why")} optional />
          <CheckField name="asWritten" label={say("meeting.answer.as-written")} initial={false} />
        </>
      ) : (
        <TextField name="row" label={say("meeting.answer.row")} digits optional />
      )}
    </FormShell>
  );
}
