import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Plan } from "#core/plan/plan.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import { findPlaybook, newestVersion, publishedContent } from "#core/playbook/store.ts";

/** A version that a plan could follow instead of its own, the newest in use when none is named; what was said of it. */
export async function versionToFollow(
  work: Work,
  { playbook: { key, version: own } }: Plan,
  version: number | undefined,
): Promise<{ readonly playbook: Playbook; readonly note: string | null } | Refusal> {
  const newest = await newestVersion(work, key);
  const wanted = version ?? newest?.version;
  const found = await findPlaybook(work, key);
  if (isRefusal(found) || wanted === undefined) return refuse("plan.playbook-not-found");
  if (wanted === own) return refuse("plan.same-version", { version: own });
  const playbook = await publishedContent(work, found, wanted);
  if (isRefusal(playbook)) return playbook;
  return { playbook, note: newest?.version === wanted ? newest.note : null };
}
