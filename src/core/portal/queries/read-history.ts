import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import { loadAccesses } from "#core/access/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { packsOf } from "#core/pack/store.ts";
import { exampleDossierId } from "#core/portal/example.ts";
import { factsOfHistory, historyOf } from "#core/portal/history.ts";
import { loadRequests } from "#core/portal/request-store.ts";
import { HistoryLineShown } from "#core/portal/shown.ts";
import { linksOf } from "#core/portal/store.ts";

const mostLines = 200;

/** What a contact did and received, the newest first; of all contacts where one of the agency looks. */
export async function loadHistory(
  work: Work,
  dossierId: string,
  most: number,
): Promise<readonly HistoryLineShown[]> {
  const { tx, actor } = work;
  const contactId = actor.kind === "contact" ? actor.contactId : undefined;
  const links = (await linksOf(work, dossierId)).filter((link) => link.contactId === contactId);
  const asked = (await loadRequests(work, dossierId)).filter((one) => one.contactId === contactId);
  const told = await tx
    .selectFrom("fact")
    .select(["at", "actor", "kind", "subject"])
    .where("agency_id", "=", ownAgency(actor))
    .where("chain_id", "=", dossierId)
    .where("kind", "in", factsOfHistory)
    .orderBy("seq", "desc")
    .limit(5 * mostLines)
    .execute();
  const own = contactId && {
    contactId,
    linkIds: links.map(({ id }) => id),
    about: asked.map(({ id, accessId }) =>
      accessId === null ? `portal-request:${id}` : `access:${accessId}`,
    ),
  };
  const lines = historyOf(told, own || undefined).slice(0, most);
  if (lines.length === 0) return [];
  const tools = new Map((await loadAccesses(work, dossierId)).map((one) => [one.id, nameOfAccess(one)]));
  const packs = await packsOf(work, dossierId).where("state", "=", "ready").execute();
  return lines.map(({ about, ...line }) => ({
    ...line,
    tool: tools.get(about ?? "") ?? null,
    pack: packs.find(({ id }) => id === about)?.number ?? null,
  }));
}

/** The whole history of one contact. */
export const readHistory = query({
  name: "portal.read-history",
  summary: "Reads what a contact did in the portal and received there, the newest first.",
  permission: "portal.read-history",
  input: z.object({ dossierId: Id }),
  output: z.object({ lines: z.array(HistoryLineShown) }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: { lines: [{ at: "2026-12-03T08:12:00Z", kind: "opened", tool: null, pack: null }] },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    return { lines: [...(await loadHistory(work, dossierId, mostLines))] };
  },
});
