import { strict as assert } from "node:assert";
import { test } from "node:test";
import { editedTicket, inOrder, type Ticket, type TicketStatus } from "./ticket.ts";

const aTicket = (status: TicketStatus, said: Partial<Ticket> = {}): Ticket => ({
  ...{ id: "1", vendor: "Google Ads", reference: null, link: null, subject: "Annonce", nextStep: null },
  ...{ contact: null, accessNeeded: null, openedOn: null, note: null, status },
  ...said,
});
const open: TicketStatus = { is: "open" };
const moved: TicketStatus = { is: "transferred", to: "Nora" };
const closed: TicketStatus = { is: "closed", how: "Réglé" };

test("a ticket that is transferred wants to whom, one that is closed wants how, and both are kept while it stays so", () => {
  for (const [before, edit, told] of [
    [open, { state: "waiting" }, { is: "waiting" }],
    [open, { state: "transferred" }, "ticket.to-whom-wanted"],
    [open, { state: "transferred", transferredTo: "Nora" }, moved],
    [open, { transferredTo: "Nora" }, open],
    [open, { state: "closed", transferredTo: "Nora" }, "ticket.how-wanted"],
    [open, { state: "closed", closedHow: "Réglé" }, closed],
    [moved, { subject: "Autre" }, moved],
    [moved, { state: "transferred" }, moved],
    [moved, { transferredTo: "Yves" }, { is: "transferred", to: "Yves" }],
    [moved, { state: "closed" }, "ticket.how-wanted"],
    [closed, { state: "open" }, open],
    [closed, { closedHow: "Sans suite" }, { is: "closed", how: "Sans suite" }],
  ] as const) {
    const edited = editedTicket(aTicket(before), edit);
    assert.deepEqual("refused" in edited ? edited.refused : edited.after.status, told);
  }
});

test("an edit tells what it changed, where it stands among it", () => {
  const edited = editedTicket(aTicket(open), { subject: "Annonce", note: "Vu", state: "waiting" });
  assert.ok("fields" in edited);
  assert.deepEqual(edited.fields, ["note", "status"]);
  const same = editedTicket(aTicket(moved), { state: "transferred", transferredTo: "Nora" });
  assert.ok("fields" in same);
  assert.deepEqual(same.fields, []);
});

test("open tickets come first, then those with the vendor, by name and day", () => {
  const all = [
    aTicket(closed, { id: "closed" }),
    aTicket(moved, { id: "moved" }),
    aTicket({ is: "waiting" }, { id: "waiting" }),
    aTicket(open, { id: "undated" }),
    aTicket(open, { id: "dated", openedOn: "2026-11-01" }),
    aTicket(open, { id: "écran", vendor: "Écran" }),
  ];
  assert.deepEqual(
    inOrder(all).map(({ id }) => id),
    ["écran", "dated", "undated", "waiting", "moved", "closed"],
  );
});
