-- Plans made from one version of a playbook hold the same content: it is read and understood once.
alter table plan add column content_hash text not null
  generated always as (hashtextextended(content::text, 0)::text) stored;

-- What was spent on one step; without it, each step of a plan read the time of the whole dossier.
create index time_of_step on time_entry (agency_id, dossier_id, step_id, spent_on, id) where removed_at is null;

-- Steps left open in a dossier that was filed away are due before all others, for ever: lists of what is due read
-- every one of them before the first that they show. They are open no more until the dossier is.
alter table step add column under_way boolean not null default true;
update step s set under_way = false from dossier d
  where d.agency_id = s.agency_id and d.id = s.dossier_id and d.state <> 'open';
alter table step drop column is_open;
alter table step add column is_open boolean not null generated always as
  (included and under_way and removed_at is null and state in ('to-do', 'doing', 'blocked')) stored;
create index step_due on step (agency_id, due_sort, id) where is_open;
create index step_due_of_member on step (agency_id, member_id, due_sort, id) where is_open;
create index step_due_of_nobody on step (agency_id, due_sort, id) where is_open and member_id is null;
create index step_waiting on step (agency_id, due_sort, id) where is_open and (state = 'blocked' or side <> 'us');

-- Steps and what is said of them are found by words as entries are (0011): by these functions of the owner, the
-- newest first, then by an index that knows the agency. A step is called by its member's words, else by both languages.
alter table step add column search tsvector not null
  generated always as (to_tsvector('simple', fold(coalesce(title, coalesce(named->>'fr', '') || ' ' || coalesce(named->>'en', ''))))) stored;
alter table step_note add column search tsvector not null generated always as (to_tsvector('simple', fold(left(text, 400)))) stored;
create index step_by_words on step using gin ((search || array_to_tsvector(array['@' || agency_id::text])))
  where included and removed_at is null;
create index note_by_words on step_note using gin ((search || array_to_tsvector(array['@' || agency_id::text])));

-- How many of the newest are read is said by whoever asks: an index that answers next makes a few hundred enough.
drop function newest_entries_saying(tsquery, integer);
create function newest_entries_saying(words tsquery, most integer, read integer)
  returns table (dossier_id uuid, id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp
  as $$ select e.dossier_id, e.id from (
          select n.dossier_id, n.id, n.present, n.search from entry n where n.agency_id = current_agency()
          order by n.dossier_id desc, n.id desc limit read) e
        where e.present and e.search @@ words limit most $$;
revoke execute on function newest_entries_saying from public;
grant execute on function newest_entries_saying to passation_app;

-- Each place is a step, and the comment in which the words stand when it is not its own name.
create function newest_steps_saying(words tsquery, most integer, read integer)
  returns table (dossier_id uuid, id uuid, note_id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp
  as $$ (select s.dossier_id, s.id, null::uuid from (
          select n.dossier_id, n.id, n.included and n.removed_at is null as shown, n.search from step n
          where n.agency_id = current_agency() order by n.dossier_id desc, n.id desc limit read) s
        where s.shown and s.search @@ words limit most)
        union all
        (select n.dossier_id, n.step_id, n.id from (
          select t.dossier_id, t.step_id, t.id, t.search from step_note t
          where t.agency_id = current_agency() order by t.dossier_id desc, t.id desc limit read) n
        where n.search @@ words limit most) $$;
create function steps_saying(whole_words tsquery, words tsquery, most integer)
  returns table (dossier_id uuid, id uuid, note_id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ (select s.dossier_id, s.id, null::uuid from (
          select f.agency_id, f.dossier_id, f.id, f.search from step f
          where f.included and f.removed_at is null and (f.search || array_to_tsvector(array['@' || f.agency_id::text]))
            @@ (quote_literal('@' || current_agency()::text)::tsquery && whole_words) limit 1000) s
        where s.agency_id = current_agency() and s.search @@ words
        order by s.dossier_id desc, s.id desc limit most)
        union all
        (select n.dossier_id, n.step_id, n.id from (
          select f.agency_id, f.dossier_id, f.step_id, f.id, f.search from step_note f
          where (f.search || array_to_tsvector(array['@' || f.agency_id::text]))
            @@ (quote_literal('@' || current_agency()::text)::tsquery && whole_words) limit 1000) n
        where n.agency_id = current_agency() and n.search @@ words
        order by n.dossier_id desc, n.id desc limit most) $$;
revoke execute on function newest_steps_saying, steps_saying from public;
grant execute on function newest_steps_saying, steps_saying to passation_app;
