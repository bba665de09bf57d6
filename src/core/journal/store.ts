import { type Kysely, type Selectable, sql } from "kysely";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Database } from "#platform/db/schema.ts";
import {
  type ChainHead,
  type CheckedLine,
  chainFacts,
  type Fact,
  firstHash,
  placeOfHead,
  sealableHead,
} from "./journal.ts";

type Tx = Work["tx"];

/** Opens a chain with nothing in it, with the dossier or the agency that it will record. */
export async function openChain(tx: Tx, agencyId: string, chainId: string): Promise<void> {
  await tx
    .insertInto("chain")
    .values({ agency_id: agencyId, chain_id: chainId, seq: 0, hash: firstHash })
    .modifyEnd(unread)
    .execute();
}

/**
 * Appends facts to their chains, in the transaction that changes the state. Each chain's head is
 * locked until the commit, in the order of ids, so that two commands never wait for each other.
 * Answers whether the agency has webhooks, which may want to hear of them.
 */
export async function appendFacts(
  work: Work,
  agencyId: string,
  command: string,
  drafts: readonly FactDraft[],
): Promise<boolean> {
  const byChain = Map.groupBy(drafts, (draft) => draft.dossierId ?? agencyId);
  let hasWebhooks = false;
  for (const [chainId, chained] of [...byChain].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hasWebhooks = await appendToChain(work, agencyId, chainId, command, chained);
  }
  return hasWebhooks;
}

async function appendToChain(
  { tx, now, actor, ports: { vault } }: Work,
  agencyId: string,
  chainId: string,
  command: string,
  drafts: readonly FactDraft[],
): Promise<boolean> {
  const chain = await lockChain(tx, agencyId, chainId);
  const context = {
    agencyId,
    at: now.round("millisecond").toString({ smallestUnit: "millisecond" }),
    actor: actorReference(actor),
    command,
  };
  // A dossier that was erased has no key left; what is still to be said of it is the agency's.
  const lines = chainFacts(drafts, chain, context, chain.dossierKey ?? chain.agencyKey, vault);
  const last = lines.at(-1)?.fact;
  if (!last) return chain.hasWebhooks;
  await tx
    .with("appended", (db) =>
      db.insertInto("fact").values(
        lines.map(({ fact: { agencyId: agency_id, chainId: chain_id, sealed: _, ...line }, details }) => ({
          agency_id,
          chain_id,
          ...line,
          details,
        })),
      ),
    )
    .updateTable("chain")
    .set({
      seq: last.seq,
      hash: last.hash,
      sealed_head: vault.seal(chain.agencyKey, sealableHead(last), placeOfHead(agencyId, chainId)),
    })
    .where("agency_id", "=", agencyId)
    .where("chain_id", "=", chainId)
    .modifyEnd(unread)
    .execute();
  return chain.hasWebhooks;
}

/** A chain as it is written and read: where it stands, and the keys that its seals were made with. */
export type Chain = ChainHead & {
  readonly sealedHead: Uint8Array | null;
  readonly agencyKey: Uint8Array;
  /** Null for the agency's own chain, and for a dossier that was erased. */
  readonly dossierKey: Uint8Array | null;
};

/** A chain locked until the commit, so that its next line has one place to go. */
export async function lockChain(
  tx: Tx,
  agencyId: string,
  chainId: string,
): Promise<Chain & { readonly hasWebhooks: boolean }> {
  const { rows } = await tx.executeQuery(chainToLock(tx, { agencyId, chainId }));
  if (!rows[0]) throw new Error(`no chain ${chainId}: open one with the dossier or agency it records`);
  return rows[0];
}

const chainToLock = builtOnce((db, { agencyId, chainId }: OfChain) =>
  selectChain(db, agencyId, chainId)
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("webhook as w")
          .whereRef("w.agency_id", "=", "c.agency_id")
          .where("w.removed_at", "is", null),
      )
        .$castTo<boolean>()
        .as("hasWebhooks"),
    )
    .forNoKeyUpdate("c"),
);
type OfChain = { readonly agencyId: string; readonly chainId: string };

function selectChain(tx: Kysely<Database>, agencyId: string, chainId: string) {
  return tx
    .selectFrom("chain as c")
    .innerJoin("agency as a", "a.agency_id", "c.agency_id")
    .leftJoin("dossier as d", (on) =>
      on.onRef("d.agency_id", "=", "c.agency_id").onRef("d.id", "=", "c.chain_id"),
    )
    .select(["c.chain_id as chainId", "c.seq", "c.hash", "c.sealed_head as sealedHead"])
    .select(["a.wrapped_key as agencyKey", "d.wrapped_key as dossierKey"])
    .where("c.agency_id", "=", agencyId)
    .where("c.chain_id", "=", chainId);
}

