import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { KeptCode } from "./code.ts";

type Place = { readonly dossierId: string; readonly linkId: string };

const noCode: KeptCode = { withCode: false, codeHash: null, codeMadeAt: null, codeTries: 0, codeTimes: 0 };

const ofLink = ({ tx, actor }: Work, { dossierId, linkId }: Place) =>
  tx
    .selectFrom("portal_link")
    .select(["with_code as withCode", "code_hash as codeHash"])
    .select(["code_made_at as codeMadeAt", "code_tries as codeTries", "code_times as codeTimes"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", linkId);

/** The code of a link that somebody holds. */
export const loadCode = async (work: Work, place: Place): Promise<KeptCode> =>
  (await ofLink(work, place).executeTakeFirst()) ?? noCode;

/** The same, locked until the commit: tries at the same time are counted one by one. */
export const lockCode = async (work: Work, place: Place): Promise<KeptCode> =>
  (await ofLink(work, place).forNoKeyUpdate().executeTakeFirst()) ?? noCode;

const change = ({ tx, actor }: Work, { dossierId, linkId }: Place) =>
  tx
    .updateTable("portal_link")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", linkId);

/** A new code takes the place of the one before, with all its tries. */
export async function saveNewCode(work: Work, place: Place, hash: Uint8Array, times: number): Promise<void> {
  const set = { code_hash: hash, code_made_at: work.now.toString(), code_tries: 0, code_times: times };
  await change(work, place).set(set).execute();
}

export async function saveTries(work: Work, place: Place, tries: number): Promise<void> {
  await change(work, place).set({ code_tries: tries }).execute();
}
