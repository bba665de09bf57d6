import { Drawer } from "#screens/ui/drawer.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { CaseLink } from "./case-link.tsx";
import { TicketActions } from "./ticket-actions.tsx";
import { TicketForm } from "./ticket-form.tsx";
import { type TicketRow, useTicketState } from "./use-ticket-state.ts";

type Part = { readonly dossierId: string; readonly ticket: TicketRow };

/** One ticket beside the list: where it stands, what becomes of it, and what is said of it. */
export function TicketDrawer(props: {
  readonly dossierId: string;
  readonly ticket: TicketRow | undefined;
  readonly onClose: () => void;
}) {
  const { dossierId, ticket, onClose } = props;
  const { say } = useWords();
  const reason = useReason("ticket.write");
  if (!ticket) {
    return (
      <Drawer title={say("tickets.title")} onClose={onClose}>
        <p>{say("registers.gone")}</p>
      </Drawer>
    );
  }
  return (
    <Drawer title={ticket.subject} onClose={onClose}>
      <Told ticket={ticket} />
      <TicketActions dossierId={dossierId} ticket={ticket} reason={reason} />
      {reason === undefined && <Edit dossierId={dossierId} ticket={ticket} onRemoved={onClose} />}
    </Drawer>
  );
}

function Told({ ticket }: { readonly ticket: TicketRow }) {
  const { say, dates } = useWords();
  const stateOf = useTicketState();
  const { vendor, reference, link, subject, nextStep, contact, accessNeeded, openedOn, note } = ticket;
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    [say("tickets.state"), stateOf(ticket)],
    [say("tickets.vendor"), vendor],
    [say("tickets.reference"), reference],
    [say("tickets.next-step"), nextStep],
    [say("tickets.contact"), contact],
    [say("tickets.access"), accessNeeded],
    [say("tickets.opened-on"), openedOn === null ? null : dates.longDay(openedOn)],
    [say("tickets.note"), note],
  ];
  return (
    <>
      <dl className="facts">
        {lines.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="registers-text">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {link !== null && (
        <p>
          <CaseLink link={link} about={subject} />
        </p>
      )}
    </>
  );
}

function Edit({ dossierId, ticket, onRemoved }: Part & { readonly onRemoved: () => void }) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const { id: ticketId, state: _, transferredTo: _to, closedHow: _how, ...before } = ticket;
  const one = { dossierId, ticketId };
  const remove = async () => {
    await tell("ticket.remove", one);
    undo(say("registers.removed", { name: ticket.subject }), () => tell("ticket.restore", one));
    onRemoved();
  };
  return (
    <>
      <TicketForm
        key={JSON.stringify(before)}
        ticket={ticket}
        submit={say("form.save")}
        onSave={async (said) => {
          await tell("ticket.edit", { ...one, ...said });
          undo(say("registers.changed", { name: said.subject }), () =>
            tell("ticket.edit", { ...one, ...before }),
          );
        }}
      />
      <div className="row">
        <ReasonedButton
          quiet
          label={say("registers.remove")}
          about={ticket.subject}
          onClick={() => void remove()}
        />
      </div>
    </>
  );
}
