import { strict as assert } from "node:assert";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { openVault } from "#platform/crypto/vault.ts";
import {
  type ChainHead,
  chainFacts,
  chainFault,
  checkedLine,
  type Fact,
  factText,
  firstHash,
  placeOfDetails,
  readDetails,
} from "./journal.ts";

const vault = openVault(randomBytes(32));
const key = vault.newWrappedKey();
const agencyId = "01980000-0000-7000-8000-000000000001";
const chainId = "01980000-0000-7000-8000-000000000010";
const context = { agencyId, actor: "member:m", command: "dossier.edit", at: "2026-12-14T09:30:00.123Z" };
const start: ChainHead = { chainId, seq: 0, hash: firstHash };

const chain = (length: number, note = "note", from = start) =>
  chainFacts(
    Array.from({ length }, (_, at) => ({
      kind: "dossier.edited",
      subject: `dossier:${chainId}`,
      details: { note: `${note} ${at}` },
    })),
    from,
    context,
    key,
    vault,
  );
const honest = chain(8).map(({ fact }) => fact);
const head = honest.at(-1) as Fact;
const fault = (facts: readonly Fact[], heads: readonly Pick<ChainHead, "seq" | "hash">[] = [head]) =>
  chainFault(facts.map(checkedLine), { agencyId, chainId }, heads, vault.sha256);

test("an honest chain holds, appended at once or bit by bit, and each detail opens to what was said", () => {
  assert.equal(fault(honest), undefined);
  assert.equal(fault([], []), undefined);
  assert.equal(fault([], [start]), undefined);
  const first = chain(3);
  const rest = chain(2, "suite", first.at(-1)?.fact);
  const facts = [...first, ...rest].map(({ fact }) => fact);
  assert.deepEqual(
    facts.map(({ seq }) => seq),
    [1, 2, 3, 4, 5],
  );
  assert.equal(fault(facts, facts), undefined);
  for (const { fact, details } of [...first, ...rest]) {
    const salted = vault.open(key, details, placeOfDetails(agencyId, chainId, fact.seq));
    assert.equal(vault.sha256(salted), fact.digest);
    assert.equal(vault.sha256(details), fact.sealed);
  }
  const last = rest[1];
  assert.ok(last);
  const opened = vault.open(key, last.details, placeOfDetails(agencyId, chainId, 5));
  assert.deepEqual(readDetails(opened), { note: "suite 1" });
});

test("every flipped bit of every field of every line is found, at that line", () => {
  let tampered = 0;
  for (const [at, fact] of honest.entries()) {
    const { agencyId: _agency, chainId: _chain, ...fields } = fact;
    for (const [name, value] of Object.entries(fields)) {
      const text = String(value);
      for (let place = 0; place < text.length; place += 1) {
        for (const bit of [1, 2, 4, 8, 16, 32]) {
          const flipped = String.fromCharCode(text.charCodeAt(place) ^ bit);
          if (flipped === "\n") continue;
          const altered = `${text.slice(0, place)}${flipped}${text.slice(place + 1)}`;
          const line = { ...fact, [name]: name === "seq" ? Number(altered) : altered };
          const found = fault(honest.with(at, line));
          assert.ok(found && found.seq <= at + 1, `${name} of line ${at + 1}, place ${place}`);
          tampered += 1;
        }
      }
    }
  }
  assert.ok(tampered > 15_000);
});

test("a line that went, moved, came twice or was cut off is found", () => {
  const [a, b, c] = honest as [Fact, Fact, Fact];
  for (let at = 0; at < honest.length; at += 1) {
    assert.ok(fault(honest.toSpliced(at, 1)), `without line ${at + 1}`);
    assert.ok(fault(honest.slice(0, at)), `cut after ${at}`);
    for (let to = 0; to < honest.length; to += 1) {
      const moved = honest.toSpliced(at, 1).toSpliced(to, 0, honest[at] as Fact);
      if (to !== at) assert.ok(fault(moved), `line ${at + 1} moved to ${to + 1}`);
      assert.ok(fault(honest.toSpliced(to, 0, honest[at] as Fact)), `line ${at + 1} again at ${to + 1}`);
    }
  }
  assert.deepEqual(fault([b, c], []), { seq: 1, fault: "missing" });
  assert.deepEqual(fault([a, c], []), { seq: 2, fault: "missing" });
  assert.deepEqual(fault(honest.slice(0, 3)), { seq: 4, fault: "shortened" });
});

test("an old backup and a chain written anew hold together, and only a head kept outside tells", () => {
  const old = honest.slice(0, 5);
  assert.equal(fault(old, [old.at(-1) as Fact]), undefined);
  assert.deepEqual(fault(old), { seq: 6, fault: "shortened" });
  const rewritten = chain(8, "réécrit").map(({ fact }) => fact);
  assert.equal(fault(rewritten, []), undefined);
  assert.deepEqual(fault(rewritten), { seq: 8, fault: "altered" });
  assert.deepEqual(fault(rewritten, [old[2] as Fact]), { seq: 3, fault: "altered" });
  const longer = [...honest, ...chain(2, "suite", head).map(({ fact }) => fact)];
  assert.equal(fault(longer), undefined);
  assert.deepEqual(fault(honest, [{ seq: 0, hash: "1".repeat(64) }]), { seq: 0, fault: "altered" });
});

test("a chain is its own: the same lines are not another dossier's or another agency's", () => {
  const lines = honest.map(checkedLine);
  for (const other of [
    { agencyId, chainId: agencyId },
    { agencyId: chainId, chainId },
  ]) {
    assert.deepEqual(chainFault(lines, other, [], vault.sha256), { seq: 1, fault: "altered" });
  }
});

test("a field with a line break cannot be written", () => {
  const { hash: _, ...fact } = head;
  assert.throws(() => factText({ ...fact, kind: "a\nb" }), /line break/);
});
