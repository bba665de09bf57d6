import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type ChainHead, chainFacts, firstHash, placeOfDetails } from "#core/journal/journal.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { openVault } from "#platform/crypto/vault.ts";
import { outsideVerifierPath, verifyOutside } from "./outside-verifier.ts";

const vault = openVault(randomBytes(32));
const key = vault.newWrappedKey();
const agencyId = "01980000-0000-7000-8000-000000000001";
const dossierId = "01980000-0000-7000-8000-000000000010";
const folder = mkdtempSync(join(tmpdir(), "passation-journal-"));
after(() => rmSync(folder, { recursive: true }));

/** The lines of an exported journal, as `journal.list` gives them. */
function journal(chainId: string, drafts: readonly FactDraft[]): string[] {
  const context = { agencyId, at: "2026-12-14T09:30:00.123Z", actor: "member:é", command: "dossier.edit" };
  const start = { chainId, seq: 0, hash: firstHash };
  return chainFacts(drafts, start, context, key, vault).map(({ fact, details }) => {
    const salted = vault.open(key, details, placeOfDetails(agencyId, chainId, fact.seq)).toBase64();
    return JSON.stringify({ ...fact, salted });
  });
}

const edits = (count: number, note = "é") =>
  Array.from({ length: count }, (_, at) => ({
    kind: "dossier.edited" as const,
    subject: `dossier:${dossierId}`,
    details: { note: `${note} ${at}` },
  }));
const headOf = (lines: readonly string[]): ChainHead => JSON.parse(lines.at(-1) ?? "");
const honest = journal(dossierId, edits(3));
const head = headOf(honest);

test("every flipped bit of every byte of an exported file is found", async () => {
  const file = Buffer.from(honest.join("\n"));
  let flips = 0;
  for (let place = 0; place < file.length; place += 1) {
    for (let bit = 1; bit < 256; bit *= 2) {
      file[place] = (file[place] ?? 0) ^ bit;
      const { fault } = await verifyOutside(file.toString("utf8").split(/\r?\n/), [head]);
      assert.ok(fault, `byte ${place}, bit ${bit}: ${file.toString("utf8", place - 20, place + 20)}`);
      file[place] = (file[place] ?? 0) ^ bit;
      flips += 1;
    }
  }
  assert.ok(flips > 10_000);
  assert.equal((await verifyOutside(honest, [head])).fault, false);
});

test("lines that went, moved, came twice, were cut off, forged or doubled in one line are found", async () => {
  const [a = "", b = "", c = ""] = honest;
  const twice = a.replace('"kind":"dossier.edited"', '"kind":"dossier.erased","kind":"dossier.edited"');
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[b, c], "missing"],
    [[a, c], "missing"],
    [[a, b], "shortened"],
    [[a, c, b], "missing"],
    [[a, a, b, c], "missing"],
    [[a, b, c, c], "missing"],
    [[], "empty"],
    [["", ""], "unreadable"],
    [[twice, b, c], "unreadable"],
    [[` ${a}`, b, c], "unreadable"],
    [["null"], "unreadable"],
    [["[]"], "empty"],
    [['{"rows":[null]}'], "unreadable"],
    [['{"rows":5}'], "unreadable"],
    [journal(dossierId, edits(3, "réécrit")), "altered"],
    [[...honest, ...journal(agencyId, edits(1))], "missing"],
    [[a, b.replace(/"salted":"[^"]*"/, '"salted":""'), c], "details"],
  ];
  for (const [lines, fault] of cases) {
    assert.equal((await verifyOutside(lines, [head])).fault, fault, `${lines}`.slice(0, 80));
  }
});

test("the heads that an agency's journal names are looked for in its dossiers' journals", async () => {
  const anchor = {
    kind: "journal.anchored" as const,
    subject: "x",
    details: { day: "2026-12-14", heads: [{ ...pick(head) }] },
  };
  const heads: ChainHead[] = [];
  assert.equal((await verifyOutside(journal(agencyId, [anchor]), heads)).fault, false);
  assert.deepEqual(heads, [pick(head)]);
  assert.equal((await verifyOutside(honest, heads)).fault, false);
  assert.equal((await verifyOutside(honest.slice(0, 2), heads)).fault, "shortened");
  assert.equal((await verifyOutside(journal(dossierId, edits(3, "autre")), heads)).fault, "altered");
});

const pick = ({ chainId, seq, hash }: ChainHead) => ({ chainId, seq, hash });

test("on the command line it says what it found in French and English, and by its exit code", () => {
  const write = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
    return join(folder, name);
  };
  const call = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [outsideVerifierPath, ...args], {
      encoding: "utf8",
      env: { LANG: "fr_FR.UTF-8" },
    });
    return { status, said: `${stdout}${stderr}`.replaceAll(`${folder}/`, "") };
  };
  const whole = write("dossier.jsonl", honest);
  const cut = write("cut.jsonl", honest.slice(0, 2));
  const page = write("page.jsonl", [JSON.stringify({ rows: honest.map((line) => JSON.parse(line)) })]);
  const kept = `${dossierId}:3:${head.hash}`;
  assert.deepEqual(call(whole, page), {
    status: 0,
    said: ["dossier", "page"]
      .map((name) => `${name}.jsonl: 3 lignes se tiennent, détails effacés : 0; ${kept}\n`)
      .join(""),
  });
  assert.deepEqual(call(cut, "--head", kept), {
    status: 1,
    said: "cut.jsonl: 2: le journal s’arrête là, avant une tête connue\n",
  });
  assert.deepEqual(call(cut, "--head", kept, "--lang", "en"), {
    status: 1,
    said: "cut.jsonl: 2: stops here, before a known head\n",
  });
  assert.equal(call().status, 2);
  assert.equal(call(whole, "--head", "x").status, 2);
  assert.equal(call(join(folder, "absent.jsonl")).status, 2);
});

test("it stays short enough to be read before it is trusted, and asks for nothing but Node", () => {
  const script = readFileSync(outsideVerifierPath, "utf8");
  assert.ok(script.split("\n").length <= 101);
  const imports = [...script.matchAll(/from "([^"]+)"/g)].map(([, name]) => name ?? "");
  assert.ok(imports.length > 0 && imports.every((name) => name.startsWith("node:")));
});
