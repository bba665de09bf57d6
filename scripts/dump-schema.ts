import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { makeWorld } from "../src/testing/world.ts";

// `node scripts/dump-schema.ts`: writes the schema that all migrations together make, as the database
// itself tells it, to src/platform/db/schema.sql. The embedded PostgreSQL brings no pg_dump.

export const schemaFile = fileURLToPath(new URL("../src/platform/db/schema.sql", import.meta.url));

const heading = `-- What all migrations together make, as the database tells it: to read and to review, not to run.
-- Written by \`node scripts/dump-schema.ts\`; the tables of the queue are pg-boss's own.
`;

/** Each statement is one row of text, in an order that depends on names alone. */
const statements = [
  `select 'create schema ' || nspname || ';' as line from pg_namespace where nspname = 'auth'`,

  `select format('create extension %s;', extname) as line from pg_extension where extname <> 'plpgsql' order by 1`,

  `select format(E'create %stable %s (\\n%s\\n)%s;', case when c.relpersistence = 'u' then 'unlogged ' else '' end,
      c.oid::regclass, (
      select string_agg(format('  %s %s%s%s%s', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
          case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end,
          case when a.attnotnull then ' not null' else '' end,
          coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' order by a.attnum)
      from pg_attribute a join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
    || coalesce(E',\\n' || (select string_agg('  constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid),
        E',\\n' order by position(k.contype in 'pucf'), k.conname)
      from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'c', 'f')), ''),
      coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '')) as line
   from pg_class c where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
   order by c.relnamespace::regnamespace::text desc, c.relname`,

  `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i join pg_class c on c.oid = i.indrelid
   where c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
     and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
   order by i.indrelid::regclass::text, i.indexrelid::regclass::text`,

  `select pg_get_functiondef(p.oid) || ';' as line from pg_proc p where p.pronamespace = 'public'::regnamespace
     and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
   order by p.proname, p.oid::regprocedure::text`,

  `select format('alter table %s enable row level security, force row level security;', oid::regclass) as line
   from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity order by relname`,

  `select format('create policy %I on %I for %s to %s using (%s)%s;', policyname, tablename, lower(cmd),
      array_to_string(array_replace(roles, current_user, 'current_user'), ', '), qual,
      coalesce(' with check (' || with_check || ')', '')) as line
   from pg_policies where schemaname = 'public' order by tablename, policyname`,

  `select format('grant %s on %I to passation_app;', lower(string_agg(privilege_type, ', ' order by privilege_type)),
      table_name) as line
   from information_schema.role_table_grants where grantee = 'passation_app' and table_schema = 'public'
   group by table_name order by table_name`,

  `select format('grant execute on function %s to %s;', p.oid::regprocedure,
      case when a.grantee = 0 then 'public' else a.grantee::regrole::text end) as line
   from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
   where p.pronamespace = 'public'::regnamespace and a.grantee <> p.proowner
     and not exists (select from pg_depend where objid = p.oid and deptype = 'e') order by 1`,
];

/** The schema of this database as text. */
export async function describeSchema(pool: pg.Pool): Promise<string> {
  const parts: string[] = [];
  for (const statement of statements) {
    const { rows } = await pool.query<{ line: string }>(statement);
    parts.push(rows.map(({ line }) => line).join("\n"));
  }
  return `${[heading, ...parts].join("\n")}\n`.replace(/\n{3,}/g, "\n\n");
}

export const currentSchema = () => readFileSync(schemaFile, "utf8");

if (import.meta.main) {
  const world = await makeWorld();
  try {
    writeFileSync(schemaFile, await describeSchema(world.pool));
    console.log(`wrote ${schemaFile}`);
  } finally {
    await world.close();
  }
}
