import { lockDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Ticket, TicketStatus } from "./ticket.ts";

type Which = "there" | "removed";
type Row = Awaited<ReturnType<ReturnType<typeof ticketsIn>["execute"]>>[number];

/** The tickets of a dossier that the caller has loaded. */
export async function loadTickets(work: Work, dossierId: string): Promise<readonly Ticket[]> {
  return (await ticketsIn(work, dossierId, "there").orderBy("id").execute()).map(toTicket);
}

/** A ticket before it is changed, with its dossier locked until the commit. */
export async function lockTicket(
  work: Work,
  dossierId: string,
  ticketId: string,
  which: Which = "there",
): Promise<Ticket | Refusal> {
  const dossier = await lockDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const row = await ticketsIn(work, dossierId, which).where("id", "=", ticketId).executeTakeFirst();
  return row ? toTicket(row) : refuse("ticket.not-found");
}

function ticketsIn({ tx, actor }: Work, dossierId: string, which: Which) {
  return tx
    .selectFrom("ticket")
    .select(["id", "vendor", "reference", "link", "subject", "next_step as nextStep", "contact"])
    .select(["access_needed as accessNeeded", "opened_on as openedOn", "note"])
    .select(["state", "transferred_to", "closed_how"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("removed_at", which === "there" ? "is" : "is not", null);
}

function toTicket(row: Row): Ticket {
  const { state: _, transferred_to, closed_how, ...said } = row;
  return { ...said, status: statusOf(row) };
}

function statusOf({ id, state, transferred_to: to, closed_how: how }: Row): TicketStatus {
  if (state === "open" || state === "waiting") return { is: state };
  if (state === "transferred" && to !== null) return { is: state, to };
  if (state === "closed" && how !== null) return { is: state, how };
  throw new Error(`the ticket ${id} is ${state} without what it must say`);
}

const written = ({ status, ...ticket }: Ticket) => ({
  vendor: ticket.vendor,
  reference: ticket.reference,
  link: ticket.link,
  subject: ticket.subject,
  next_step: ticket.nextStep,
  contact: ticket.contact,
  access_needed: ticket.accessNeeded,
  opened_on: ticket.openedOn,
  note: ticket.note,
  state: status.is,
  transferred_to: status.is === "transferred" ? status.to : null,
  closed_how: status.is === "closed" ? status.how : null,
});

/** Keeps a ticket that the dossier, locked by the caller, did not have. */
export async function saveNewTicket(
  { tx, actor, now }: Work,
  dossierId: string,
  ticket: Ticket,
): Promise<void> {
  const at = now.toString();
  await tx
    .insertInto("ticket")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: ticket.id,
      ...written(ticket),
      added_at: at,
      added_by: actorReference(actor),
      changed_at: at,
    })
    .modifyEnd(unread)
    .execute();
}

/** Keeps what changed of a ticket, or takes it out of the register: its row stays. */
export async function saveTicket(
  { tx, actor, now }: Work,
  dossierId: string,
  ticket: Ticket,
  removed = false,
): Promise<void> {
  const at = now.toString();
  await tx
    .updateTable("ticket")
    .set({ ...written(ticket), changed_at: at, removed_at: removed ? at : null })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", ticket.id)
    .modifyEnd(unread)
    .execute();
}
