#!/usr/bin/env node
// Verifies journals exported from Passation, without Passation: Node 18.3 or later, nothing else.
// Vérifie des journaux exportés de Passation, sans Passation : Node 18.3 ou plus récent, rien d’autre.
//   node verify-journal.mjs FILE… [--head CHAIN:SEQ:HASH]… [--lang fr|en]     exit 0 holds, 1 fault, 2 usage
// A file holds what `journal.list` answers, one page or one line of the journal on each line of text. Give
// the agency's own journal first: the heads that it names must be met in the dossiers' journals. --head is
// one kept elsewhere; without any, an older copy of a journal cannot be told from the newest. A line's hash
// is the SHA-256 of its fields joined by line feeds, in the order of `hashed` below. `prev` is the hash of
// the line before, first 64 zeros; `digest` the SHA-256 of `salted` (base64: 16 bytes of salt, then the
// details as JSON; null once erased); `sealed` the SHA-256 of the details as they are stored, encrypted.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const hashed = "agencyId chainId seq at actor command kind subject digest sealed prev".split(" ");
const fieldsOf = (fact) => String(Object.keys(fact ?? {}).sort());
const known = String([...hashed, "hash", "salted"].sort());
const sha256 = (data) => createHash("sha256").update(data).digest("hex");

/** Yields the journal's lines out of lines of text; undefined for what is not as Passation wrote it. */
async function* factsOf(texts) {
  for await (const text of texts) {
    let page;
    try {
      page = JSON.parse(text);
    } catch {}
    const facts = JSON.stringify(page) === text ? [page?.rows ?? page].flat() : [{}];
    for (const fact of facts) yield fieldsOf(fact) === known ? fact : undefined;
  }
}

/** Verifies one journal; `heads` are those it must meet, and those that it names are added to them. */
export async function verifyJournal(texts, heads = []) {
  const state = { at: 0, erased: 0, first: undefined, last: undefined, named: [] };
  for await (const fact of factsOf(texts)) {
    state.at += 1;
    const fault = fact ? faultOf(fact, state, heads) : "unreadable";
    if (fault) return { ...state, fault };
    state.last = fact;
  }
  const later = heads.some((head) => head.chainId === state.last?.chainId && head.seq > state.at);
  heads.push(...state.named);
  return { ...state, fault: state.last ? later && "shortened" : "empty" };
}

function faultOf(fact, state, heads) {
  state.first ??= fact;
  const { agencyId, chainId } = state.first;
  if (fact.seq !== state.at || fact.agencyId !== agencyId || fact.chainId !== chainId) return "missing";
  if (fact.prev !== (state.last?.hash ?? "0".repeat(64))) return "broken";
  const fields = hashed.map((name) => String(fact[name]));
  if (fields.join("").includes("\n") || sha256(fields.join("\n")) !== fact.hash) return "altered";
  const here = heads.filter((head) => head.chainId === chainId && head.seq === state.at);
  if (here.some((head) => head.hash !== fact.hash)) return "altered";
  const salted = Buffer.from(String(fact.salted), "base64");
  if (fact.salted === null) state.erased += 1;
  else if (salted.toString("base64") !== fact.salted || sha256(salted) !== fact.digest) return "details";
  else if (fact.kind === "journal.anchored") state.named.push(...JSON.parse(salted.subarray(16)).heads);
}

const words = {
  unreadable: { fr: "illisible", en: "unreadable" },
  missing: { fr: "manque ou n’est pas à sa place", en: "missing or out of place" },
  broken: { fr: "ne suit pas la précédente", en: "does not follow the one before" },
  altered: { fr: "modifiée", en: "altered" },
  details: { fr: "détail modifié", en: "details altered" },
  empty: { fr: "rien à vérifier", en: "nothing to verify" },
  shortened: { fr: "le journal s’arrête là, avant une tête connue", en: "stops here, before a known head" },
  holds: { fr: "lignes se tiennent, détails effacés :", en: "lines hold together, details erased:" },
};

async function main() {
  const options = { head: { type: "string", multiple: true, default: [] }, lang: { type: "string" } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const lang = (values.lang ?? process.env.LANG ?? "fr").startsWith("en") ? "en" : "fr";
  const heads = values.head.map((text) => {
    const [chainId, seq, hash] = text.split(":");
    if (!/^[1-9]\d*$/.test(seq) || !/^[0-9a-f]{64}$/.test(hash)) throw new Error(`--head ${text}?`);
    return { chainId, seq: Number(seq), hash };
  });
  if (positionals.length === 0) throw new Error("FILE… [--head CHAIN:SEQ:HASH]… [--lang fr|en]");
  for (const file of positionals) {
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
    const { fault, at, erased, last } = await verifyJournal(lines, heads);
    const told = fault
      ? `${at}: ${words[fault][lang]}`
      : `${at} ${words.holds[lang]} ${erased}; ${last.chainId}:${at}:${last.hash}`;
    process.stdout.write(`${file}: ${told}\n`);
    if (fault) process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  });
}
