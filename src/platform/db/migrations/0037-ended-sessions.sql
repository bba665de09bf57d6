-- Whoever holds a session that was ended, or is over, learns which agency to ask, as whoever holds such a link does.
drop function portal_link_ended_by_hash;
create function portal_ended_by_hash(hash bytea, at timestamptz)
  returns table (agency_id uuid, language text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select k.agency_id, c.language
        from portal_link k
        join contact c on c.agency_id = k.agency_id and c.dossier_id = k.dossier_id and c.id = k.contact_id
        where (k.token_hash = hash or k.session_hash = hash)
          and (k.revoked_at is not null or c.removed_at is not null
            or (k.session_hash = hash and k.session_until <= at)) $$;
revoke execute on function portal_ended_by_hash from public;
grant execute on function portal_ended_by_hash to passation_app;
