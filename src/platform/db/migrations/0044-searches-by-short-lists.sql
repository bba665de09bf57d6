-- What an index takes time for is a long list, which it puts in order before the first row is fetched: thirty thousandths
-- of a second for sixty thousand rows, of which it then fetches a thousand in two. Words that are asked for together
-- shorten the list of each other; a word that may be begun only does not, whatever stands beside it: all words that it
-- begins are listed first.

-- The newest `read` are read, until there are enough of those that say the words.
drop function newest_entries_saying(tsquery);
create function newest_entries_saying(words tsquery, read integer)
  returns table (dossier_id uuid, id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp
  as $$ select e.dossier_id, e.id from (
          select n.dossier_id, n.id, n.present, n.search from entry n where n.agency_id = current_agency()
          order by n.dossier_id desc, n.id desc limit read) e
        where e.present and e.search @@ words limit 20 $$;

drop function newest_steps_saying(tsquery);
create function newest_steps_saying(words tsquery, read integer)
  returns table (dossier_id uuid, id uuid, note_id uuid) language sql stable security definer rows 20
  set search_path = public, pg_temp
  as $$ (select s.dossier_id, s.id, null::uuid from (
          select n.dossier_id, n.id, n.included and n.removed_at is null as shown, n.search from step n
          where n.agency_id = current_agency() order by n.dossier_id desc, n.id desc limit read) s
        where s.shown and s.search @@ words limit 10)
        union all
        (select n.dossier_id, n.step_id, n.id from (
          select t.dossier_id, t.step_id, t.id, t.search from step_note t
          where t.agency_id = current_agency() order by t.dossier_id desc, t.id desc limit read) n
        where n.search @@ words limit 10) $$;

-- What the two hundred newest tell of words before anything else is read: whether the newest are the place to look, what
-- the index is asked for, and how many rows that it names are fetched at first. Whole words are asked for together. The
-- `last` one, which may be begun only, is asked for with them where it comes much less often than any of these, or hardly;
-- any other is left out, and as many of what the others find are looked at for it as hold it forty times. `further` is
-- what to ask for where that was too few. The word of the agency (0011) is left out where most rows are of one agency,
-- as on a server of one's own: that is a list of most rows. Elsewhere it makes all lists short but that of the last word.
drop function look_among_entries(tsquery, tsquery[], tsquery);
drop function look_among_steps(tsquery, tsquery[], tsquery);
drop function asked_of_index(tsquery, tsquery[], tsquery, tsvector[]);
create function asked_of_index(words tsquery, whole tsquery[], last tsquery, newest tsvector[])
  returns table (among_newest boolean, asked tsquery, candidates integer, further tsquery) language sql stable
  security definer set search_path = public, pg_temp
  as $$ with counted as (
            select min((select count(one) from unnest(newest) one where one @@ part)) as rarest,
              string_agg('(' || part::text || ')', ' & ')::tsquery as parts
            from unnest(whole) part),
          last_one as (select count(one) as often from unnest(newest) one where one @@ last),
          own as (
            select rarest, often, case when is_own then parts
                else quote_literal('@' || current_agency()::text)::tsquery && parts end as parts,
              case when last is null then false when is_own then often < greatest(3, rarest / 2)
                else rarest >= 10 and often < rarest / 2 end as asks_last
            from counted, last_one, (select mostly_own() as is_own) m)
        select rarest >= 20 or exists (select from unnest(newest) one where one @@ words),
          case when asks_last then parts && last else parts end,
          case when last is null or asks_last then 250
            else least(2000, greatest(250, 8000 / greatest(1, often))) end::integer,
          case when last is null then parts else parts && last end
        from own $$;

create function look_among_entries(words tsquery, whole tsquery[], last tsquery)
  returns table (among_newest boolean, asked tsquery, candidates integer, further tsquery) language sql stable
  security definer set search_path = public, pg_temp
  as $$ select a.* from asked_of_index(words, whole, last, array(
          select n.search from (
            select e.present, e.search from entry e where e.agency_id = current_agency()
            order by e.dossier_id desc, e.id desc limit 200) n
          where n.present)) a $$;

create function look_among_steps(words tsquery, whole tsquery[], last tsquery)
  returns table (among_newest boolean, asked tsquery, candidates integer, further tsquery) language sql stable
  security definer set search_path = public, pg_temp
  as $$ select a.* from asked_of_index(words, whole, last, array(
          select n.search from (
            (select s.included and s.removed_at is null as shown, s.search from step s
             where s.agency_id = current_agency() order by s.dossier_id desc, s.id desc limit 100)
            union all
            (select true, t.search from step_note t
             where t.agency_id = current_agency() order by t.dossier_id desc, t.id desc limit 100)) n
          where n.shown)) a $$;

-- How many of what the index names were `fetched` is told by a row of its own, whether any of them says all words or not.
create or replace function indexed_entries_saying(asked tsquery, words tsquery, candidates integer)
  returns table (dossier_id uuid, id uuid, fetched bigint) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ with named as materialized (
          select f.agency_id, f.dossier_id, f.id, f.search @@ words as says from entry f
          where f.present and (f.search || array_to_tsvector(array['@' || f.agency_id::text])) @@ asked
          limit candidates)
        select null::uuid, null::uuid, count(n.id) from named n
        union all
        (select n.dossier_id, n.id, null from named n where n.agency_id = current_agency() and n.says
         order by n.dossier_id desc, n.id desc limit 20) $$;

create or replace function indexed_steps_saying(asked tsquery, words tsquery, candidates integer)
  returns table (dossier_id uuid, id uuid, note_id uuid, fetched bigint) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ with steps as materialized (
          select f.agency_id, f.dossier_id, f.id, f.search @@ words as says from step f
          where f.included and f.removed_at is null
            and (f.search || array_to_tsvector(array['@' || f.agency_id::text])) @@ asked
          limit candidates),
        notes as materialized (
          select f.agency_id, f.dossier_id, f.step_id, f.id, f.search @@ words as says from step_note f
          where (f.search || array_to_tsvector(array['@' || f.agency_id::text])) @@ asked
          limit candidates)
        select null::uuid, null::uuid, null::uuid,
          greatest((select count(s.id) from steps s), (select count(n.id) from notes n))
        union all
        (select s.dossier_id, s.id, null, null from steps s where s.agency_id = current_agency() and s.says
         order by s.dossier_id desc, s.id desc limit 10)
        union all
        (select n.dossier_id, n.step_id, n.id, null from notes n where n.agency_id = current_agency() and n.says
         order by n.dossier_id desc, n.id desc limit 10) $$;

revoke execute on function newest_entries_saying, newest_steps_saying, asked_of_index, look_among_entries,
  look_among_steps from public;
grant execute on function newest_entries_saying, newest_steps_saying, look_among_entries, look_among_steps
  to passation_app;
