import { Button } from "@mantine/core";
import { useState } from "react";
import { type TicketState, ticketStates } from "#core/ticket/ticket.ts";
import type { Given } from "#screens/api.ts";
import { TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { ErrorState } from "#screens/ui/states.tsx";
import { useOneOpen } from "#screens/ui/use-one-open.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { type TicketRow, useTicketState } from "./use-ticket-state.ts";

type Status = Pick<Given<"ticket.edit">, "state" | "transferredTo" | "closedHow">;

/** Where a ticket goes: to the vendor, to somebody else, to its end, or back; the last two say to whom and how. */
export function TicketActions(props: {
  readonly dossierId: string;
  readonly ticket: TicketRow;
  readonly reason: string | undefined;
}) {
  const { dossierId, ticket, reason } = props;
  const { say } = useWords();
  const stateOf = useTicketState();
  const tell = useTell();
  const undo = useUndo();
  const [asking, setAsking, close] = useOneOpen<"transferred" | "closed">();
  const [error, setError] = useState<unknown>();
  const { subject, state, transferredTo, closedHow } = ticket;
  const one = { dossierId, ticketId: ticket.id };
  const before: Status = {
    state,
    ...(transferredTo !== null && { transferredTo }),
    ...(closedHow !== null && { closedHow }),
  };
  const move = async (status: Status) => {
    setError(undefined);
    const { ticket: moved } = await tell("ticket.edit", { ...one, ...status });
    if (status.state === "transferred" || status.state === "closed") close(status.state);
    undo(say("tickets.moved", { name: subject, state: stateOf(moved) }), () =>
      tell("ticket.edit", { ...one, ...before }),
    );
  };
  const go = (to: TicketState) => {
    if (to === "transferred" || to === "closed") setAsking(to);
    else move({ state: to }).catch(setError);
  };
  return (
    <section className="registers-actions" aria-label={say("table.actions")}>
      {error !== undefined && <ErrorState error={error} />}
      <div className="row">
        {ticketStates
          .filter((to) => to !== state)
          .map((to) => (
            <ReasonedButton
              key={to}
              quiet
              label={say(`tickets.mark.${to}`)}
              about={subject}
              reason={reason}
              onClick={() => go(to)}
            />
          ))}
      </div>
      {asking && (
        <FormShell
          key={asking}
          submit={say(`tickets.mark.${asking}`)}
          beside={
            <Button variant="default" onClick={() => setAsking(undefined)}>
              {say("form.cancel")}
            </Button>
          }
          onSubmit={({ said = "" }) =>
            move(
              asking === "transferred"
                ? { state: asking, transferredTo: said }
                : { state: asking, closedHow: said },
            )
          }
        >
          <TextField name="said" label={say(asking === "transferred" ? "tickets.to" : "tickets.how")} focus />
        </FormShell>
      )}
    </section>
  );
}
