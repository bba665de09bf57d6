-- Tools and scripts of the agency that watch a project: deactivated, then deleted once the client has the pack.
create table monitor (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('rank-tracking', 'competitors', 'links', 'kpi', 'file-changes', 'cron', 'dashboard', 'alert', 'licence')),
  name text not null,
  watches text,
  owner text,
  -- A month, in cents; null while nobody said.
  cost_cents integer check (cost_cents >= 0),
  currency text not null check (currency in ('EUR', 'CHF', 'GBP', 'USD', 'CAD')),
  -- What is exported before it is deleted, and when it was.
  to_export text,
  exported_on date,
  grace_days integer not null check (grace_days between 0 and 365),
  state text not null check (state in ('active', 'deactivated', 'deleted')),
  deactivated_on date,
  reason text,
  deleted_on date,
  -- Since when the client had the pack when it was deleted, and who took it or said so.
  pack_accepted_on date,
  pack_accepted_by text,
  added_at timestamptz not null,
  added_by text not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  check (exported_on is null or to_export is not null),
  check ((state = 'active') = (deactivated_on is null)),
  check (state <> 'active' or reason is null),
  check ((state = 'deleted') = (deleted_on is not null)),
  check ((state = 'deleted') = (pack_accepted_on is not null)),
  check ((state = 'deleted') = (pack_accepted_by is not null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

-- Support cases of vendors: where each is followed up, and to whom it goes.
create table ticket (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  vendor text not null,
  reference text,
  link text check (link like 'https://%'),
  subject text not null,
  next_step text,
  contact text,
  access_needed text,
  opened_on date,
  note text,
  state text not null check (state in ('open', 'waiting', 'transferred', 'closed')),
  transferred_to text,
  closed_how text,
  added_at timestamptz not null,
  added_by text not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  check ((state = 'transferred') = (transferred_to is not null)),
  check ((state = 'closed') = (closed_how is not null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

select protect_tenant_table(one::regclass) from unnest(array['monitor', 'ticket']) as one;
grant select, insert, update on monitor, ticket to passation_app;
