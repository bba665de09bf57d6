import type pg from "pg";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { commentStep } from "../src/core/plan/commands/comment-step.ts";
import { makePlan } from "../src/core/plan/commands/make-plan.ts";
import { addStep } from "../src/core/plan/commands/write-step.ts";
import { importFiles } from "../src/core/tracking/commands/import-files.ts";
import { aSource, aWorkItem, dropped } from "../src/testing/exports.ts";
import { done, type Member } from "../src/testing/people.ts";
import { smallPlaybook } from "../src/testing/playbooks.ts";
import type { TestWorld } from "../src/testing/world.ts";

const entriesEach = 100;
/** Steps of a plan, of which so many are called as its playbook calls them, and comments. */
const stepsEach = 100;
const ofPlaybook = 55;
const notesEach = 10;
const syllables =
  "re pa ma con ge ta li mo sur de in tra pro fi cha ble net tion seo vi er ou au lan bri".split(" ");

/** Chance that is the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Twenty thousand words, of which the first are in nearly every text and the last in one of a million. */
export function vocabulary(): readonly string[] {
  const chance = dice(7);
  const one = () => syllables[Math.floor(chance() * syllables.length)] ?? "";
  const words = new Set<string>();
  while (words.size < 20_000) words.add(Array.from({ length: 2 + Math.floor(chance() * 4) }, one).join(""));
  return [...words];
}

/**
 * Fills an agency with this many dossiers of a hundred work items, a hundred steps and ten comments each, whose
 * words are as frequent as words are. One of each is made by the product and copied in SQL with other words.
 */
export async function fillWithWords(
  world: TestWorld,
  owner: Member,
  dossiers: number,
  words: readonly string[],
): Promise<void> {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const source = aSource("tout", { workItems: [aWorkItem("1")] });
  const reading = { ...world, ports: { ...world.ports, readExport: async () => [source] } };
  await done(reading, owner, importFiles, { dossierId, files: [dropped("tout.json")] });
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  const { stepId } = await done(world, owner, addStep, { dossierId, title: "Relire" });
  await done(world, owner, commentStep, { dossierId, stepId, text: "Relu." });
  const chance = dice(dossiers);
  const word = () => words[Math.floor(words.length ** chance()) - 1] ?? "";
  const text = (length: number) => Array.from({ length }, word).join(" ");
  const client = await world.pool.connect();
  try {
    await client.query("set statement_timeout = 0; set synchronous_commit = off");
    await client.query("set session_replication_role = replica");
    await client.query(
      `insert into dossier (agency_id, id, name, sort_name, direction, party, end_on, wrapped_key, created_at, updated_at)
       select d.agency_id, time_ordered_id(), t, t, direction, party, date '2026-01-01' + n::int % 1000, wrapped_key, created_at, updated_at
       from dossier d, unnest($2::text[]) with ordinality as names (t, n) where d.id = $1`,
      [dossierId, Array.from({ length: dossiers - 1 }, () => text(3))],
    );
    const { rows } = await client.query("select id from dossier where agency_id = $1", [owner.agencyId]);
    const step = 50;
    const named = Array.from({ length: ofPlaybook }, () => text(7));
    for (let from = 0; from < rows.length; from += step) {
      const to = rows.slice(from, from + step).map(({ id }) => String(id));
      await copyEntries(client, dossierId, to, text);
      await copySteps(client, stepId, to, { text, named });
    }
  } finally {
    client.release(true);
  }
}

async function copyEntries(
  client: pg.PoolClient,
  dossierId: string,
  to: readonly string[],
  text: (length: number) => string,
): Promise<void> {
  const many = to.length * entriesEach;
  await client.query(
    `insert into entry (agency_id, dossier_id, id, source_id, kind, external_id, position, snapshot_id, imported, present, updated_at)
     select e.agency_id, ($2::uuid[])[1 + (n::int - 1) / ${entriesEach}], time_ordered_id(), e.source_id, e.kind, 'x' || n, n::int, e.snapshot_id,
       e.imported || jsonb_build_object('title', title, 'description', description,
         'state', (array['open', 'done', 'dropped'])[1 + n::int % 3]), true, e.updated_at
     from entry e, unnest($3::text[], $4::text[]) with ordinality as texts (title, description, n)
     where e.dossier_id = $1 and e.external_id = '1'`,
    [
      dossierId,
      [...to],
      Array.from({ length: many }, () => text(6)),
      Array.from({ length: many }, () => text(25)),
    ],
  );
}

/** The steps of a playbook, the same in each dossier, with what members added and said. */
async function copySteps(
  client: pg.PoolClient,
  stepId: string,
  to: readonly string[],
  { text, named }: { readonly text: (length: number) => string; readonly named: readonly string[] },
): Promise<void> {
  const titles = to.flatMap(() => Array.from({ length: stepsEach }, (_, at) => named[at] ?? text(5)));
  await client.query(
    `with made as (
       insert into step (agency_id, dossier_id, id, plan_id, key, own, position, phase, side, named, title, included, state, due_on, updated_at)
       select agency_id, ($2::uuid[])[1 + (n::int - 1) / ${stepsEach}], time_ordered_id(), plan_id, 'k' || n, own, n::int, phase, side,
         jsonb_build_object('fr', t, 'en', 'Step ' || t), case when (n - 1) % ${stepsEach} >= ${ofPlaybook} then t end, true, state, due_on, updated_at
       from step s, unnest($3::text[]) with ordinality as titles (t, n) where s.id = $1
       returning agency_id, dossier_id, id, position, updated_at)
     insert into step_note (agency_id, dossier_id, id, step_id, text, written_at, written_by)
     select agency_id, dossier_id, time_ordered_id(), id, ($4::text[])[position], updated_at, 'x' from made
     where position % ${stepsEach} < ${notesEach}`,
    [stepId, [...to], titles, titles.map((_, at) => ((at + 1) % stepsEach < notesEach ? text(20) : null))],
  );
}
