import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Reply } from "./reply.ts";

/** What contacts answered to the meetings of a dossier that the caller has loaded, in the order in which they did. */
export async function loadReplies({ tx, actor }: Work, dossierId: string): Promise<readonly Reply[]> {
  const rows = await tx
    .selectFrom("meeting_reply")
    .select(["id", "meeting_id as meetingId", "contact_id as contactId", "offered", "slot", "text"])
    .select("said_at as saidAt")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .orderBy("id", "desc")
    .limit(500)
    .execute();
  return rows.toReversed();
}

export async function saveReply(
  { tx, actor, now }: Work,
  dossierId: string,
  reply: Omit<Reply, "saidAt">,
): Promise<void> {
  await tx
    .insertInto("meeting_reply")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: reply.id,
      meeting_id: reply.meetingId,
      contact_id: reply.contactId,
      offered: JSON.stringify(reply.offered),
      slot: reply.slot === null ? null : JSON.stringify(reply.slot),
      text: reply.text,
      said_at: now.toString(),
    })
    .modifyEnd(unread)
    .execute();
}
