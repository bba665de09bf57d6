-- A link that was ended, or whose contact was taken out, opens nothing; whoever holds it learns which agency to ask.
create function portal_link_ended_by_hash(hash bytea)
  returns table (agency_id uuid, language text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select k.agency_id, c.language
        from portal_link k
        join contact c on c.agency_id = k.agency_id and c.dossier_id = k.dossier_id and c.id = k.contact_id
        where k.token_hash = hash and (k.revoked_at is not null or c.removed_at is not null) $$;
revoke execute on function portal_link_ended_by_hash from public;
grant execute on function portal_link_ended_by_hash to passation_app;
