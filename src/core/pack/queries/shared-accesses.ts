import { worstFirst } from "#core/access/score.ts";
import { accessShown } from "#core/access/show-access.ts";
import { loadAccesses } from "#core/access/store.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { PackAccess } from "#core/pack/accesses.ts";
import { loadToday } from "#core/plan/store.ts";
import { knownTools } from "#core/tool/store.ts";

/**
 * The tools of a dossier as the client may know them, what is still to be done first: notes, what shows a right and who
 * said so stay with the agency. The caller has loaded the dossier.
 */
export async function sharedAccesses(
  work: Work,
  dossierId: string,
): Promise<readonly PackAccess[] | Refusal> {
  const all = await loadAccesses(work, dossierId);
  if (all.length === 0) return [];
  const day = await loadToday(work);
  if (isRefusal(day)) return day;
  const tools = new Map((await knownTools(work)).map(({ tool }) => [tool.key, tool]));
  const shown = all.map((one) => accessShown(one, tools.get(one.toolKey), day.today));
  return worstFirst(shown).map(({ tool, resource, clientLevel, clientWho, autonomy, ...said }) => ({
    tool: tool.name,
    ...(resource === null ? {} : { resource }),
    ...(tool.role === null ? {} : { role: tool.role }),
    clientLevel,
    ...(clientWho === null ? {} : { clientWho }),
    ours: said.ours.map(({ name }) => name),
    others: said.others,
    owner: said.owner,
    payer: said.payer,
    autonomy: autonomy.state,
    ...(autonomy.grade === null ? {} : { evidence: autonomy.grade }),
    ...(autonomy.shownOn === null ? {} : { shownOn: autonomy.shownOn }),
  }));
}
