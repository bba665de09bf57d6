import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import type { Plan } from "./plan.ts";

/** Saves which playbook a plan follows from now on, and which it followed; null when that is taken back. */
export async function saveFollowed(
  { tx, actor }: Work,
  dossierId: string,
  { id, playbook }: Plan,
  earlier: Playbook | null,
): Promise<void> {
  await tx
    .updateTable("plan")
    .set({
      playbook_version: playbook.version,
      content: JSON.stringify(playbook),
      earlier: earlier && JSON.stringify(earlier),
    })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", id)
    .modifyEnd(unread)
    .execute();
}

/** The playbook that a plan followed before it took the version that it has; none when that was taken back. */
export async function loadEarlier(
  { tx, actor }: Work,
  dossierId: string,
  { id }: Plan,
): Promise<Playbook | undefined> {
  const row = await tx
    .selectFrom("plan")
    .select("earlier")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.earlier ?? undefined;
}
