import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";

export type TicketRow = Answer<"ticket.list">["tickets"][number];

/** Where a ticket stands, with whom it went to or how it ended. */
export function useTicketState(): (ticket: TicketRow) => string {
  const { say } = useWords();
  return ({ state, transferredTo, closedHow }) =>
    say(`tickets.state.${state}`, { name: transferredTo ?? "", how: closedHow ?? "" });
}
