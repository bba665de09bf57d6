import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { LineKind } from "../due-lines.ts";
import type { Whose } from "../store.ts";

/** What digests that were sent have told somebody of a kind: of whom or what, with its day. */
export async function toldBefore(
  { tx, actor }: Work,
  kind: LineKind,
  whose: Whose,
  /** The first of these days that still counts. */
  from?: string,
): Promise<readonly { readonly subjectId: string; readonly day: string }[]> {
  return tx
    .selectFrom("reminder_setting as s")
    .innerJoin("digest as g", (join) =>
      join.onRef("g.agency_id", "=", "s.agency_id").onRef("g.setting_id", "=", "s.id"),
    )
    .innerJoin("digest_line as l", (join) =>
      join.onRef("l.agency_id", "=", "g.agency_id").onRef("l.digest_id", "=", "g.id"),
    )
    .select(["l.subject_id as subjectId", "l.day"])
    .where("s.agency_id", "=", ownAgency(actor))
    .$call((all) =>
      "memberId" in whose
        ? all.where("s.member_id", "=", whose.memberId)
        : all.where("s.dossier_id", "=", whose.dossierId).where("s.contact_id", "=", whose.contactId),
    )
    .where("g.state", "=", "sent")
    .where("l.kind", "=", kind)
    .$if(from !== undefined, (all) => all.where("l.day", ">=", from ?? ""))
    .execute();
}
