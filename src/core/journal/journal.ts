import { z } from "zod";
import type { FactDraft, Json } from "#core/kernel/fact.ts";
import type { Vault } from "./ports.ts";

/**
 * One line of the journal. `details` are kept sealed: two digests stand for them in the chain, one
 * of what they say and one of the sealed bytes, so that erasing a dossier's key takes nothing from
 * the chain. Lines are in the order of `seq`; `at` is what the clock said, which may be set back.
 */
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
  /** SHA-256 of the sealed details, hex. */
  readonly sealed: string;
  /** The hash of the line before; 64 zeros for the first. */
  readonly prev: string;
  readonly hash: string;
};

/** Where a chain stands: what an outside witness needs to keep. */
export type ChainHead = { readonly chainId: string; readonly seq: number; readonly hash: string };

export const firstHash = "0".repeat(64);

type Sha256 = Vault["sha256"];
const utf8 = new TextEncoder();

/** What is hashed of a fact: its fields, one on each line of text. None of them holds a line break. */
export function factText(fact: Omit<Fact, "hash">): string {
  const fields = [
    fact.agencyId,
    fact.chainId,
    String(fact.seq),
    fact.at,
    fact.actor,
    fact.command,
    fact.kind,
    fact.subject,
    fact.digest,
    fact.sealed,
    fact.prev,
  ];
  if (fields.some((field) => field.includes("\n"))) throw new Error("a field of a fact holds a line break");
  return fields.join("\n");
}

/** The details as they are sealed: a 16-byte salt, then JSON. The salt keeps a digest from being guessed. */
export function saltedDetails(details: FactDraft["details"], salt: Uint8Array): Uint8Array {
  const json = utf8.encode(JSON.stringify(details satisfies Json));
  const salted = new Uint8Array(salt.length + json.length);
  salted.set(salt);
  salted.set(json, salt.length);
  return salted;
}

/** The details of opened salt and details. */
export function readDetails(salted: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(salted.subarray(16)));
}

/** The head that the details of an anchor name for this chain, if they do. */
export function headNamed(details: unknown, chainId: string): ChainHead | undefined {
  return Anchor.parse(details).heads.find((head) => head.chainId === chainId);
}

const Anchor = z.object({
  heads: z.array(z.object({ chainId: z.string(), seq: z.number(), hash: z.string() })),
});

/** Where a seal belongs: a sealed detail, or a head, that is moved elsewhere does not open there. */
export const placeOfDetails = (agencyId: string, chainId: string, seq: number) =>
  `${agencyId}/${chainId}/${seq}`;
export const placeOfHead = (agencyId: string, chainId: string) => `${agencyId}/${chainId}/head`;

/** A head as it is sealed with the agency's key. */
export const sealableHead = ({ seq, hash }: Pick<ChainHead, "seq" | "hash">) => utf8.encode(`${seq}:${hash}`);

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
  wrappedKey: Uint8Array,
  vault: Pick<Vault, "sha256" | "randomBytes" | "seal">,
): readonly { readonly fact: Fact; readonly details: Uint8Array }[] {
  let { seq, hash: prev } = head;
  return drafts.map((draft) => {
    seq += 1;
    const salted = saltedDetails(draft.details, vault.randomBytes(16));
    const details = vault.seal(wrappedKey, salted, placeOfDetails(context.agencyId, head.chainId, seq));
    const unhashed = {
      ...context,
      chainId: head.chainId,
      seq,
      kind: draft.kind,
      subject: draft.subject,
      digest: vault.sha256(salted),
      sealed: vault.sha256(details),
      prev,
    };
    const fact = { ...unhashed, hash: vault.sha256(factText(unhashed)) };
    prev = fact.hash;
    return { fact, details };
  });
}

/** What is wrong with a chain, at its first wrong line. */
export type ChainFault = {
  readonly seq: number;
  readonly fault: "altered" | "missing" | "added" | "shortened" | "head-altered" | "details-unreadable";
};

/** One line as it is checked: its number, what was hashed after it, and the hash that was kept. */
export type CheckedLine = { readonly seq: number; readonly rest: string; readonly hash: string };

/** A fact as it is checked. */
export function checkedLine(fact: Fact): CheckedLine {
  const { seq, hash } = fact;
  return { seq, rest: factText(fact).split("\n").slice(3).join("\n"), hash };
}

/**
 * Checks the lines of one chain as they come, in order, from the first. `heads` are what the chain
 * is known to have been: each must be met on the way (a restored old backup holds together, but
 * is shorter than a head that a witness kept).
 */
export function chainCheck(
  { agencyId, chainId }: { readonly agencyId: string; readonly chainId: string },
  heads: readonly Pick<ChainHead, "seq" | "hash">[],
  sha256: Sha256,
): {
  /** The fault of this line, if it is the first wrong one. */
  readonly next: (line: CheckedLine) => ChainFault | undefined;
  /** What is wrong once there is no further line. */
  readonly end: () => ChainFault | undefined;
} {
  const expected = Map.groupBy(heads, ({ seq }) => seq);
  const start = `${agencyId}\n${chainId}\n`;
  let seq = 0;
  let prev = firstHash;
  const misstated = heads.some((head) => head.seq === 0 && head.hash !== firstHash);
  const differs = () => expected.get(seq)?.some(({ hash }) => hash !== prev) === true;
  return {
    next(line) {
      seq += 1;
      if (line.seq !== seq) return { seq, fault: "missing" };
      const follows = line.rest.endsWith(`\n${prev}`);
      if (!follows || sha256(`${start}${seq}\n${line.rest}`) !== line.hash) return { seq, fault: "altered" };
      prev = line.hash;
      return differs() ? { seq, fault: "altered" } : undefined;
    },
    end() {
      if (misstated) return { seq: 0, fault: "altered" };
      const further = heads.some((head) => head.seq > seq);
      return further ? { seq: seq + 1, fault: "shortened" } : undefined;
    },
  };
}

/** The first fault of a whole chain; nothing when it holds. */
export function chainFault(
  lines: Iterable<CheckedLine>,
  ...[chain, heads, sha256]: Parameters<typeof chainCheck>
): ChainFault | undefined {
  const check = chainCheck(chain, heads, sha256);
  for (const line of lines) {
    const fault = check.next(line);
    if (fault) return fault;
  }
  return check.end();
}
