import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";
import type { RequestKind } from "./portal.ts";

/** The most that is asked of one dossier and not answered yet. */
export const mostRequests = 200;

export type AccessRequest = {
  readonly id: string;
  /** null: it is about no tool. */
  readonly accessId: string | null;
  readonly contactId: string | null;
  readonly kind: RequestKind;
  readonly text: string;
  /** What shows that it is out. */
  readonly fileId: string | null;
  readonly askedAt: string;
  readonly settledAt: string | null;
  /** What the agency answered, for the contact to read. */
  readonly answer: string | null;
};

const requestsIn = ({ tx, actor }: Work, dossierId: string) =>
  tx
    .selectFrom("access_request")
    .select(["id", "access_id as accessId", "contact_id as contactId", "kind", "text"])
    .select(["file_id as fileId", "asked_at as askedAt", "settled_at as settledAt", "answer"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId);

/** What was asked of a dossier that the caller has loaded, the newest first: what waits, then what was settled. */
export async function loadRequests(work: Work, dossierId: string): Promise<readonly AccessRequest[]> {
  const waiting = await requestsIn(work, dossierId)
    .where("settled_at", "is", null)
    .orderBy("id", "desc")
    .limit(mostRequests)
    .execute();
  const settled = await requestsIn(work, dossierId)
    .where("settled_at", "is not", null)
    .orderBy("id", "desc")
    .limit(mostRequests)
    .execute();
  return [...waiting, ...settled];
}

export async function saveNewRequest(
  { tx, actor, now }: Work,
  dossierId: string,
  request: Omit<AccessRequest, "fileId" | "askedAt" | "settledAt" | "answer"> & {
    readonly fileId?: string | null;
  },
): Promise<void> {
  await tx
    .insertInto("access_request")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: request.id,
      access_id: request.accessId,
      contact_id: request.contactId,
      kind: request.kind,
      text: request.text,
      file_id: request.fileId ?? null,
      asked_at: now.toString(),
      asked_by: actorReference(actor),
    })
    .modifyEnd(unread)
    .execute();
}

/**
 * Settles what waits on an access once its right was said, or one request alone, with what was answered; how many there
 * were. That an access was taken out waits for a member to look.
 */
export async function settleRequests(
  { tx, actor, now }: Work,
  dossierId: string,
  which: { readonly accessId: string } | { readonly requestId: string; readonly answer: string | null },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("access_request")
    .set({ settled_at: now.toString(), settled_by: actorReference(actor) })
    .$if("answer" in which, (update) => update.set({ answer: "answer" in which ? which.answer : null }))
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("settled_at", "is", null)
    .where(
      "accessId" in which ? "access_id" : "id",
      "=",
      "accessId" in which ? which.accessId : which.requestId,
    )
    .$if("accessId" in which, (all) => all.where("kind", "<>", "out"))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
