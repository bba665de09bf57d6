import { z } from "zod";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtFor, type Given } from "#core/kernel/built-once.ts";
import { Id, PageSize, pageCursor, pageOf } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { askTogether } from "#core/kernel/together.ts";
import {
  type ChainFault,
  type ChainHead,
  chainCheck,
  headNamed,
  placeOfDetails,
  placeOfHead,
  readDetails,
  sealableHead,
} from "./journal.ts";
import {
  anchorsFromTheLast,
  type Chain,
  checkedLines,
  factColumns,
  goesBeyond,
  loadChain,
  selectOwnChain,
  toFact,
} from "./store.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const Whose = z.object({
  dossierId: Id.optional().meta({ description: "The dossier's chain; the agency's own when left out" }),
});
const Seq = z.number().int().min(0);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Line = z.object({
  agencyId: Id,
  chainId: Id,
  seq: Seq,
  at: z.iso.datetime(),
  actor: z.string(),
  command: z.string(),
  kind: z.string(),
  subject: z.string(),
  digest: z.string().meta({ description: "SHA-256 of `salted`" }),
  sealed: z.string().meta({ description: "SHA-256 of the details as they are kept, encrypted" }),
  prev: z.string().meta({ description: "The hash of the line before; 64 zeros for the first" }),
  hash: z
    .string()
    .meta({ description: "SHA-256 of the ten fields above and `prev`, one on each line of text" }),
  salted: z
    .string()
    .nullable()
    .meta({ description: "Base64 of 16 bytes of salt, then the details as JSON; null once erased" }),
});

