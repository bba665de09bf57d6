import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { changedFields, isSameData } from "#core/kernel/same-data.ts";

/** `waiting` is with the vendor; `transferred` goes on without us; in this order lists show them. */
export const ticketStates = ["open", "waiting", "transferred", "closed"] as const;
export type TicketState = (typeof ticketStates)[number];

/** Where a ticket stands: to whom it was transferred, how it was closed. */
export type TicketStatus =
  | { readonly is: "open" }
  | { readonly is: "waiting" }
  | { readonly is: "transferred"; readonly to: string }
  | { readonly is: "closed"; readonly how: string };

/** A support case of a vendor about the project. */
export type Ticket = {
  readonly id: string;
  readonly vendor: string;
  readonly reference: string | null;
  /** Where it is followed up. */
  readonly link: string | null;
  readonly subject: string;
  readonly nextStep: string | null;
  /** Whom one speaks with, at the vendor's or at the client's. */
  readonly contact: string | null;
  /** What one must have to follow it up. */
  readonly accessNeeded: string | null;
  readonly openedOn: string | null;
  readonly note: string | null;
  readonly status: TicketStatus;
};

/** The most tickets of one dossier. */
export const mostTickets = 200;

/** What one may say of a ticket besides where it stands. */
export const ticketFieldNames = [
  "vendor",
  "reference",
  "link",
  "subject",
  "nextStep",
  "contact",
  "accessNeeded",
  "openedOn",
  "note",
] as const;
export type TicketFieldName = (typeof ticketFieldNames)[number];

/** Where somebody says that a ticket stands; what is left out was not said. */
export type StatusGiven = {
  readonly state?: TicketState | undefined;
  readonly transferredTo?: string | undefined;
  readonly closedHow?: string | undefined;
};

/** The status that was given: one that is transferred wants to whom, one that is closed wants how. */
export function statusGiven(
  { state, transferredTo, closedHow }: StatusGiven,
  { status: before, subject }: Pick<Ticket, "status" | "subject">,
): TicketStatus | Refusal {
  const is = state ?? before.is;
  switch (is) {
    case "open":
    case "waiting":
      return { is };
    case "transferred": {
      const to = transferredTo ?? (before.is === is ? before.to : undefined);
      return to === undefined ? refuse("ticket.to-whom-wanted", { subject }) : { is, to };
    }
    case "closed": {
      const how = closedHow ?? (before.is === is ? before.how : undefined);
      return how === undefined ? refuse("ticket.how-wanted", { subject }) : { is, how };
    }
    default:
      return is satisfies never;
  }
}

/** A ticket after an edit, with what it changed: `status` when it stands elsewhere. */
export function editedTicket(
  before: Ticket,
  edit: { readonly [Field in TicketFieldName]?: Ticket[Field] | undefined } & StatusGiven,
): { readonly after: Ticket; readonly fields: readonly (TicketFieldName | "status")[] } | Refusal {
  const status = statusGiven(edit, before);
  if ("refused" in status) return status;
  const fields = changedFields(ticketFieldNames, before, edit);
  const said = Object.fromEntries(fields.map((name) => [name, edit[name]]));
  const moved = isSameData(status, before.status) ? [] : (["status"] as const);
  return { after: { ...before, ...said, status }, fields: [...fields, ...moved] };
}

/** Those that still want somebody first, by the vendor's name, then by the day on which they were opened. */
export function inOrder(tickets: readonly Ticket[]): readonly Ticket[] {
  const rank = ({ status }: Ticket) => ticketStates.indexOf(status.is);
  const day = ({ openedOn }: Ticket) => openedOn ?? "9999-12-31";
  return tickets.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      one.vendor.localeCompare(other.vendor, "fr") ||
      day(one).localeCompare(day(other)),
  );
}
