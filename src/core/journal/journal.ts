import type { FactDraft, Json } from "#core/kernel/fact.ts";
import type { Vault } from "./ports.ts";

/** One line of the journal. `details` are sealed: their digest stands for them in the chain. */
export type Fact = {
  readonly agencyId: string;
  /** The dossier's id, or the agency's for its own chain. */
  readonly chainId: string;
  /** 1, 2, 3… without a gap. */
  readonly seq: number;
  /** ISO instant in UTC, to the millisecond. */
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly kind: string;
  readonly subject: string;
  /** SHA-256 of salt + details, hex. */
  readonly digest: string;
  /** The hash of the line before; 64 zeros for the first. */
  readonly prev: string;
  readonly hash: string;
};

/** Where a chain stands: what an outside witness needs to keep. */
export type ChainHead = { readonly chainId: string; readonly seq: number; readonly hash: string };

export const firstHash = "0".repeat(64);

type Sha256 = (bytes: Uint8Array) => Uint8Array;
const utf8 = new TextEncoder();

/** The hash of a line: SHA-256 of its fields as a JSON array, so that no two lines read alike. */
export function factHash(fact: Omit<Fact, "hash">, sha256: Sha256): string {
  const line = [
    fact.agencyId,
    fact.chainId,
    fact.seq,
    fact.at,
    fact.actor,
    fact.command,
    fact.kind,
    fact.subject,
    fact.digest,
    fact.prev,
  ];
  return sha256(utf8.encode(JSON.stringify(line))).toHex();
}

/** The details as they are sealed: a 16-byte salt, then JSON. The salt keeps a digest from being guessed. */
export function saltedDetails(details: FactDraft["details"], salt: Uint8Array): Uint8Array {
  const json = utf8.encode(JSON.stringify(details satisfies Json));
  const salted = new Uint8Array(salt.length + json.length);
  salted.set(salt);
  salted.set(json, salt.length);
  return salted;
}

/** Chains drafts after a head: each line carries the hash of the one before. */
export function chainFacts(
  drafts: readonly FactDraft[],
  head: ChainHead,
  context: {
    readonly agencyId: string;
    readonly at: string;
    readonly actor: string;
    readonly command: string;
  },
  vault: Pick<Vault, "sha256" | "randomBytes">,
): readonly { readonly fact: Fact; readonly salted: Uint8Array }[] {
  let { seq, hash: prev } = head;
  return drafts.map((draft) => {
    seq += 1;
    const salted = saltedDetails(draft.details, vault.randomBytes(16));
    const unhashed = {
      ...context,
      chainId: head.chainId,
      seq,
      kind: draft.kind,
      subject: draft.subject,
      digest: vault.sha256(salted).toHex(),
      prev,
    };
    const fact = { ...unhashed, hash: factHash(unhashed, vault.sha256) };
    prev = fact.hash;
    return { fact, salted };
  });
}

/** What is wrong with a chain, at its first wrong line; nothing when it holds. */
export type ChainFault = {
  readonly seq: number;
  readonly fault: "gap" | "broken-link" | "altered" | "shortened";
};

/**
 * Verifies the lines of one chain in order, and that it still reaches `head` when an outside
 * witness gives one (a restored old backup is a valid but shorter chain).
 */
export function chainFault(
  facts: Iterable<Fact>,
  sha256: Sha256,
  head?: { readonly seq: number; readonly hash: string },
): ChainFault | undefined {
  let seq = 0;
  let prev = firstHash;
  let reached = head === undefined || head.seq === 0;
  for (const fact of facts) {
    seq += 1;
    if (fact.seq !== seq) return { seq, fault: "gap" };
    if (fact.prev !== prev) return { seq, fault: "broken-link" };
    if (factHash(fact, sha256) !== fact.hash) return { seq, fault: "altered" };
    if (head?.seq === seq) {
      if (fact.hash !== head.hash) return { seq, fault: "altered" };
      reached = true;
    }
    prev = fact.hash;
  }
  return reached ? undefined : { seq: seq + 1, fault: "shortened" };
}
