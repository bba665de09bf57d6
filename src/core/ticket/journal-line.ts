import type { FactDraft, FactKind, Json } from "#core/kernel/fact.ts";
import type { Ticket } from "./ticket.ts";

/** How the journal and lists name a ticket: its vendor and what it is about. */
export const nameOfTicket = ({ vendor, subject }: Pick<Ticket, "vendor" | "subject">) =>
  `${vendor} · ${subject}`;

/** What the journal keeps of something done to a ticket: its name, and what changed. */
export function ticketFact(
  dossierId: string,
  kind: Extract<FactKind, `ticket.${string}`>,
  ticket: Ticket,
  details: { readonly [key: string]: Json } = {},
): FactDraft {
  return {
    dossierId,
    kind,
    subject: `ticket:${ticket.id}`,
    details: { name: nameOfTicket(ticket), ...details },
  };
}
