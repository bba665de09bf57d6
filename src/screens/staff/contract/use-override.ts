import type { Answer } from "#screens/api.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

/** Sets a day by hand or gives it back as computed; ten seconds to take either back. */
export function useOverride(
  dossierId: string,
  obligation: Answer<"contract.list-obligations">["obligations"][number],
) {
  const { say, language } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const { clauseId, kind } = obligation;
  const name = obligation.name[language];
  const before = { day: obligation.day, reason: obligation.overrideReason };
  const put = (day: string | null, reason: string) =>
    tell("contract.override-obligation", { dossierId, clauseId, kind, day, reason });
  const takeBack = () =>
    before.reason === null ? put(null, say("contract.override.back.reason")) : put(before.day, before.reason);
  return {
    async set(day: string, reason: string) {
      await put(day, reason);
      undo(say("contract.override.saved", { name }), takeBack);
    },
    async giveBack() {
      await put(null, say("contract.override.back.reason"));
      undo(say("contract.override.back.saved", { name }), takeBack);
    },
  };
}
