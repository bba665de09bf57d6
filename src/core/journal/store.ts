import type { Selectable } from "kysely";
import { actorReference, agencyOf } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Database } from "#platform/db/schema.ts";
import { type ChainHead, chainFacts, type Fact, firstHash } from "./journal.ts";

type Tx = Work["tx"];

/** Opens a chain with nothing in it, with the dossier or the agency that it will record. */
export async function openChain(tx: Tx, agencyId: string, chainId: string): Promise<void> {
  await tx
    .insertInto("chain")
    .values({ agency_id: agencyId, chain_id: chainId, seq: 0, hash: firstHash })
    .execute();
}

/**
 * Appends facts to their chains, in the transaction that changes the state. Each chain's head is
 * locked until the commit, in the order of ids, so that two commands never wait for each other.
 */
export async function appendFacts(
  work: Work,
  agencyId: string,
  command: string,
  drafts: readonly FactDraft[],
): Promise<void> {
  const byChain = Map.groupBy(drafts, (draft) => draft.dossierId ?? agencyId);
  for (const [chainId, chained] of [...byChain].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await appendToChain(work, agencyId, chainId, command, chained);
  }
}

async function appendToChain(
  { tx, now, actor, ports: { vault } }: Work,
  agencyId: string,
  chainId: string,
  command: string,
  drafts: readonly FactDraft[],
): Promise<void> {
  const { head, wrappedKey } = await lockHead(tx, agencyId, chainId);
  const context = {
    agencyId,
    at: now.round("millisecond").toString({ smallestUnit: "millisecond" }),
    actor: actorReference(actor),
    command,
  };
  const chained = chainFacts(drafts, head, context, vault);
  const last = chained.at(-1)?.fact;
  if (!last) return;
  await tx
    .with("appended", (db) =>
      db.insertInto("fact").values(
        chained.map(({ fact: { agencyId: agency_id, chainId: chain_id, ...line }, salted }) => ({
          agency_id,
          chain_id,
          ...line,
          details: vault.seal(wrappedKey, salted, `${agency_id}/${chain_id}/${line.seq}`),
        })),
      ),
    )
    .updateTable("chain")
    .set({ seq: last.seq, hash: last.hash })
    .where("agency_id", "=", agencyId)
    .where("chain_id", "=", chainId)
    .execute();
}

async function lockHead(
  tx: Tx,
  agencyId: string,
  chainId: string,
): Promise<{ readonly head: ChainHead; readonly wrappedKey: Uint8Array }> {
  const row = await tx
    .selectFrom("chain as c")
    .innerJoin("agency as a", "a.agency_id", "c.agency_id")
    .leftJoin("dossier as d", (on) =>
      on.onRef("d.agency_id", "=", "c.agency_id").onRef("d.id", "=", "c.chain_id"),
    )
    .select(["c.seq", "c.hash", "a.wrapped_key as agencyKey", "d.wrapped_key as dossierKey"])
    .where("c.agency_id", "=", agencyId)
    .where("c.chain_id", "=", chainId)
    .forUpdate("c")
    .executeTakeFirst();
  if (!row) throw new Error(`no chain ${chainId}: open one with the dossier or agency it records`);
  return { head: { chainId, seq: row.seq, hash: row.hash }, wrappedKey: row.dossierKey ?? row.agencyKey };
}

/** The key and head of a dossier's chain, or of the agency's own; undefined when it is not the actor's. */
export async function wrappedKeyOf(
  { tx, actor }: Work,
  dossierId: string | undefined,
): Promise<(ChainHead & { readonly wrappedKey: Uint8Array }) | undefined> {
  const agencyId = agencyOf(actor) ?? "";
  const chainId = dossierId ?? agencyId;
  const row = await tx
    .selectFrom("chain as c")
    .innerJoin("agency as a", "a.agency_id", "c.agency_id")
    .leftJoin("dossier as d", (on) =>
      on.onRef("d.agency_id", "=", "c.agency_id").onRef("d.id", "=", "c.chain_id"),
    )
    .select(["c.seq", "c.hash", "a.wrapped_key as agencyKey", "d.wrapped_key as dossierKey"])
    .where("c.agency_id", "=", agencyId)
    .where("c.chain_id", "=", chainId)
    .executeTakeFirst();
  return row && { chainId, seq: row.seq, hash: row.hash, wrappedKey: row.dossierKey ?? row.agencyKey };
}

/** The columns of a line of the journal but its sealed details. */
export const factColumns = [
  "agency_id",
  "chain_id",
  "seq",
  "at",
  "actor",
  "command",
  "kind",
  "subject",
  "digest",
  "prev",
  "hash",
] as const;

type FactColumns = Pick<Selectable<Database["fact"]>, (typeof factColumns)[number]>;

export function toFact({ agency_id: agencyId, chain_id: chainId, ...line }: FactColumns): Fact {
  return { agencyId, chainId, ...line };
}

/** Every line of a chain in order, without the details. */
export async function readFacts(tx: Tx, agencyId: string, chainId: string): Promise<readonly Fact[]> {
  const rows = await tx
    .selectFrom("fact")
    .select(factColumns)
    .where("agency_id", "=", agencyId)
    .where("chain_id", "=", chainId)
    .orderBy("seq")
    .execute();
  return rows.map(toFact);
}
