import { useWords } from "#screens/words.tsx";
import type { TicketRow } from "./tickets-page.tsx";

/** Where a ticket stands, with whom it went to or how it ended. */
export function useTicketState(): (ticket: TicketRow) => string {
  const { say } = useWords();
  return ({ state, transferredTo, closedHow }) =>
    say(`tickets.state.${state}`, { name: transferredTo ?? "", how: closedHow ?? "" });
}
