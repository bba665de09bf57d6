-- Whether more than half of all dossiers are of the agency, by some ten pages of their table, always the same.
create function mostly_own() returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(avg((agency_id = current_agency())::integer) > 0.5, false)
        from dossier tablesample system (least(100, 1000 / (
          select greatest(relpages, 1) from pg_class where oid = 'dossier'::regclass)::real)) repeatable (0) $$;

-- `candidates` of what the index names are fetched, and looked at for all words; `fetched` says how many there were.
drop function entries_saying(tsquery, tsquery, integer);
create function indexed_entries_saying(asked tsquery, words tsquery, candidates integer)
  returns table (dossier_id uuid, id uuid, fetched bigint) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ select e.dossier_id, e.id, e.fetched from (
          select c.*, count(c.id) over () as fetched from (
            select f.agency_id, f.dossier_id, f.id, f.search from entry f
            where f.present and (f.search || array_to_tsvector(array['@' || f.agency_id::text])) @@ asked
            limit candidates) c) e
        where e.agency_id = current_agency() and e.search @@ words
        order by e.dossier_id desc, e.id desc limit 20 $$;

drop function steps_saying(tsquery, tsquery, integer);
create function indexed_steps_saying(asked tsquery, words tsquery, candidates integer)
  returns table (dossier_id uuid, id uuid, note_id uuid, fetched bigint) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ (select s.dossier_id, s.id, null::uuid, s.fetched from (
          select c.*, count(c.id) over () as fetched from (
            select f.agency_id, f.dossier_id, f.id, f.search from step f
            where f.included and f.removed_at is null
              and (f.search || array_to_tsvector(array['@' || f.agency_id::text])) @@ asked
            limit candidates) c) s
        where s.agency_id = current_agency() and s.search @@ words
        order by s.dossier_id desc, s.id desc limit 10)
        union all
        (select n.dossier_id, n.step_id, n.id, n.fetched from (
          select c.*, count(c.id) over () as fetched from (
            select f.agency_id, f.dossier_id, f.step_id, f.id, f.search from step_note f
            where (f.search || array_to_tsvector(array['@' || f.agency_id::text])) @@ asked
            limit candidates) c) n
        where n.agency_id = current_agency() and n.search @@ words
        order by n.dossier_id desc, n.id desc limit 10) $$;

-- What the two hundred newest tell of words before anything else is read: how often all of them come, and what the index
-- is then asked for. A word that comes in every tenth has a long list: it is left out beside a rarer one, and what that
-- one finds is looked at for all words. A `few` letters that begin a word are asked for where they begin few, or no other
-- word is rarer. The word of the agency (0011) is left out where most rows are of one agency, as on a server of one's
-- own: that is a list of most rows, ten times dearer to read than what is looked for.
create function asked_of_index(words tsquery, whole tsquery[], few tsquery, newest tsvector[])
  returns table (hits bigint, asked tsquery, asks_all boolean) language sql stable security definer
  set search_path = public, pg_temp
  as $$ with counted as (
            select part, part is not distinct from few as is_few,
              (select count(one) from unnest(newest) one where one @@ part) as often
            from unnest(whole || few) part where part is not null),
          chosen as (
            select part, is_few from counted
            where often < 20
              and (not is_few or often < 5 or not exists (select from counted where often < 20 and not is_few))),
          asked as (
            select part from chosen
            union all select part from counted where not is_few and not exists (select from chosen))
        select (select count(one) from unnest(newest) one where one @@ words),
          case when mostly_own() then parts else quote_literal('@' || current_agency()::text)::tsquery && parts end,
          many = (select count(part) from counted)
        from (select string_agg('(' || part::text || ')', ' & ')::tsquery as parts, count(part) as many from asked) a $$;

create function look_among_entries(words tsquery, whole tsquery[], few tsquery)
  returns table (hits bigint, asked tsquery, asks_all boolean) language sql stable security definer
  set search_path = public, pg_temp
  as $$ select a.* from asked_of_index(words, whole, few, array(
          select n.search from (
            select e.present, e.search from entry e where e.agency_id = current_agency()
            order by e.dossier_id desc, e.id desc limit 200) n
          where n.present)) a $$;

create function look_among_steps(words tsquery, whole tsquery[], few tsquery)
  returns table (hits bigint, asked tsquery, asks_all boolean) language sql stable security definer
  set search_path = public, pg_temp
  as $$ select a.* from asked_of_index(words, whole, few, array(
          select n.search from (
            (select s.included and s.removed_at is null as shown, s.search from step s
             where s.agency_id = current_agency() order by s.dossier_id desc, s.id desc limit 100)
            union all
            (select true, t.search from step_note t
             where t.agency_id = current_agency() order by t.dossier_id desc, t.id desc limit 100)) n
          where n.shown)) a $$;

revoke execute on function mostly_own, asked_of_index, indexed_entries_saying, indexed_steps_saying,
  look_among_entries, look_among_steps from public;
grant execute on function indexed_entries_saying, indexed_steps_saying, look_among_entries, look_among_steps
  to passation_app;
