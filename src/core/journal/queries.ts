import { z } from "zod";
import { agencyOf } from "#core/kernel/actor.ts";
import { Id, PageSize, pageCursor, pageOf } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { chainFault } from "./journal.ts";
import { factColumns, readFacts, toFact, wrappedKeyOf } from "./store.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const Chain = z.object({
  dossierId: Id.optional().meta({ description: "The dossier's chain; the agency's own when left out" }),
});
const Line = z.object({
  agencyId: Id,
  chainId: Id,
  seq: z.number().int(),
  at: z.iso.datetime(),
  actor: z.string(),
  command: z.string(),
  kind: z.string(),
  subject: z.string(),
  digest: z.string(),
  prev: z.string(),
  hash: z.string(),
  /** Base64 of salt and details; null when the key was destroyed. */
  salted: z.string().nullable(),
});

/** The lines of one chain with their details opened, from the oldest, to show or to export as evidence. */
export const listFacts = query({
  name: "journal.list",
  summary: "Reads the journal of a dossier, or of the agency, with what is needed to verify it elsewhere.",
  permission: "journal.read",
  input: Chain.extend({ after: pageCursor(z.number().int()), limit: PageSize }),
  output: pageOf(Line),
  refusals: ["journal.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [] } },
  async read({ dossierId, after, limit }, work) {
    const key = await wrappedKeyOf(work, dossierId);
    if (!key) return refuse("journal.not-found");
    const rows = await work.tx
      .selectFrom("fact")
      .select([...factColumns, "details"])
      .where("agency_id", "=", agencyOf(work.actor) ?? "")
      .where("chain_id", "=", key.chainId)
      .where("seq", ">", after?.[0] ?? 0)
      .orderBy("seq")
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit).map(({ details, ...row }) => {
      const context = `${row.agency_id}/${row.chain_id}/${row.seq}`;
      return { ...toFact(row), salted: work.ports.vault.open(key.wrappedKey, details, context).toBase64() };
    });
    const last = shown.at(-1);
    return { rows: shown, ...(rows.length > limit && last ? { next: JSON.stringify([last.seq]) } : {}) };
  },
});

/** Whether a chain holds: every link, every hash, every sealed detail, and the head a witness kept. */
export const verifyJournal = query({
  name: "journal.verify",
  summary: "Verifies the journal of a dossier, or of the agency, line by line.",
  permission: "journal.read",
  input: Chain.extend({
    head: z
      .object({ seq: z.number().int().min(0), hash: z.string() })
      .optional()
      .meta({ description: "A head kept elsewhere: finds a journal restored from an old backup" }),
  }),
  output: z.object({
    chainId: Id,
    seq: z.number().int(),
    hash: z.string(),
    fault: z
      .object({
        seq: z.number().int(),
        fault: z.enum(["gap", "broken-link", "altered", "shortened", "details-altered"]),
      })
      .nullable(),
  }),
  refusals: ["journal.not-found"],
  example: {
    input: { dossierId },
    output: { chainId: dossierId, seq: 3, hash: "9f2c…", fault: null },
  },
  async read({ dossierId, head }, work) {
    const key = await wrappedKeyOf(work, dossierId);
    if (!key) return refuse("journal.not-found");
    const { vault } = work.ports;
    const faultOfDetails = await firstAlteredDetails(work, key);
    const facts = await readFacts(work.tx, agencyOf(work.actor) ?? "", key.chainId);
    const stored = { seq: key.seq, hash: key.hash };
    const fault =
      chainFault(facts, vault.sha256, stored) ??
      (head && chainFault(facts, vault.sha256, head)) ??
      (facts.length > stored.seq ? { seq: stored.seq + 1, fault: "gap" as const } : undefined) ??
      faultOfDetails;
    return { chainId: key.chainId, ...stored, fault: fault ?? null };
  },
});

async function firstAlteredDetails(
  { tx, actor, ports: { vault } }: Work,
  { chainId, wrappedKey }: { readonly chainId: string; readonly wrappedKey: Uint8Array },
): Promise<{ readonly seq: number; readonly fault: "details-altered" } | undefined> {
  const rows = await tx
    .selectFrom("fact")
    .select(["agency_id", "seq", "digest", "details"])
    .where("agency_id", "=", agencyOf(actor) ?? "")
    .where("chain_id", "=", chainId)
    .orderBy("seq")
    .execute();
  const altered = rows.find(({ agency_id, seq, digest, details }) => {
    try {
      const salted = vault.open(wrappedKey, details, `${agency_id}/${chainId}/${seq}`);
      return vault.sha256(salted).toHex() !== digest;
    } catch {
      return true;
    }
  });
  return altered && { seq: altered.seq, fault: "details-altered" };
}
