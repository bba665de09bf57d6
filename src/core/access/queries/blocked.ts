import { sql } from "kysely";
import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import type { AccessShown } from "#core/access/fields.ts";
import { blockerKinds } from "#core/access/kinds.ts";
import { worstFirst } from "#core/access/score.ts";
import { accessShown } from "#core/access/show-access.ts";
import { type EvidenceRow, selectAccesses, selectEvidence, toAccess } from "#core/access/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtOnce, type RowOf } from "#core/kernel/built-once.ts";
import { Id } from "#core/kernel/ids.ts";
import type { Work } from "#core/kernel/operation.ts";

/** An access on which something stands between the one who stays and its autonomy. */
export const BlockedShown = z.object({
  accessId: Id,
  name: z.string().meta({ description: "The tool and its resource" }),
  why: z.enum(blockerKinds).meta({ description: "The gravest of what blocks; access.read says all" }),
});

/** Those that something blocks, in the order in which they come. */
export const blockedOf = (accesses: readonly AccessShown[]): z.infer<typeof BlockedShown>[] =>
  accesses.flatMap(({ id: accessId, tool, resource, autonomy: { blockers } }) => {
    const [first] = blockers;
    return first
      ? [{ accessId, name: nameOfAccess({ toolName: tool.name, resource }), why: first.kind }]
      : [];
  });

/** How many accesses are looked at to find those that something blocks. */
const looked = 600;

/**
 * The accesses of some dossiers on which something may block, in the order of these, each with its evidence and with
 * what the agency itself says of its tool. One on which nothing is ours, whose client owns it and signs in by a name of
 * its own is not asked for: nothing that blocks can be said of it.
 */
export const selectMayBlock = ({ tx, actor }: Work, dossierIds: readonly string[]) =>
  accessesOf(tx, { agencyId: ownAgency(actor), dossierIds });

type OfDossiers = { readonly agencyId: string; readonly dossierIds: readonly string[] };

const accessesOf = builtOnce((db, { agencyId, dossierIds }: OfDossiers) => {
  const evidence = selectEvidence(db, agencyId)
    .where("dossier_id", "=", sql.ref<string>("access.dossier_id"))
    .where("access_id", "=", sql.ref<string>("access.id"))
    .where("withdrawn_at", "is", null);
  return selectAccesses(db, agencyId)
    .select("dossier_id as dossierId")
    .select(sql<EvidenceRow[] | null>`(select json_agg(e) from (${evidence}) as e)`.as("evidence"))
    .select(({ selectFrom }) =>
      selectFrom("own_tool as t")
        .select("t.content")
        .whereRef("t.agency_id", "=", "access.agency_id")
        .whereRef("t.key", "=", "access.tool_key")
        .where("t.removed_at", "is", null)
        .as("ownTool"),
    )
    .where("dossier_id", "=", sql<string>`any(${dossierIds}::uuid[])`)
    .where("exception", "is", null)
    .where(
      sql<boolean>`(owner = 'us' or payer = 'us' or login in ('shared', 'personal')
        or client_level not in ('owner', 'unknown') or ours <> '[]'::jsonb)`,
    )
    .orderBy(sql`array_position(${dossierIds}::uuid[], dossier_id)`)
    .orderBy("id")
    .limit(looked);
});

/** What blocks in each of these dossiers, by its id. */
export function blockedByDossier(
  work: Work,
  rows: readonly RowOf<typeof accessesOf>[],
  today: string,
): ReadonlyMap<string, z.infer<typeof BlockedShown>[]> {
  const tools = work.ports.tools();
  const shown = Map.groupBy(rows, ({ dossierId }) => dossierId);
  return new Map(
    [...shown].map(([dossierId, ofDossier]) => [
      dossierId,
      blockedOf(
        worstFirst(
          ofDossier.map(({ dossierId: _, evidence, ownTool, ...row }) =>
            accessShown(toAccess(row, evidence ?? []), ownTool ?? tools.get(row.toolKey), today),
          ),
        ),
      ),
    ]),
  );
}
