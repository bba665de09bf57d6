import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import {
  exampleDossierId,
  exampleIds,
  exampleTicket,
  statusFields,
  TicketShown,
  ticketFields,
  ticketShown,
} from "#core/ticket/fields.ts";
import { ticketFact } from "#core/ticket/journal-line.ts";
import { loadTickets, lockTicket, saveNewTicket, saveTicket } from "#core/ticket/store.ts";
import { editedTicket, mostTickets, type Ticket } from "#core/ticket/ticket.ts";

const One = z.object({ dossierId: Id, ticketId: Id });
const Answer = z.object({ ticket: TicketShown });
const notFound = ["dossier.not-found", "ticket.not-found"] as const;
const wanted = ["ticket.to-whom-wanted", "ticket.how-wanted"] as const;
const { vendor, subject, ...others } = z.object(ticketFields).shape;
const Said = z.object({ ...others, ...statusFields }).partial().shape;

/** A member adds a support case to the register of a dossier; it is open unless something else is said. */
export const addTicket = command({
  name: "ticket.add",
  summary: "Adds a vendor’s support case: its link, where it stands, what comes next, whom one speaks with.",
  permission: "ticket.write",
  input: z.object({ dossierId: Id, vendor, subject, ...Said }),
  output: Answer,
  refusals: ["dossier.not-found", "ticket.too-many", ...wanted],
  example: {
    input: {
      dossierId: exampleDossierId,
      vendor: "Google Ads",
      subject: "Annonce refusée à tort",
      reference: "5-1234000012345",
      link: "https://support.google.com/google-ads/contact/5-1234000012345",
      state: "waiting",
    },
    output: { ticket: exampleTicket },
  },
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const there = await loadTickets(work, dossierId);
    return there.length < mostTickets ? true : refuse("ticket.too-many", { most: mostTickets });
  },
  async perform(_, { dossierId, vendor, subject, ...said }, work) {
    const blank: Ticket = {
      ...{ id: work.newId(), vendor, subject, reference: null, link: null, nextStep: null },
      ...{ contact: null, accessNeeded: null, openedOn: null, note: null, status: { is: "open" } },
    };
    const edited = editedTicket(blank, said);
    if (isRefusal(edited)) return edited;
    const { after } = edited;
    await saveNewTicket(work, dossierId, after);
    const { reference, link, status } = after;
    return {
      result: { ticket: ticketShown(after) },
      facts: [ticketFact(dossierId, "ticket.added", after, { reference, link, status })],
    };
  },
});

/** A member says more of a ticket, or that it stands elsewhere; what is left out stays. */
export const editTicket = command({
  name: "ticket.edit",
  summary:
    "Changes what is said of a ticket; fields left out stay. Transferred wants to whom, closed wants how.",
  permission: "ticket.write",
  input: One.extend({ vendor: vendor.optional(), subject: subject.optional(), ...Said }),
  output: Answer,
  refusals: [...notFound, ...wanted],
  example: {
    input: { ...exampleIds, state: "transferred", transferredTo: "Nora Benali" },
    output: { ticket: { ...exampleTicket, state: "transferred", transferredTo: "Nora Benali" } },
  },
  load: ({ dossierId, ticketId }, work) => lockTicket(work, dossierId, ticketId),
  async perform(before, { dossierId, ticketId: _, ...edit }, work) {
    const edited = editedTicket(before, edit);
    if (isRefusal(edited)) return edited;
    const { after, fields } = edited;
    const result = { ticket: ticketShown(after) };
    if (fields.length === 0) return { result, facts: [] };
    await saveTicket(work, dossierId, after);
    const values = Object.fromEntries(fields.map((field) => [field, after[field]]));
    return { result, facts: [ticketFact(dossierId, "ticket.edited", after, { fields, values })] };
  },
});

/** A member takes a ticket out of the register. */
export const removeTicket = command({
  name: "ticket.remove",
  summary: "Takes a ticket out of the register; ticket.restore brings it back.",
  permission: "ticket.write",
  input: One,
  output: Answer,
  refusals: notFound,
  example: { input: exampleIds, output: { ticket: exampleTicket } },
  load: ({ dossierId, ticketId }, work) => lockTicket(work, dossierId, ticketId),
  async perform(before, { dossierId }, work) {
    await saveTicket(work, dossierId, before, true);
    return {
      result: { ticket: ticketShown(before) },
      facts: [ticketFact(dossierId, "ticket.removed", before)],
    };
  },
});

/** A member brings back a ticket that was taken out, as it was. */
export const restoreTicket = command({
  name: "ticket.restore",
  summary: "Brings back a ticket that was taken out of the register.",
  permission: "ticket.write",
  input: One,
  output: Answer,
  refusals: [...notFound, "ticket.too-many"],
  example: { input: exampleIds, output: { ticket: exampleTicket } },
  load: ({ dossierId, ticketId }, work) => lockTicket(work, dossierId, ticketId, "removed"),
  async perform(before, { dossierId }, work) {
    const there = await loadTickets(work, dossierId);
    if (there.length >= mostTickets) return refuse("ticket.too-many", { most: mostTickets });
    await saveTicket(work, dossierId, before);
    return {
      result: { ticket: ticketShown(before) },
      facts: [ticketFact(dossierId, "ticket.restored", before)],
    };
  },
});
