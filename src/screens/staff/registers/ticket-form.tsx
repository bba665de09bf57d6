import type { Given } from "#screens/api.ts";
import { AreaField, TextField } from "#screens/ui/fields.tsx";
import { FormShell } from "#screens/ui/form-shell.tsx";
import { useWords } from "#screens/words.tsx";
import type { TicketRow } from "./use-ticket-state.ts";

type Said = Required<Omit<Given<"ticket.add">, "dossierId" | "state" | "transferredTo" | "closedHow">>;

/** What a ticket is about, where it is followed up, and what comes next. */
export function TicketForm(props: {
  readonly ticket?: TicketRow;
  readonly submit: string;
  readonly onSave: (said: Said) => Promise<unknown>;
}) {
  const { ticket, submit, onSave } = props;
  const { say } = useWords();
  return (
    <FormShell
      submit={submit}
      onSubmit={(values) => {
        const said = (name: string) => values[name]?.trim() || null;
        return onSave({
          vendor: values.vendor ?? "",
          subject: values.subject ?? "",
          reference: said("reference"),
          link: said("link"),
          nextStep: said("nextStep"),
          contact: said("contact"),
          accessNeeded: said("accessNeeded"),
          openedOn: said("openedOn"),
          note: said("note"),
        });
      }}
    >
      <TextField name="vendor" label={say("tickets.vendor")} focus={!ticket} initial={ticket?.vendor ?? ""} />
      <TextField name="subject" label={say("tickets.subject")} initial={ticket?.subject ?? ""} />
      <TextField
        name="reference"
        label={say("tickets.reference")}
        optional
        initial={ticket?.reference ?? ""}
      />
      <TextField
        name="link"
        label={say("tickets.link")}
        help={say("tickets.link.help")}
        optional
        initial={ticket?.link ?? ""}
      />
      <AreaField
        name="nextStep"
        label={say("tickets.next-step")}
        optional
        rows={2}
        initial={ticket?.nextStep ?? ""}
      />
      <TextField name="contact" label={say("tickets.contact")} optional initial={ticket?.contact ?? ""} />
      <TextField
        name="accessNeeded"
        label={say("tickets.access")}
        optional
        initial={ticket?.accessNeeded ?? ""}
      />
      <TextField
        name="openedOn"
        type="date"
        label={say("tickets.opened-on")}
        optional
        initial={ticket?.openedOn ?? ""}
      />
      <AreaField name="note" label={say("tickets.note")} optional rows={2} initial={ticket?.note ?? ""} />
    </FormShell>
  );
}
