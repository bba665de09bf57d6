import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { type RequestAnswer, requestAnswers } from "#core/plan/scope.ts";
import type { Answer } from "#screens/api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useAskPages, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { useToday } from "../today.ts";
import { LetterHere } from "./letter-here.tsx";

type Request = Answer<"plan.list-requests">["rows"][number];

/** What is asked that the contract does not hold: noted, then declined or quoted. */
export function RequestsSection({ dossierId }: { readonly dossierId: string }) {
  const { say } = useWords();
  const tell = useTell();
  const reason = useReason("plan.write");
  const { rows, error, retry, more, loadingMore } = useAskPages("plan.list-requests", {
    dossierId,
    limit: 20,
  });
  const today = useToday();
  const { data: dossier } = useAsk("dossier.read", { dossierId });
  const [writing, setWriting] = useState(false);
  const done = () => setWriting(false);
  return (
    <Section
      title={say("plan.requests.title")}
      lead={say("plan.requests.lead")}
      actions={
        !writing && (
          <ReasonedButton
            quiet
            label={say("plan.requests.add")}
            reason={reason}
            onClick={() => setWriting(true)}
          />
        )
      }
    >
      {writing && (
        <FormShell
          submit={say("plan.requests.add")}
          beside={
            <Button variant="default" onClick={done}>
              {say("form.cancel")}
            </Button>
          }
          onSubmit={async ({ askedBy = "", text = "", askedOn = "" }) => {
            await tell("plan.log-request", { dossierId, askedBy, text, ...(askedOn ? { askedOn } : {}) });
            done();
          }}
        >
          <TextField name="askedBy" label={say("plan.requests.by")} focus />
          <TextField name="text" label={say("plan.requests.text")} />
          <TextField name="askedOn" type="date" label={say("plan.requests.on")} initial={today} optional />
        </FormShell>
      )}
      {error ? (
        <ErrorState error={error} retry={retry} />
      ) : !rows ? (
        <Loading />
      ) : rows.length === 0 ? (
        <p className="quiet">{say("plan.requests.none")}</p>
      ) : (
        <ul className="plan-lines">
          {rows.map((one) => (
            <RequestLine
              key={one.id}
              dossierId={dossierId}
              request={one}
              reason={reason}
              isOurs={dossier?.direction === "client"}
            />
          ))}
        </ul>
      )}
      {more && (
        <Button variant="default" loading={loadingMore} onClick={more}>
          {say("table.more")}
        </Button>
      )}
    </Section>
  );
}

function RequestLine(props: {
  readonly dossierId: string;
  readonly request: Request;
  readonly reason: string | undefined;
  /** Whether it was asked of us: then the answer goes out as a letter. */
  readonly isOurs: boolean;
}) {
  const { dossierId, request, reason, isOurs } = props;
  const { say, dates, language } = useWords();
  const [answering, setAnswering] = useState(false);
  const money = new Intl.NumberFormat(language, { style: "currency", currency: "EUR" });
  const { askedBy, askedOn, text, state, answer, quotedCents } = request;
  return (
    <li>
      <div>{text}</div>
      <div className="quiet">
        {say("plan.requests.said", { name: askedBy, day: dates.longDay(askedOn) })} ·{" "}
        <span className={state === "open" ? "plan-amber" : undefined}>
          {say(`plan.requests.state.${state}`)}
        </span>
        {quotedCents !== null && ` · ${money.format(quotedCents / 100)}`}
        {answer && ` · ${answer}`}
      </div>
      {state === "open" &&
        (answering ? (
          <AnswerForm dossierId={dossierId} requestId={request.id} onDone={() => setAnswering(false)} />
        ) : (
          <ReasonedButton
            quiet
            label={say("plan.requests.answer")}
            about={text}
            reason={reason}
            onClick={() => setAnswering(true)}
          />
        ))}
      {isOurs && (state === "declined" || state === "quoted") && (
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

function AnswerForm(props: {
  readonly dossierId: string;
  readonly requestId: string;
  readonly onDone: () => void;
}) {
  const { dossierId, requestId, onDone } = props;
  const { say } = useWords();
  const tell = useTell();
  const [as, setAs] = useState<RequestAnswer>("declined");
  return (
    <FormShell
      submit={say("plan.requests.answer")}
      beside={
        <Button variant="default" onClick={onDone}>
          {say("form.cancel")}
        </Button>
      }
      check={({ price = "" }) =>
        as === "quoted" && centsIn(price) === undefined ? { price: say("plan.requests.answer.wrong") } : {}
      }
      onSubmit={async ({ answer = "", price = "" }) => {
        const quotedCents = as === "quoted" ? (centsIn(price) ?? null) : null;
        await tell("plan.answer-request", { dossierId, requestId, as, answer: answer || null, quotedCents });
        onDone();
      }}
    >
      <NativeSelect
        label={say("plan.requests.answer.as")}
        value={as}
        data={requestAnswers.map((value) => ({ value, label: say(`plan.requests.state.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setAs(requestAnswers.find((one) => one === value) ?? "declined")
        }
      />
      {as === "quoted" && <TextField name="price" label={say("plan.requests.answer.price")} digits />}
      <TextField name="answer" label={say("plan.requests.answer.text")} optional />
    </FormShell>
  );
}

/** `450` or `450,50` as cents; nothing for what is no amount. */
function centsIn(text: string): number | undefined {
  const found = /^\s*(\d{1,7})(?:[.,](\d{1,2}))?\s*€?\s*$/.exec(
    text.replace(/[\s\u202f\u00a0](?=\d{3})/g, ""),
  );
  if (!found) return undefined;
  const cents = Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
  return cents > 0 ? cents : undefined;
}
