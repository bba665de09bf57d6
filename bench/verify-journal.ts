import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { type ChainHead, chainFacts, placeOfHead, sealableHead } from "../src/core/journal/journal.ts";
import { verifyJournal } from "../src/core/journal/queries.ts";
import { anAgency, done } from "../src/testing/people.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// E3: how long `journal.verify` takes over one journal of a million facts, each sealed, chained and
// stored as the product does it.
//   node bench/verify-journal.ts [facts]

const facts = Number(process.argv[2] ?? 1_000_000);
const world = await makeWorld();
try {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  await fill(dossierId);
  const started = performance.now();
  const { seq, fault } = await done(world, owner, verifyJournal, { dossierId });
  const seconds = (performance.now() - started) / 1_000;
  if (seq !== facts || fault) throw new Error(`${seq} facts, ${JSON.stringify(fault)}`);
  printFigure({
    id: "E3",
    what: `verify a journal of ${facts.toLocaleString("en")} facts`,
    figure: `${seconds.toFixed(1)} s, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB in all`,
    goal: "≤ 5 s for 1 M",
    reached: seconds <= (5 * facts) / 1_000_000,
  });
} finally {
  await world.close();
}

/** Appends edits to the dossier's chain, by the product's own rules but many at a time. */
async function fill(dossierId: string): Promise<void> {
  const { pool, ports } = world;
  const keys = await pool.query(
    `select a.agency_id, a.wrapped_key as agency_key, d.wrapped_key as dossier_key, c.seq, c.hash
     from dossier d join agency a using (agency_id) join chain c on c.chain_id = d.id where d.id = $1`,
    [dossierId],
  );
  const { agency_id: agencyId, agency_key, dossier_key, seq, hash } = keys.rows[0];
  const context = {
    agencyId,
    actor: `member:${agencyId}`,
    command: "dossier.edit",
    at: "2026-12-14T09:30:00.123Z",
  };
  let head: ChainHead = { chainId: dossierId, seq, hash };
  while (head.seq < facts) {
    const drafts = Array.from({ length: Math.min(5_000, facts - head.seq) }, (_, at) => ({
      kind: "dossier.edited" as const,
      subject: `dossier:${dossierId}`,
      details: { party: { from: `Boulangerie Aubin ${at}`, to: `Boulangerie Aubin et fils ${at}` } },
    }));
    const lines = chainFacts(drafts, head, context, dossier_key, ports.vault);
    await pool.query(
      `insert into fact (agency_id, chain_id, seq, at, actor, command, kind, subject, digest, prev, hash, details)
       select $1::uuid, $2::uuid, seq, $3, $4, $5, 'dossier.edited', 'dossier:' || $2::uuid, digest, prev, hash, details
       from unnest($6::bigint[], $7::text[], $8::text[], $9::text[], $10::bytea[]) as l (seq, digest, prev, hash, details)`,
      [
        agencyId,
        dossierId,
        context.at,
        context.actor,
        context.command,
        lines.map(({ fact }) => fact.seq),
        lines.map(({ fact }) => fact.digest),
        lines.map(({ fact }) => fact.prev),
        lines.map(({ fact }) => fact.hash),
        lines.map(({ details }) => details),
      ],
    );
    head = lines.at(-1)?.fact ?? head;
  }
  const sealed = ports.vault.seal(agency_key, sealableHead(head), placeOfHead(agencyId, dossierId));
  await pool.query("update chain set seq = $2, hash = $3, sealed_head = $4 where chain_id = $1", [
    dossierId,
    head.seq,
    head.hash,
    sealed,
  ]);
  // As a table is that grew in years: its rows were read and tidied since they were written.
  await pool.query("vacuum analyze fact");
}
