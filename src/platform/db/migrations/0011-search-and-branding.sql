-- An index of words may not be used behind row level security: PostgreSQL does not vouch that looking
-- words up tells nothing of the rows that one may not see. So words are looked up by these functions of
-- the owner, which name the one agency in sight themselves, and give nothing but ids.
-- The agency stands among the words of the index, so that a word frequent elsewhere is not read there; no
-- text has a word with such a sign in front.
drop index entry_by_words;
create index entry_by_words on entry using gin ((search || array_to_tsvector(array['@' || agency_id::text]))) where present;

-- Frequent words stand in the newest dossiers too: found there, nobody reads a list of half the entries.
create function newest_entries_saying(words tsquery, most integer)
  returns table (dossier_id uuid, id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp
  as $$ select e.dossier_id, e.id from (
          select n.dossier_id, n.id, n.present, n.search from entry n where n.agency_id = current_agency()
          order by n.dossier_id desc, n.id desc limit 2000) e
        where e.present and e.search @@ words limit most $$;
-- Rarer words, wherever they stand, by that index alone: no other answers what is asked of it.
-- A word that is only begun is many words: beside whole ones it is looked for in what those found.
create function entries_saying(whole_words tsquery, words tsquery, most integer)
  returns table (dossier_id uuid, id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ select e.dossier_id, e.id from (
          select f.agency_id, f.dossier_id, f.id, f.search from entry f
          where f.present and (f.search || array_to_tsvector(array['@' || f.agency_id::text]))
            @@ (quote_literal('@' || current_agency()::text)::tsquery && whole_words) limit 1000) e
        where e.agency_id = current_agency() and e.search @@ words
        order by e.dossier_id desc, e.id desc limit most $$;
create function dossiers_saying(words tsquery)
  returns table (id uuid) language sql stable security definer rows 100
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ select d.id from dossier d where d.agency_id = current_agency() and d.search @@ words limit 500 $$;
revoke execute on function newest_entries_saying, entries_saying, dossiers_saying from public;
grant execute on function newest_entries_saying, entries_saying, dossiers_saying to passation_app;

-- What an agency looks like to its clients.
alter table agency add column colour text check (colour ~ '^#[0-9a-f]{6}$');

create table agency_logo (
  agency_id uuid primary key references agency,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea not null check (length(bytes) <= 524288),
  sha256 text not null,
  set_at timestamptz not null
);
select protect_tenant_table('agency_logo');
grant select, insert, update, delete on agency_logo to passation_app;
