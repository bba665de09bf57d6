-- The link by which a contact comes to the portal of one dossier, and the session that it opened: a link opens once.
create table portal_link (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz not null,
  mailed_at timestamptz,
  opened_at timestamptz,
  -- The secret of the session, by its hash, and how long it lasts.
  session_hash bytea,
  session_until timestamptz,
  revoked_at timestamptz,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, contact_id) references contact (agency_id, dossier_id, id),
  check ((opened_at is null) = (session_hash is null)),
  check ((session_hash is null) = (session_until is null))
);
create unique index portal_link_by_token on portal_link (token_hash);
create unique index portal_link_by_session on portal_link (session_hash);

-- What a contact asks for on an access instead of doing it.
create table access_request (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  access_id uuid not null,
  contact_id uuid,
  kind text not null check (kind in ('help', 'someone-else')),
  text text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  settled_at timestamptz,
  settled_by text,
  check ((settled_at is null) = (settled_by is null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, access_id) references access (agency_id, dossier_id, id)
);
create index access_request_of on access_request (agency_id, dossier_id, access_id);

select protect_tenant_table(one::regclass) from unnest(array['portal_link', 'access_request']) as one;
grant select, insert, update on portal_link, access_request to passation_app;

-- Whoever holds a link or a session is known by the hash of a 256-bit secret, before the agency is.
create function portal_link_by_hash(hash bytea)
  returns table (agency_id uuid, dossier_id uuid, id uuid, contact_id uuid, expires_at timestamptz, opened_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select k.agency_id, k.dossier_id, k.id, k.contact_id, k.expires_at, k.opened_at
        from portal_link k
        join contact c on c.agency_id = k.agency_id and c.dossier_id = k.dossier_id and c.id = k.contact_id
        where k.token_hash = hash and k.revoked_at is null and c.removed_at is null $$;
create function portal_session_by_hash(hash bytea)
  returns table (agency_id uuid, dossier_id uuid, contact_id uuid, session_until timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select k.agency_id, k.dossier_id, k.contact_id, k.session_until
        from portal_link k
        join contact c on c.agency_id = k.agency_id and c.dossier_id = k.dossier_id and c.id = k.contact_id
        where k.session_hash = hash and k.revoked_at is null and c.removed_at is null $$;
revoke execute on function portal_link_by_hash, portal_session_by_hash from public;
grant execute on function portal_link_by_hash to passation_app;
