-- Contacts are found by words as dossiers are: their name, their organisation and each part of their address, by a
-- function of the owner and an index that knows the agency (0011, decision 027).
alter table contact add column search tsvector not null generated always as (to_tsvector('simple',
  fold(name || ' ' || coalesce(organisation, '') || ' ' || coalesce(translate(email, '@.-_+', '     '), '')))) stored;
create index contact_by_words on contact using gin ((search || array_to_tsvector(array['@' || agency_id::text])))
  where removed_at is null;

create function contacts_saying(words tsquery)
  returns table (dossier_id uuid, id uuid) language sql stable security definer rows 10
  set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off
  as $$ select c.dossier_id, c.id from (
          select f.agency_id, f.dossier_id, f.id from contact f
          where f.removed_at is null and (f.search || array_to_tsvector(array['@' || f.agency_id::text]))
            @@ (quote_literal('@' || current_agency()::text)::tsquery && words) limit 500) c
        where c.agency_id = current_agency() order by c.dossier_id desc, c.id desc limit 10 $$;
revoke execute on function contacts_saying from public;
grant execute on function contacts_saying to passation_app;
