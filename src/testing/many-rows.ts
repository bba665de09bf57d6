import type pg from "pg";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { placeOfDetails } from "#core/journal/journal.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { aSource, aWorkItem, dropped } from "./exports.ts";
import { done, type Member } from "./people.ts";
import type { TestWorld } from "./world.ts";

/**
 * Fills an agency with as many rows as measuring wants. One of each kind is made by the product and
 * copied in SQL: a million commands would take an hour. The copies are to be listed, not verified.
 */
export async function fillAgency(
  world: TestWorld,
  owner: Member,
  many: {
    readonly dossiers: number;
    readonly items: number;
    readonly facts: number;
    readonly imports: number;
  },
): Promise<{ readonly dossierId: string }> {
  const { agencyId } = owner;
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const reading = { ...world, ports: { ...world.ports, readExport: async () => [source] } };
  await done(reading, owner, importFiles, { dossierId, files: [dropped("tout.json")] });
  const client = await world.pool.connect();
  await client.query("set statement_timeout = 0");
  await client.query(
    `insert into dossier (agency_id, id, name, sort_name, direction, party, end_on, wrapped_key, created_at, updated_at)
     select agency_id, gen_random_uuid(), 'Client ' || g, lpad(g::text, 8, '0'), direction, party,
      date '2026-01-01' + g % 1000, wrapped_key, created_at, updated_at + g * interval '1 second'
     from dossier, generate_series(1, $2) g where id = $1`,
    [dossierId, many.dossiers],
  );
  await client.query(
    `insert into tracking_record select agency_id, dossier_id, snapshot_id, kind, position + g,
      case when state is null then null else (array['open', 'done', 'dropped'])[1 + g % 3] end, data
     from tracking_record, generate_series(1, case kind when 'work-item' then $2::int else $2::int / 100 end) g where dossier_id = $1`,
    [dossierId, many.items],
  );
  await client.query(
    `insert into entry (agency_id, dossier_id, id, source_id, kind, external_id, position, snapshot_id, imported, present, updated_at)
     select agency_id, dossier_id, gen_random_uuid(), source_id, kind, external_id || '-' || g, position + g, snapshot_id,
       case when kind = 'work-item' then imported || jsonb_build_object('state', (array['open', 'done', 'dropped'])[1 + g % 3])
         else imported end, present, updated_at
     from entry, generate_series(1, case kind when 'work-item' then $2::int else $2::int / 100 end) g where dossier_id = $1`,
    [dossierId, many.items],
  );
  await client.query(
    `insert into fact select agency_id, chain_id, seq + g, at, actor, command, kind, subject, digest, prev, hash, details
     from fact, generate_series(1, $2) g where chain_id = $1 and seq = 2`,
    [dossierId, many.facts],
  );
  // The next facts go behind the copied ones.
  await client.query(
    "update chain set seq = (select max(seq) from fact where chain_id = $1) where chain_id = $1",
    [dossierId],
  );
  await client.query(
    `insert into import select agency_id, dossier_id, gen_random_uuid(), imported_at, imported_by, undone_at
     from import, generate_series(1, $2) g where dossier_id = $1`,
    [dossierId, many.imports],
  );
  await client.query(
    `insert into column_mapping select $1, 'header ' || g, '{}', now() from generate_series(1, $2) g on conflict do nothing`,
    [agencyId, many.imports],
  );
  await client.query("vacuum analyze");
  client.release(true);
  return { dossierId };
}

/** How many facts of a chain are sealed by one statement. */
const sealedAtOnce = 50_000;

/**
 * Seals the details of the first lines of these journals for the places to which they were copied, where they do not
 * open otherwise: a page of a journal opens those of its lines.
 */
export async function sealFirstFacts(
  { pool, ports: { vault } }: TestWorld,
  { agencyId }: Member,
  from: string,
  dossierIds: readonly string[],
  lines: number,
): Promise<void> {
  const { rows } = await pool.query(
    `select d.wrapped_key as key, f.details, f.seq from fact f join dossier d on d.agency_id = f.agency_id and d.id = f.chain_id
     where f.agency_id = $1 and f.chain_id = $2 and f.seq = 2`,
    [agencyId, from],
  );
  const { key, details, seq } = rows[0];
  const plain = vault.open(key, details, placeOfDetails(agencyId, from, Number(seq)));
  const places = dossierIds.flatMap((id) => Array.from({ length: lines }, (_, at) => ({ id, seq: at + 1 })));
  for (let at = 0; at < places.length; at += sealedAtOnce) {
    const some = places.slice(at, at + sealedAtOnce);
    await pool.query(
      `update fact set details = s.details from unnest($2::uuid[], $3::bigint[], $4::bytea[]) s (id, seq, details)
       where fact.agency_id = $1 and fact.chain_id = s.id and fact.seq = s.seq`,
      [
        agencyId,
        some.map(({ id }) => id),
        some.map(({ seq }) => seq),
        some.map((one) => vault.seal(key, plain, placeOfDetails(agencyId, one.id, one.seq))),
      ],
    );
  }
}

/**
 * Takes away the indexes of a table that keep nothing unique, and gives the statements that make them anew: in one
 * go, that is several times faster than row by row.
 */
export async function indexesAside(client: pg.PoolClient, table: string): Promise<readonly string[]> {
  const { rows } = await client.query(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
     where indrelid = $1::regclass and not indisunique`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ made }) => String(made));
}

const source = aSource("tout", {
  workItems: [aWorkItem("1", { description: "Une description de quelques mots." })],
  decisions: [{ externalId: "d", title: "Garder le logo", people: [] }],
  stakeholders: [{ externalId: "s", name: "Lou Martin" }],
  actions: [{ externalId: "a", at: "2026-03-01", text: "Mise en ligne" }],
  performance: [{ dimension: "query", item: "pain", values: { clicks: 3 } }],
  kept: [{ where: "Feuille 2", text: "note" }],
});
