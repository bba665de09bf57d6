import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { paths } from "#screens/paths.ts";
import { Beside, Drawer } from "#screens/ui/drawer.tsx";
import { Link } from "#screens/ui/link.tsx";
import { LinkButton } from "#screens/ui/link-button.tsx";
import { Section } from "#screens/ui/page.tsx";
import { ReasonedButton } from "#screens/ui/reasoned-button.tsx";
import { EmptyState, ErrorState, Loading } from "#screens/ui/states.tsx";
import { type Column, Table } from "#screens/ui/table.tsx";
import { useItem } from "#screens/ui/use-item.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useAsk, useTell } from "../ask.ts";
import { useReason } from "../reason.ts";
import { CaseLink } from "./case-link.tsx";
import { RegisterTabs } from "./register-tabs.tsx";
import { TicketDrawer } from "./ticket-drawer.tsx";
import { TicketForm } from "./ticket-form.tsx";
import { type TicketRow, useTicketState } from "./use-ticket-state.ts";
import "./registers.css";

/** Which vendors still owe an answer, and who goes on with each case? */
export function TicketsPage() {
  const { dossierId = "" } = useParams({ strict: false });
  const { data, error, refetch } = useAsk("ticket.list", { dossierId });
  const { openKey, close } = useItem();
  const open = data?.tickets.find(({ id }) => id === openKey);
  return (
    <div className="registers">
      <RegisterTabs />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <Beside isOpen={openKey !== undefined}>
          <TicketsSection dossierId={dossierId} tickets={data.tickets} />
          {openKey === "new" ? (
            <NewTicket dossierId={dossierId} onClose={close} />
          ) : (
            openKey !== undefined && (
              <TicketDrawer key={openKey} dossierId={dossierId} ticket={open} onClose={close} />
            )
          )}
        </Beside>
      )}
    </div>
  );
}

function TicketsSection(props: { readonly dossierId: string; readonly tickets: readonly TicketRow[] }) {
  const { dossierId, tickets } = props;
  const { say } = useWords();
  const { open } = useItem();
  const reason = useReason("ticket.write");
  const columns = useColumns();
  return (
    <Section
      title={say("tickets.title")}
      lead={
        <>
          {say("tickets.lead")} <Link to={paths.letters(dossierId)}>{say("tickets.letter")}</Link>
        </>
      }
      actions={<ReasonedButton label={say("tickets.add")} reason={reason} onClick={() => open("new")} />}
    >
      {tickets.length === 0 ? (
        <EmptyState title={say("tickets.none")}>
          <p className="quiet">{say("tickets.none.lead")}</p>
          {reason === undefined && (
            <Button variant="default" onClick={() => open("new")}>
              {say("tickets.add")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <Table caption={say("tickets.title")} rows={tickets} keyOf={({ id }) => id} columns={columns} />
      )}
    </Section>
  );
}

function useColumns(): readonly Column<TicketRow>[] {
  const { say } = useWords();
  const stateOf = useTicketState();
  const { openKey, open } = useItem();
  const more: readonly Column<TicketRow>[] = [
    { key: "next", head: say("tickets.next-step"), cell: ({ nextStep }) => nextStep },
    {
      key: "link",
      head: say("tickets.link"),
      cell: ({ link, subject }) => link !== null && <CaseLink link={link} about={subject} />,
    },
  ];
  return [
    {
      key: "subject",
      head: say("tickets.subject"),
      isName: true,
      cell: ({ id, subject, vendor, reference }) => (
        <>
          <LinkButton onClick={() => open(id)}>{subject}</LinkButton>
          <span className="quiet registers-kind">{[vendor, reference].filter(Boolean).join(" · ")}</span>
        </>
      ),
    },
    { key: "state", head: say("tickets.state"), cell: stateOf },
    // Beside the list this is told of the one that is open.
    ...(openKey === undefined ? more : []),
  ];
}

function NewTicket({ dossierId, onClose }: { readonly dossierId: string; readonly onClose: () => void }) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const reason = useReason("ticket.write");
  return (
    <Drawer title={say("tickets.add")} onClose={onClose}>
      {reason ? (
        <p className="quiet">{reason}</p>
      ) : (
        <TicketForm
          submit={say("tickets.add")}
          onSave={async (said) => {
            const { ticket } = await tell("ticket.add", { dossierId, ...said });
            const one = { dossierId, ticketId: ticket.id };
            undo(say("registers.added", { name: ticket.subject }), () => tell("ticket.remove", one));
            onClose();
          }}
        />
      )}
    </Drawer>
  );
}