/** The lines of one chain with their details opened, to show or to export as evidence. */
export const listFacts = query({
  name: "journal.list",
  summary: "Reads the journal of a dossier, or of the agency, with what is needed to verify it elsewhere.",
  permission: "journal.read",
  input: Whose.extend({
    newestFirst: z.boolean().default(false),
    after: pageCursor(Seq),
    limit: PageSize,
  }),
  output: pageOf(Line),
  refusals: ["journal.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [] } },
  async read({ dossierId, newestFirst, after, limit }, work) {
    const agencyId = ownAgency(work.actor);
    const of = { agencyId, chainId: dossierId ?? agencyId, afterSeq: after?.[0], most: limit + 1 };
    const { chains, rows } = await askTogether(work, {
      chains: selectOwnChain(work, dossierId),
      rows: selectLines(work.tx, { newestFirst }, of),
    });
    const [chain] = chains;
    if (!chain) return refuse("journal.not-found");
    const shown = rows.slice(0, limit).map(({ details, ...row }) => ({
      ...toFact(row),
      sealed: work.ports.vault.sha256(details),
      salted: openDetails(work, chain, row.seq, details)?.toBase64() ?? null,
    }));
    const last = shown.at(-1);
    return { rows: shown, ...(rows.length > limit && last ? { next: JSON.stringify([last.seq]) } : {}) };
  },
});

/** Whether a chain holds: every line, every link, its own sealed head, and the head a witness kept. */
export const verifyJournal = query({
  name: "journal.verify",
  summary: "Verifies the journal of a dossier, or of the agency, line by line.",
  permission: "journal.read",
  input: Whose.extend({
    head: z
      .object({ seq: Seq, hash: Hash })
      .optional()
      .meta({ description: "A head kept elsewhere: finds a journal restored from an old backup" }),
  }),
  output: z.object({
    chainId: Id,
    seq: Seq,
    hash: Hash,
    fault: z
      .object({
        seq: Seq,
        fault: z.enum(["altered", "missing", "added", "shortened", "head-altered", "details-unreadable"]),
      })
      .nullable(),
  }),
  refusals: ["journal.not-found"],
  example: {
    input: { dossierId },
    output: {
      chainId: dossierId,
      seq: 3,
      hash: "9f2c4e17a0b35d68c1e7f90a2b4d6e8f13579bdf02468ace9f2c4e17a0b35d68",
      fault: null,
    },
  },
  async read({ dossierId, head }, work) {
    const chain = await loadChain(work, dossierId);
    if (!chain) return refuse("journal.not-found");
    const anchor = dossierId === undefined ? undefined : await lastAnchor(work, dossierId);
    const heads = [chain, anchor, head].filter((one) => one !== undefined);
    const fault = (await faultOfLines(work, chain, heads)) ?? faultOfHead(work, chain);
    const { chainId, seq, hash } = chain;
    return { chainId, seq, hash, fault: fault ?? (await faultOfKey(work, chain)) ?? null };
  },
});

type Lines = Given<{ afterSeq: number }> &
  Readonly<Record<"agencyId" | "chainId", string>> & { readonly most: number };

const selectLines = builtFor(
  (db, { newestFirst }: { readonly newestFirst: boolean }, { agencyId, chainId, afterSeq, most }: Lines) =>
    db
      .selectFrom("fact")
      .select([...factColumns, "details"])
      .where("agency_id", "=", agencyId)
      .where("chain_id", "=", chainId)
      .$if(afterSeq !== undefined, (all) => all.where("seq", newestFirst ? "<" : ">", afterSeq ?? 0))
      .orderBy("seq", newestFirst ? "desc" : "asc")
      .limit(most),
);

async function faultOfLines(
  { tx, actor, ports, report }: Work,
  chain: Chain,
  heads: readonly Pick<Chain, "seq" | "hash">[],
): Promise<ChainFault | undefined> {
  const agencyId = ownAgency(actor);
  const check = chainCheck({ agencyId, chainId: chain.chainId }, heads, ports.vault.sha256);
  let done = 0;
  for await (const lines of checkedLines(tx, agencyId, chain)) {
    for (const line of lines) {
      const fault = check.next(line);
      if (fault) return fault;
    }
    done += lines.length;
    report({ step: "reading", done, total: chain.seq });
  }
  const fault = check.end();
  if (fault) return fault;
  return (await goesBeyond(tx, agencyId, chain)) ? { seq: chain.seq + 1, fault: "added" } : undefined;
}

/** The head that the agency's own chain last named for a dossier: its journal must still pass there. */
async function lastAnchor(work: Work, dossierId: string): Promise<ChainHead | undefined> {
  const agency = await loadChain(work, undefined);
  for await (const { seq, details } of anchorsFromTheLast(work.tx, ownAgency(work.actor))) {
    const salted = agency && openDetails(work, agency, seq, details);
    const named = salted && headNamed(readDetails(salted), dossierId);
    if (named) return named;
  }
  return undefined;
}

/** Somebody who can write in the database, and has no key, can rehash a whole chain but not seal its head. */
function faultOfHead({ actor, ports }: Work, chain: Chain): ChainFault | undefined {
  const { seq, sealedHead, agencyKey, chainId } = chain;
  if (sealedHead === null) return seq === 0 ? undefined : { seq, fault: "head-altered" };
  const kept = opened(() => ports.vault.open(agencyKey, sealedHead, placeOfHead(ownAgency(actor), chainId)));
  return kept?.toHex() === sealableHead(chain).toHex() ? undefined : { seq, fault: "head-altered" };
}

/** The bytes of the details are in the chain; that they still open is a matter of the key alone. */
async function faultOfKey(work: Work, chain: Chain): Promise<ChainFault | undefined> {
  const agencyId = ownAgency(work.actor);
  const erased = chain.dossierKey === null && chain.chainId !== agencyId;
  if (erased || chain.seq === 0) return undefined;
  const { details } = await work.tx
    .selectFrom("fact")
    .select("details")
    .where("agency_id", "=", agencyId)
    .where("chain_id", "=", chain.chainId)
    .where("seq", "=", 1)
    .executeTakeFirstOrThrow();
  return openDetails(work, chain, 1, details) ? undefined : { seq: 1, fault: "details-unreadable" };
}

/** Salt and details of a line; undefined when the key that sealed them was destroyed. */
function openDetails({ actor, ports }: Work, chain: Chain, seq: number, details: Uint8Array) {
  const place = placeOfDetails(ownAgency(actor), chain.chainId, seq);
  return opened(() => ports.vault.open(chain.dossierKey ?? chain.agencyKey, details, place));
}

function opened(open: () => Uint8Array): Uint8Array | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
