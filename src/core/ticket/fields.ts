import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { type Ticket, ticketStates } from "./ticket.ts";

const Line = z.string().trim().min(1).max(200);
const Text = z.string().trim().min(1).max(2_000);

/** What one may say of a ticket besides where it stands. */
export const ticketFields = {
  vendor: Line.meta({ description: "Whose support it is" }),
  reference: Line.nullable().meta({ description: "The number that the vendor gave it" }),
  link: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .nullable()
    .meta({ description: "Where it is followed up; begins with https://" }),
  subject: Line,
  nextStep: Text.nullable(),
  contact: Line.nullable().meta({ description: "Whom one speaks with" }),
  accessNeeded: Line.nullable().meta({ description: "What one must have to follow it up" }),
  openedOn: Day.nullable(),
  note: Text.nullable(),
};

/** Where it stands: one that is transferred wants to whom, one that is closed wants how. */
export const statusFields = {
  state: z.enum(ticketStates),
  transferredTo: Line.meta({ description: "Wanted when it is transferred" }),
  closedHow: Text.meta({ description: "Wanted when it is closed" }),
};

/** A ticket as every door shows it. */
export const TicketShown = z.object({
  id: Id,
  ...ticketFields,
  state: statusFields.state,
  transferredTo: z.string().nullable(),
  closedHow: z.string().nullable(),
});
export type TicketShown = z.infer<typeof TicketShown>;

/** A ticket as doors show it. */
export function ticketShown({ status, ...said }: Ticket): TicketShown {
  return {
    ...said,
    state: status.is,
    transferredTo: status.is === "transferred" ? status.to : null,
    closedHow: status.is === "closed" ? status.how : null,
  };
}

export const exampleDossierId = "01980000-0000-7000-8000-000000000010";

/** The ticket of the examples. */
export const exampleTicket: TicketShown = {
  id: "01980000-0000-7000-8000-000000000091",
  vendor: "Google Ads",
  reference: "5-1234000012345",
  link: "https://support.google.com/google-ads/contact/5-1234000012345",
  subject: "Annonce refusée à tort",
  nextStep: "Répondre à l’examinateur",
  contact: "Équipe Google Ads",
  accessNeeded: "Lecture du compte Google Ads",
  openedOn: "2026-11-30",
  note: null,
  state: "waiting",
  transferredTo: null,
  closedHow: null,
};

export const exampleIds = { dossierId: exampleDossierId, ticketId: exampleTicket.id };
