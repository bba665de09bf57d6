import { useState } from "react";
import type { Answer } from "#screens/api.ts";
import { problemOf, sentenceOf } from "#screens/problem.ts";
import { Notice } from "#screens/ui/notice.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { LetterHere } from "./letter-here.tsx";
import { RequestForm } from "./request-form.tsx";

export type Request = Answer<"plan.list-requests">["rows"][number];

/** One request with its answer: to be answered, corrected or opened again, and written to whoever asked. */
export function RequestLine(props: {
  readonly dossierId: string;
  readonly request: Request;
  readonly reason: string | undefined;
  /** Whether it was asked of us: then the answer goes out as a letter. */
  readonly isOurs: boolean;
}) {
  const { dossierId, request, reason, isOurs } = props;
  const { say, dates, language } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const [writing, setWriting] = useState<"answer" | "correct">();
  const [problem, setProblem] = useState<string>();
  const money = new Intl.NumberFormat(language, { style: "currency", currency: "EUR" });
  const { askedBy, askedOn, text, state, answer, quotedCents } = request;
  const undone = (sentence: string) =>
    undo(sentence, () => tell("plan.edit-request", asItWas(dossierId, request)));
  const reopen = async () => {
    setProblem(undefined);
    try {
      await tell("plan.edit-request", { dossierId, requestId: request.id, as: "open" });
      undone(say("plan.requests.reopened"));
    } catch (thrown) {
      setProblem(sentenceOf(problemOf(thrown), say));
    }
  };
  return (
    <li className={writing ? "stack" : undefined}>
      <div>
        {text}
        <div className="quiet">
          {say("plan.requests.said", { name: askedBy, day: dates.longDay(askedOn) })} ·{" "}
          <span className={state === "open" ? "plan-amber" : undefined}>
            {say(`plan.requests.state.${state}`)}
          </span>
          {quotedCents !== null && ` · ${money.format(quotedCents / 100)}`}
          {answer && ` · ${answer}`}
        </div>
      </div>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {writing ? (
        <RequestForm
          dossierId={dossierId}
          request={request}
          isCorrection={writing === "correct"}
          onDone={(isSaved) => {
            setWriting(undefined);
            if (isSaved && writing === "correct") undone(say("plan.requests.corrected"));
          }}
        />
      ) : (
        <div className="row">
          {state === "open" && (
            <ReasonedButton
              quiet
              label={say("plan.requests.answer")}
              about={text}
              reason={reason}
              onClick={() => setWriting("answer")}
            />
          )}
          {!reason && (
            <ReasonedButton
              quiet
              label={say("plan.requests.correct")}
              about={text}
              onClick={() => setWriting("correct")}
            />
          )}
          {!reason && state !== "open" && (
            <ReasonedButton
              quiet
              label={say("plan.requests.reopen")}
              about={text}
              onClick={() => void reopen()}
            />
          )}
        </div>
      )}
      {isOurs && !writing && (state === "declined" || state === "quoted") && (
        <LetterHere
          dossierId={dossierId}
          template={state === "quoted" ? "quote" : "out-of-scope-reply"}
          label={`plan.requests.write.${state}`}
          about={text}
          values={{
            request: text,
            requested_on: askedOn,
            ...(quotedCents === null
              ? {}
              : {
                  quote_lines: answer ?? text,
                  amount: say("plan.requests.amount", { amount: money.format(quotedCents / 100) }),
                }),
          }}
        />
      )}
    </li>
  );
}

/** A correction that gives a request back as it is now. */
function asItWas(dossierId: string, request: Request) {
  const { id: requestId, askedBy, askedOn, text, state, answer, quotedCents, answeredOn } = request;
  const answered = state === "open" ? {} : { answer, quotedCents, ...(answeredOn && { answeredOn }) };
  return { dossierId, requestId, askedBy, askedOn, text, as: state, ...answered };
}
