import { refuse } from "#core/kernel/refusal.ts";
import { holds, type Permission } from "#core/permissions.ts";
import { useWords } from "#screens/words.tsx";
import { useStaff } from "./session.tsx";

/** Why the person may not do what takes this permission, in words; nothing when it may. */
export function useReason(permission: Permission): string | undefined {
  const { actor } = useStaff();
  const { why } = useWords();
  return holds(actor, permission) ? undefined : why(refuse("request.not-permitted"));
}