/** The question of the chain of a dossier, or of the agency's own. */
export function selectOwnChain({ tx, actor }: Pick<Work, "tx" | "actor">, dossierId: string | undefined) {
  const agencyId = ownAgency(actor);
  return chainToRead(tx, { agencyId, chainId: dossierId ?? agencyId });
}

const chainToRead = builtOnce((db, { agencyId, chainId }: OfChain) => selectChain(db, agencyId, chainId));

/** The chain of a dossier, or the agency's own; undefined when it is not the actor's. */
export async function loadChain(work: Work, dossierId: string | undefined): Promise<Chain | undefined> {
  return (await work.tx.executeQuery(selectOwnChain(work, dossierId))).rows[0];
}

/** When the agency's journals were last anchored. */
export async function lastAnchoredAt(tx: Tx, agencyId: string): Promise<string | undefined> {
  const last = await tx
    .selectFrom("fact")
    .select("at")
    .where("agency_id", "=", agencyId)
    .where("chain_id", "=", agencyId)
    .where("kind", "=", sql.lit("journal.anchored"))
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.at;
}

/** The heads of the dossiers' chains that went on since they were last anchored. */
export async function loadHeadsToAnchor(tx: Tx, agencyId: string): Promise<readonly ChainHead[]> {
  return tx
    .selectFrom("chain")
    .select(["chain_id as chainId", "seq", "hash"])
    .where("agency_id", "=", agencyId)
    .where("chain_id", "!=", agencyId)
    .whereRef("seq", ">", "anchored_seq")
    .orderBy("chain_id")
    .execute();
}

/** Remembers how far each chain was when it was anchored; it may have gone on in the meantime. */
export async function saveAnchors(tx: Tx, agencyId: string, heads: readonly ChainHead[]): Promise<void> {
  await sql`
    update chain set anchored_seq = h.seq
    from unnest(${heads.map((one) => one.chainId)}::uuid[], ${heads.map((one) => one.seq)}::bigint[]) as h (chain_id, seq)
    where chain.agency_id = ${agencyId} and chain.chain_id = h.chain_id`.execute(tx);
}

/** The agency's anchors with their sealed details, the newest first. */
export async function* anchorsFromTheLast(
  tx: Tx,
  agencyId: string,
): AsyncGenerator<{ readonly seq: number; readonly details: Uint8Array }> {
  const atOnce = 20;
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const anchors = await tx
      .selectFrom("fact")
      .select(["seq", "details"])
      .where("agency_id", "=", agencyId)
      .where("chain_id", "=", agencyId)
      .where("kind", "=", sql.lit("journal.anchored"))
      .where("seq", "<", before)
      .orderBy("seq", "desc")
      .limit(atOnce)
      .execute();
    yield* anchors;
    const last = anchors.at(-1);
    if (!last || anchors.length < atOnce) return;
    before = last.seq;
  }
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

export function toFact({
  agency_id: agencyId,
  chain_id: chainId,
  ...line
}: FactColumns): Omit<Fact, "sealed"> {
  return { agencyId, chainId, ...line };
}

const linesAtOnce = 5_000;

/**
 * The lines of a chain as they are checked, in pages, up to its head; a page with a line too few is
 * the last. The next page is on its way while one is checked. The database writes the end of `factText` itself: a million lines as a million facts
 * take three times as long.
 */
export async function* checkedLines(
  tx: Tx,
  agencyId: string,
  head: ChainHead,
): AsyncGenerator<readonly CheckedLine[]> {
  const page = async (after: number) =>
    tx
      .selectFrom("fact")
      .select(["seq", "hash"])
      .select(
        sql<string>`concat_ws(E'\\n', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          actor, command, kind, subject, digest, encode(sha256(details), 'hex'), prev)`.as("rest"),
      )
      .where("agency_id", "=", agencyId)
      .where("chain_id", "=", head.chainId)
      .where("seq", ">", after)
      .where("seq", "<=", Math.min(after + linesAtOnce, head.seq))
      .orderBy("seq")
      .limit(linesAtOnce)
      .execute();
  let coming = page(0);
  try {
    for (let checked = linesAtOnce; ; checked += linesAtOnce) {
      const lines = await coming;
      const isLast = lines.length < linesAtOnce || checked >= head.seq;
      if (!isLast) coming = page(checked);
      yield lines;
      if (isLast) return;
    }
  } finally {
    await coming.catch(() => undefined);
  }
}

/** Whether a chain has lines beyond its head. */
export async function goesBeyond(tx: Tx, agencyId: string, { chainId, seq }: ChainHead): Promise<boolean> {
  const further = await tx
    .selectFrom("fact")
    .select("seq")
    .where("agency_id", "=", agencyId)
    .where("chain_id", "=", chainId)
    .where("seq", ">", seq)
    .limit(1)
    .executeTakeFirst();
  return further !== undefined;
}
