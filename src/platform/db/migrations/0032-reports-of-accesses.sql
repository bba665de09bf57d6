-- Digests tell of tools that are to be left, and of accesses that somebody was asked to take away.
alter table digest_line drop constraint digest_line_kind_check;
alter table digest_line add constraint digest_line_kind_check check (kind in
  ('escalated', 'overdue', 'due', 'wait-begins', 'waiting', 'end', 'departure', 'leave', 'removal', 'obligation'));

-- An address at which a service reports which accesses of one dossier it obtained for the agency.
create table access_hook (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  service text not null check (service in ('leadsie')),
  secret_hash bytea not null,
  made_at timestamptz not null,
  made_by text not null,
  revoked_at timestamptz,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
create unique index access_hook_by_secret on access_hook (secret_hash);

-- What was posted there, each content once: as it came, without passwords and keys, and what became of it.
create table access_report (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  hook_id uuid not null,
  sha256 text not null,
  received_at timestamptz not null,
  body text not null,
  state text not null check (state in ('taken', 'partly', 'kept')),
  -- Why what is in it was not understood, by key.
  remarks jsonb not null,
  added integer not null check (added >= 0),
  changed integer not null check (changed >= 0),
  same integer not null check (same >= 0),
  -- How often the very same content came.
  times integer not null check (times > 0),
  last_at timestamptz not null,
  primary key (agency_id, dossier_id, id),
  unique (agency_id, dossier_id, hook_id, sha256),
  foreign key (agency_id, dossier_id, hook_id) references access_hook (agency_id, dossier_id, id)
);

select protect_tenant_table(one::regclass) from unnest(array['access_hook', 'access_report']) as one;
grant select, insert, update on access_hook, access_report to passation_app;

-- Whoever posts there is known by the hash of a 256-bit secret, before the agency is.
create function access_hook_by_hash(hash bytea)
  returns table (agency_id uuid, dossier_id uuid, id uuid, service text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select k.agency_id, k.dossier_id, k.id, k.service from access_hook k
        where k.secret_hash = hash and k.revoked_at is null $$;
revoke execute on function access_hook_by_hash from public;
