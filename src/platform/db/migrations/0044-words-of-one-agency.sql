-- A word is what stands between signs, in what is searched as in what is typed. To PostgreSQL `aubin.fr` was one word,
-- and so were an address, a path and a name of a file: who typed one as it is found nothing, nor by its middle. These
-- are the signs by which it joins words; at the others it parts them already.
create function plain(words text) returns text language sql immutable strict parallel safe
  return regexp_replace(fold(words), '[-./@_&<+~]', ' ', 'g');

-- Words stand in the index as words of their agency: each begins with the end of its agency's id. So a list holds what
-- one agency says, and no word of the agency itself must be met in it (0011), which was a list of all its rows; letters
-- that begin a word begin words of one agency. Two agencies whose ids end alike share lists, and see no more for it:
-- who looks up still names its own (decision 064). A row without words leaves that end alone.
-- A word is 2,046 bytes at most, its beginning included: a longer one would become another, and is left out.
create function words_of_agency(search tsvector, agency_id uuid) returns tsvector
  language plpgsql immutable strict parallel safe
  as $$ declare
          beginning text := right(agency_id::text, 4);
          words text := array_to_string(tsvector_to_array(search), chr(31) || beginning);
        begin
          if octet_length(words) > 2000 then
            words := array_to_string(array(
              select word from unnest(tsvector_to_array(search)) word where octet_length(word) <= 2000), chr(31) || beginning);
          end if;
          return array_to_tsvector(string_to_array(beginning || words, chr(31)));
        end $$;

-- What is looked up, as the index says it for the agency in sight. Words that must follow one another are only met
-- together there: the index has no places, and what it names is looked at for the words themselves.
create function own_words(words tsquery) returns tsquery language sql stable parallel safe
  set search_path = public, pg_temp
  return regexp_replace(regexp_replace(words::text, '<(-|\d+)>', '&', 'g'),
    '''((?:[^'']|'''')*)''', '''' || right(current_agency()::text, 4) || '\1''', 'g')::tsquery;

-- A column's expression can be changed from PostgreSQL 17 on only; its indexes go with it.
alter table dossier drop column search,
  add column search tsvector generated always as (to_tsvector('simple', plain(name || ' ' || party))) stored;
alter table contact drop column search, add column search tsvector not null generated always as (to_tsvector('simple',
  plain(name || ' ' || coalesce(organisation, '') || ' ' || coalesce(email, '')))) stored;
alter table entry drop column search, add column search tsvector generated always as (to_tsvector('simple', plain(
  coalesce(corrected(imported, edit)->>'title', corrected(imported, edit)->>'name', '') || ' '
  || left(coalesce(corrected(imported, edit)->>'description', corrected(imported, edit)->>'text', ''), 200)))) stored;
alter table step drop column search, add column search tsvector not null generated always as (to_tsvector('simple',
  plain(coalesce(title, coalesce(named->>'fr', '') || ' ' || coalesce(named->>'en', ''))))) stored;
alter table step_note drop column search,
  add column search tsvector not null generated always as (to_tsvector('simple', plain(left(text, 400)))) stored;
create index dossier_by_words on dossier using gin (search);
create index entry_by_words on entry using gin (words_of_agency(search, agency_id)) where present;
create index step_by_words on step using gin (words_of_agency(search, agency_id)) where included and removed_at is null;
create index note_by_words on step_note using gin (words_of_agency(search, agency_id));
create index contact_by_words on contact using gin (words_of_agency(search, agency_id)) where removed_at is null;

create or replace function contacts_saying(words tsquery)
  returns table (dossier_id uuid, id uuid) language sql stable security definer rows 10
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ select c.dossier_id, c.id from (
          select f.agency_id, f.dossier_id, f.id from contact f
          where f.removed_at is null and words_of_agency(f.search, f.agency_id) @@ own_words(words) limit 500) c
        where c.agency_id = current_agency() order by c.dossier_id desc, c.id desc limit 10 $$;

create or replace function indexed_entries_saying(asked tsquery, words tsquery, candidates integer)
  returns table (dossier_id uuid, id uuid, fetched bigint) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ select e.dossier_id, e.id, e.fetched from (
          select c.*, count(c.id) over () as fetched from (
            select f.agency_id, f.dossier_id, f.id, f.search from entry f
            where f.present and words_of_agency(f.search, f.agency_id) @@ asked limit candidates) c) e
        where e.agency_id = current_agency() and e.search @@ words
        order by e.dossier_id desc, e.id desc limit 20 $$;

create or replace function indexed_steps_saying(asked tsquery, words tsquery, candidates integer)
  returns table (dossier_id uuid, id uuid, note_id uuid, fetched bigint) language sql stable security definer rows 20
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ (select s.dossier_id, s.id, null::uuid, s.fetched from (
          select c.*, count(c.id) over () as fetched from (
            select f.agency_id, f.dossier_id, f.id, f.search from step f
            where f.included and f.removed_at is null and words_of_agency(f.search, f.agency_id) @@ asked
            limit candidates) c) s
        where s.agency_id = current_agency() and s.search @@ words
        order by s.dossier_id desc, s.id desc limit 10)
        union all
        (select n.dossier_id, n.step_id, n.id, n.fetched from (
          select c.*, count(c.id) over () as fetched from (
            select f.agency_id, f.dossier_id, f.step_id, f.id, f.search from step_note f
            where words_of_agency(f.search, f.agency_id) @@ asked limit candidates) c) n
        where n.agency_id = current_agency() and n.search @@ words
        order by n.dossier_id desc, n.id desc limit 10) $$;

create or replace function asked_of_index(words tsquery, whole tsquery[], few tsquery, newest tsvector[])
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
        select (select count(one) from unnest(newest) one where one @@ words), own_words(parts),
          many = (select count(part) from counted)
        from (select string_agg('(' || part::text || ')', ' & ')::tsquery as parts, count(part) as many from asked) a $$;
drop function mostly_own;
revoke execute on function own_words from public;
