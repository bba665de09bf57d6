import { Button } from "@mantine/core";
import { useState } from "react";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useAskPages, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { useToday } from "../today.ts";
import { RequestLine } from "./request-line.tsx";

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
