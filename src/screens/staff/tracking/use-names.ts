import { useWords } from "#screens/words.tsx";
import { useAsk } from "../ask.ts";

/** The journal's words for who did something (`member:…`), as people read them; blank until that is known. */
export function useNames(): (reference: string) => string {
  const { say } = useWords();
  const { data } = useAsk("agency.list-members", {});
  return (reference) => {
    const [kind, id] = reference.split(":", 2);
    if (kind === "api-key") return say("imports.by.key");
    if (kind !== "member") return say("imports.by.keeper");
    return data ? (data.members.find((one) => one.id === id)?.name ?? say("imports.by.gone")) : "";
  };
}
