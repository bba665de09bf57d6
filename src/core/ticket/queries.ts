import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleTicket, TicketShown, ticketShown } from "./fields.ts";
import { loadTickets } from "./store.ts";
import { inOrder } from "./ticket.ts";

/** The support cases of a dossier, those that still want somebody first. */
export const listTickets = query({
  name: "ticket.list",
  summary: "Lists the support cases of a dossier with their links, those still open first.",
  permission: "ticket.read",
  input: z.object({ dossierId: Id }),
  output: z.object({ tickets: z.array(TicketShown) }),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId: exampleDossierId }, output: { tickets: [exampleTicket] } },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    return { tickets: inOrder(await loadTickets(work, dossierId)).map(ticketShown) };
  },
});
