import type { Kysely, Selectable } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { askTogether, type Question } from "#core/kernel/together.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Database } from "#platform/db/schema.ts";
import { type Dossier, directions, dossierStates, initiators, reasons, sortName, tones } from "./dossier.ts";

/** Named one by one: a column added while connections are open changes none of their answers. */
export const dossierColumns = [
  "id",
  "name",
  "direction",
  "party",
  "end_on",
  "initiator",
  "reason",
  "client_view",
  "internal_view",
  "tone",
  "strategic",
  "time_budget_minutes",
  "sites",
  "services",
  "state",
  "state_reason",
  "created_at",
  "updated_at",
] as const;

type Row = Pick<Selectable<Database["dossier"]>, (typeof dossierColumns)[number]>;

/** The dossier of the actor's agency with this id, or the same refusal whether it is missing or another's. */
export async function loadDossier({ tx, actor }: Work, id: string): Promise<Dossier | Refusal> {
  const { rows } = await tx.executeQuery(selectDossier(tx, { agencyId: ownAgency(actor), id }));
  return rows[0] ? toDossier(rows[0]) : refuse("dossier.not-found");
}

/** The rows of a list of a dossier, or the refusal when there is no such dossier: both are asked at once. */
export async function rowsIn<Row>(
  work: Work,
  dossierId: string,
  question: Question<Row>,
): Promise<readonly Row[] | Refusal> {
  const found = await askTogether(work, {
    rows: question,
    dossier: isThere(work.tx, { agencyId: ownAgency(work.actor), id: dossierId }),
  });
  return found.dossier.length === 0 ? refuse("dossier.not-found") : (found.rows as readonly Row[]);
}

/** The same, locked until the commit. */
export async function lockDossier({ tx, actor }: Work, id: string): Promise<Dossier | Refusal> {
  const { rows } = await tx.executeQuery(dossierToLock(tx, { agencyId: ownAgency(actor), id }));
  return rows[0] ? toDossier(rows[0]) : refuse("dossier.not-found");
}

type OneDossier = { readonly agencyId: string; readonly id: string };

const oneDossier = (db: Kysely<Database>, { agencyId, id }: OneDossier) =>
  db.selectFrom("dossier").select(dossierColumns).where("agency_id", "=", agencyId).where("id", "=", id);

/** The question of one dossier. */
export const selectDossier = builtOnce(oneDossier);

const isThere = builtOnce((db, { agencyId, id }: OneDossier) =>
  db.selectFrom("dossier").select("id").where("agency_id", "=", agencyId).where("id", "=", id),
);

const dossierToLock = builtOnce((db, of: OneDossier) => oneDossier(db, of).forNoKeyUpdate());

/** A row as the product speaks of it. */
export function toDossier(row: Row): Dossier {
  return {
    id: row.id,
    name: row.name,
    direction: known(directions, row.direction),
    party: row.party,
    endOn: row.end_on,
    initiator: row.initiator === null ? null : known(initiators, row.initiator),
    reason: row.reason === null ? null : known(reasons, row.reason),
    clientView: row.client_view,
    internalView: row.internal_view,
    tone: row.tone === null ? null : known(tones, row.tone),
    strategic: row.strategic,
    timeBudgetMinutes: row.time_budget_minutes,
    sites: row.sites,
    services: row.services,
    state: known(dossierStates, row.state),
    stateReason: row.state_reason,
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
    .modifyEnd(unread)
    .execute();
}

export async function saveDossier(tx: Work["tx"], agencyId: string, dossier: Dossier): Promise<void> {
  await tx
    .updateTable("dossier")
    .set(columns(dossier))
    .where("agency_id", "=", agencyId)
    .where("id", "=", dossier.id)
    .modifyEnd(unread)
    .execute();
}

const columns = (dossier: Dossier) => ({
  name: dossier.name,
  sort_name: sortName(dossier.name),
  direction: dossier.direction,
  party: dossier.party,
  end_on: dossier.endOn,
  initiator: dossier.initiator,
  reason: dossier.reason,
  client_view: dossier.clientView,
  internal_view: dossier.internalView,
  tone: dossier.tone,
  strategic: dossier.strategic,
  time_budget_minutes: dossier.timeBudgetMinutes,
  sites: [...dossier.sites],
  services: [...dossier.services],
  state: dossier.state,
  state_reason: dossier.stateReason,
  updated_at: dossier.updatedAt,
});
