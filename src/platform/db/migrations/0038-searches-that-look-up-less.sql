-- Whoever searches reads more of the newest, which lie side by side, and fetches fewer rows that an index names, each
-- of which lies on a page of its own. How many is written here: told as a value, a plan that serves any would not know.
drop function newest_entries_saying(tsquery, integer, integer);
create function newest_entries_saying(words tsquery)
  returns table (dossier_id uuid, id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp
  as $$ select e.dossier_id, e.id from (
          select n.dossier_id, n.id, n.present, n.search from entry n where n.agency_id = current_agency()
          order by n.dossier_id desc, n.id desc limit 2000) e
        where e.present and e.search @@ words limit 20 $$;

drop function newest_steps_saying(tsquery, integer, integer);
create function newest_steps_saying(words tsquery)
  returns table (dossier_id uuid, id uuid, note_id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp
  as $$ (select s.dossier_id, s.id, null::uuid from (
          select n.dossier_id, n.id, n.included and n.removed_at is null as shown, n.search from step n
          where n.agency_id = current_agency() order by n.dossier_id desc, n.id desc limit 2000) s
        where s.shown and s.search @@ words limit 10)
        union all
        (select n.dossier_id, n.step_id, n.id from (
          select t.dossier_id, t.step_id, t.id, t.search from step_note t
          where t.agency_id = current_agency() order by t.dossier_id desc, t.id desc limit 2000) n
        where n.search @@ words limit 10) $$;

-- `candidates` of what the index names are fetched, and looked at for all words.
drop function entries_saying(tsquery, tsquery, integer);
create function entries_saying(indexed tsquery, words tsquery, candidates integer)
  returns table (dossier_id uuid, id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ select e.dossier_id, e.id from (
          select f.agency_id, f.dossier_id, f.id, f.search from entry f
          where f.present and (f.search || array_to_tsvector(array['@' || f.agency_id::text]))
            @@ (quote_literal('@' || current_agency()::text)::tsquery && indexed) limit candidates) e
        where e.agency_id = current_agency() and e.search @@ words
        order by e.dossier_id desc, e.id desc limit 20 $$;

drop function steps_saying(tsquery, tsquery, integer);
create function steps_saying(indexed tsquery, words tsquery, candidates integer)
  returns table (dossier_id uuid, id uuid, note_id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ (select s.dossier_id, s.id, null::uuid from (
          select f.agency_id, f.dossier_id, f.id, f.search from step f
          where f.included and f.removed_at is null and (f.search || array_to_tsvector(array['@' || f.agency_id::text]))
            @@ (quote_literal('@' || current_agency()::text)::tsquery && indexed) limit candidates) s
        where s.agency_id = current_agency() and s.search @@ words
        order by s.dossier_id desc, s.id desc limit 10)
        union all
        (select n.dossier_id, n.step_id, n.id from (
          select f.agency_id, f.dossier_id, f.step_id, f.id, f.search from step_note f
          where (f.search || array_to_tsvector(array['@' || f.agency_id::text]))
            @@ (quote_literal('@' || current_agency()::text)::tsquery && indexed) limit candidates) n
        where n.agency_id = current_agency() and n.search @@ words
        order by n.dossier_id desc, n.id desc limit 10) $$;

revoke execute on function newest_entries_saying, newest_steps_saying, entries_saying, steps_saying from public;
grant execute on function newest_entries_saying, newest_steps_saying, entries_saying, steps_saying to passation_app;
