import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";
import type { AnswerGiven, ScopeRequest } from "./scope.ts";

/** Keeps a request that the contract does not hold. */
export async function saveNewRequest(
  { tx, actor, now }: Work,
  dossierId: string,
  asked: { readonly id: string; readonly askedBy: string; readonly askedOn: string; readonly text: string },
): Promise<void> {
  await tx
    .insertInto("scope_request")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: asked.id,
      asked_by: asked.askedBy,
      asked_on: asked.askedOn,
      text: asked.text,
      state: "open",
      logged_at: now.toString(),
      logged_by: actorReference(actor),
    })
    .modifyEnd(unread)
    .execute();
}

/** A request of a dossier that the caller has locked. */
export async function findRequest({ tx, actor }: Work, dossierId: string, requestId: string) {
  return tx
    .selectFrom("scope_request")
    .select(["asked_by as askedBy", "asked_on as askedOn", "text", "state", "answer"])
    .select(["quoted_cents as quotedCents", "answered_on as answeredOn"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", requestId)
    .executeTakeFirst();
}

/** Keeps what a request was answered. */
export async function saveAnswer(
  { tx, actor }: Work,
  dossierId: string,
  requestId: string,
  { as, answer, quotedCents, on }: AnswerGiven & { readonly on: string },
): Promise<void> {
  await tx
    .updateTable("scope_request")
    .set({
      state: as,
      answer,
      quoted_cents: as === "quoted" ? quotedCents : null,
      answered_on: on,
      answered_by: actorReference(actor),
    })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", requestId)
    .modifyEnd(unread)
    .execute();
}

/** Writes what was corrected of a request; whoever gave another answer gave it. */
export async function saveRequest(
  { tx, actor }: Work,
  dossierId: string,
  requestId: string,
  { askedBy, askedOn, text, state, answer, quotedCents, answeredOn }: ScopeRequest,
  before: Pick<ScopeRequest, "state">,
): Promise<void> {
  await tx
    .updateTable("scope_request")
    .set({
      ...{ asked_by: askedBy, asked_on: askedOn, text, state, answer },
      ...{ quoted_cents: quotedCents, answered_on: answeredOn },
      ...(state !== before.state && { answered_by: state === "open" ? null : actorReference(actor) }),
    })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", requestId)
    .modifyEnd(unread)
    .execute();
}
