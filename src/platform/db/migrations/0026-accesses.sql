-- What is said of one resource of a tool: who may do what, in whose account it lives, who pays. Whether the client is
-- autonomous is worked out from it, and not kept.
create table access (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  tool_key text collate "C" not null check (tool_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(tool_key) <= 80),
  -- As the tool was called when it was added, for a tool that nobody knows any more.
  tool_name text not null,
  resource text collate "C",
  client_level text not null check (client_level in ('owner', 'admin', 'editor', 'viewer', 'none', 'unknown')),
  client_who text,
  login text not null check (login in ('named', 'personal', 'shared', 'unknown')),
  -- Our rights: a person, a service account, an agency account, each with its level.
  ours jsonb not null,
  owner text not null check (owner in ('client', 'us', 'other', 'nobody', 'unknown')),
  payer text not null check (payer in ('client', 'us', 'other', 'nobody', 'unknown')),
  others jsonb not null,
  -- Since when a waiting time of the tool runs.
  wait_since date,
  note text,
  -- Why nothing more is asked of it.
  exception text check (exception in ('not-applicable', 'waived')),
  exception_reason text,
  exception_by text,
  exception_on date,
  added_at timestamptz not null,
  added_by text not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  check ((exception is null) = (exception_reason is null)),
  check ((exception is null) = (exception_by is null)),
  check ((exception is null) = (exception_on is null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
create unique index access_of_resource on access (agency_id, dossier_id, tool_key, coalesce(resource, ''))
  where removed_at is null;

-- What shows the right of the client on one day; taken back with a reason, and never deleted.
create table access_evidence (
  agency_id uuid not null,
  dossier_id uuid not null,
  access_id uuid not null,
  id uuid not null,
  grade text not null check (grade in ('observed', 'acknowledged', 'attested')),
  level text not null check (level in ('owner', 'admin', 'editor', 'viewer', 'none')),
  statement text not null,
  file_id uuid,
  seen_on date not null,
  -- The last day on which it counts.
  until_on date,
  given_at timestamptz not null,
  given_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  check (until_on is null or until_on >= seen_on),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  primary key (agency_id, dossier_id, access_id, id),
  foreign key (agency_id, dossier_id, access_id) references access (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, file_id) references file (agency_id, dossier_id, id)
);

select protect_tenant_table(one::regclass) from unnest(array['access', 'access_evidence']) as one;
grant select, insert, update on access, access_evidence to passation_app;
