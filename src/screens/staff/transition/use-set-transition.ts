import type { Given } from "#screens/api.ts";
import { useAsk, useTell } from "../ask.ts";

type Said = Omit<Given<"transition.set">, "dossierId" | "seen">;

/** Keeps what is said of the transition, unless it is no longer what stood here: then it is read again. */
export function useSetTransition(dossierId: string) {
  const tell = useTell();
  const { refetch } = useAsk("transition.read", { dossierId });
  return async (said: Said, seen: Said) => {
    try {
      return await tell("transition.set", { dossierId, ...said, seen });
    } catch (thrown) {
      await refetch();
      throw thrown;
    }
  };
}
