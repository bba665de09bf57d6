-- Files are found by words as contacts are (0041): by their names and folders, by a function of the owner and an index
-- that holds words as words of their agency (0044).
alter table file add column search tsvector not null
  generated always as (to_tsvector('simple', plain(folder || ' ' || name))) stored;
create index file_by_words on file using gin (words_of_agency(search, agency_id)) where removed_at is null;

-- Those that an export carried and a newer one does not are among them: which are there is for whoever reads them to say.
create function files_saying(words tsquery)
  returns table (dossier_id uuid, id uuid) language sql stable security definer rows 10
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ select c.dossier_id, c.id from (
          select f.agency_id, f.dossier_id, f.id from file f
          where f.removed_at is null and words_of_agency(f.search, f.agency_id) @@ own_words(words) limit 500) c
        where c.agency_id = current_agency() order by c.dossier_id desc, c.id desc limit 100 $$;
revoke execute on function files_saying from public;
grant execute on function files_saying to passation_app;
