import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { type RequestAnswer, requestAnswers } from "#core/plan/scope.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { Request } from "./request-line.tsx";

/** The answer to a request; or, to correct it, what was noted and the answer that it has. */
export function RequestForm(props: {
  readonly dossierId: string;
  readonly request: Request;
  readonly isCorrection: boolean;
  readonly onDone: (isSaved: boolean) => void;
}) {
  const { dossierId, request, isCorrection, onDone } = props;
  const { id: requestId, askedBy, askedOn, text, state, answer, quotedCents } = request;
  const { say, language } = useWords();
  const tell = useTell();
  const [as, setAs] = useState<RequestAnswer>(state === "open" ? "declined" : state);
  const hasAnswer = !isCorrection || state !== "open";
  const isQuote = hasAnswer && as === "quoted";
  const amount = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 2 });
  return (
    <FormShell
      submit={isCorrection ? say("form.save") : say("plan.requests.answer")}
      beside={
        <Button variant="default" onClick={() => onDone(false)}>
          {say("form.cancel")}
        </Button>
      }
      check={({ price = "" }) =>
        isQuote && centsIn(price) === undefined ? { price: say("plan.requests.answer.wrong") } : {}
      }
      onSubmit={async ({ price = "", ...given }) => {
        const cents = isQuote ? (centsIn(price) ?? null) : null;
        const answered = { as, answer: given.answer || null, quotedCents: cents };
        if (isCorrection) {
          const asked = {
            askedBy: given.askedBy ?? "",
            text: given.text ?? "",
            askedOn: given.askedOn ?? "",
          };
          const edit = { ...asked, ...(hasAnswer && answered) };
          await tell("plan.edit-request", { dossierId, requestId, ...edit });
        } else await tell("plan.answer-request", { dossierId, requestId, ...answered });
        onDone(true);
      }}
    >
      {isCorrection && (
        <>
          <TextField name="askedBy" label={say("plan.requests.by")} initial={askedBy} focus />
          <TextField name="text" label={say("plan.requests.text")} initial={text} />
          <TextField name="askedOn" type="date" label={say("plan.requests.on")} initial={askedOn} />
        </>
      )}
      {hasAnswer && (
        <NativeSelect
          label={say("plan.requests.answer.as")}
          value={as}
          data={requestAnswers.map((value) => ({ value, label: say(`plan.requests.state.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setAs(requestAnswers.find((one) => one === value) ?? "declined")
          }
        />
      )}
      {isQuote && (
        <TextField
          name="price"
          label={say("plan.requests.answer.price")}
          digits
          initial={quotedCents === null ? "" : amount.format(quotedCents / 100)}
        />
      )}
      {hasAnswer && (
        <TextField
          name="answer"
          label={say("plan.requests.answer.text")}
          initial={isCorrection ? (answer ?? "") : ""}
          optional
        />
      )}
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
