import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Playbook } from "#core/playbook/playbook.ts";

/** How many contents are kept; each takes some hundred kilobytes. */
const most = 40;
const kept = new Map<string, Playbook>();

/**
 * What a plan was made from. All plans that an agency makes from one version of a playbook hold the same: it is
 * fetched and understood once, and forgotten when others were asked for since. The caller has read the row of the
 * plan, so that nobody is shown what lies beyond the own agency; its name is part of what is looked up besides.
 */
export async function contentOf(
  { tx, actor }: Work,
  dossierId: string,
  plan: { readonly id: string; readonly content_hash: string },
): Promise<Playbook> {
  const agencyId = ownAgency(actor);
  const key = `${agencyId} ${plan.content_hash}`;
  const content = kept.get(key) ?? (await fetched());
  kept.delete(key);
  kept.set(key, content);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return content;

  async function fetched(): Promise<Playbook> {
    const row = await tx
      .selectFrom("plan")
      .select("content")
      .where("agency_id", "=", agencyId)
      .where("dossier_id", "=", dossierId)
      .where("id", "=", plan.id)
      .executeTakeFirstOrThrow();
    return row.content;
  }
}
