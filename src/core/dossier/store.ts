import type { Selectable } from "kysely";
import { agencyOf } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Database } from "#platform/db/schema.ts";
import { type Dossier, directions, initiators, reasons } from "./dossier.ts";

type Row = Selectable<Database["dossier"]>;

/** The dossier of the actor's agency with this id, or the same refusal whether it is missing or another's. */
export async function loadDossier({ tx, actor }: Work, id: string): Promise<Dossier | Refusal> {
  const row = await select(tx, agencyOf(actor), id).executeTakeFirst();
  return row ? toDossier(row) : refuse("dossier.not-found");
}

/** The same, locked until the commit. */
export async function lockDossier({ tx, actor }: Work, id: string): Promise<Dossier | Refusal> {
  const row = await select(tx, agencyOf(actor), id).forUpdate().executeTakeFirst();
  return row ? toDossier(row) : refuse("dossier.not-found");
}

function select(tx: Work["tx"], agencyId: string | undefined, id: string) {
  return tx
    .selectFrom("dossier")
    .selectAll()
    .where("agency_id", "=", agencyId ?? "")
    .where("id", "=", id);
}

/** A row as the product speaks of it. */
export function toDossier(row: Omit<Row, "agency_id" | "wrapped_key">): Dossier {
  return {
    id: row.id,
    name: row.name,
    direction: known(directions, row.direction),
    party: row.party,
    endOn: row.end_on,
    initiator: row.initiator === null ? null : known(initiators, row.initiator),
    reason: row.reason === null ? null : known(reasons, row.reason),
    reasonNote: row.reason_note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function known<Word extends string>(words: readonly Word[], word: string): Word {
  const found = words.find((one) => one === word);
  if (found === undefined) throw new Error(`the database holds the unknown word “${word}”`);
  return found;
}

export async function saveNewDossier({ tx, ports }: Work, agencyId: string, dossier: Dossier): Promise<void> {
  await tx
    .insertInto("dossier")
    .values({
      agency_id: agencyId,
      id: dossier.id,
      ...columns(dossier),
      wrapped_key: ports.vault.newWrappedKey(),
      created_at: dossier.createdAt,
    })
    .execute();
}

export async function saveDossier(tx: Work["tx"], agencyId: string, dossier: Dossier): Promise<void> {
  await tx
    .updateTable("dossier")
    .set(columns(dossier))
    .where("agency_id", "=", agencyId)
    .where("id", "=", dossier.id)
    .execute();
}

const columns = (dossier: Dossier) => ({
  name: dossier.name,
  direction: dossier.direction,
  party: dossier.party,
  end_on: dossier.endOn,
  initiator: dossier.initiator,
  reason: dossier.reason,
  reason_note: dossier.reasonNote,
  updated_at: dossier.updatedAt,
});
