import type { Handling, WorkItemState } from "#core/tracking/tracking.ts";
import type { Choice } from "#screens/ui/inline-edit.tsx";
import { useWords } from "#screens/words.tsx";

const states = ["open", "done", "dropped"] as const satisfies readonly WorkItemState[];
const handlings = ["finish", "hand-over", "drop"] as const satisfies readonly Handling[];

/** The states of a work item, as choices. */
export function useStates(): readonly Choice[] {
  const { say } = useWords();
  return states.map((value) => ({ value, label: say(`entries.state.${value}`) }));
}

/** What may become of open work, as choices; the empty one is not decided yet. */
export function useHandlings(): readonly Choice[] {
  const { say } = useWords();
  return [
    { value: "", label: say("handling.none") },
    ...handlings.map((value) => ({ value, label: say(`handling.${value}`) })),
  ];
}

/** What a choice was, as the server takes it. */
export const handlingOf = (value: string): Handling | null => handlings.find((one) => one === value) ?? null;
export const stateOf = (value: string): WorkItemState | undefined => states.find((one) => one === value);
