alter table dossier rename column reason_note to client_view;
alter table dossier
  -- The reason as the agency sees it: never leaves the agency.
  add column internal_view text,
  add column tone text check (tone in ('calm', 'tense', 'dispute')),
  add column strategic boolean,
  add column time_budget_minutes integer check (time_budget_minutes > 0),
  add column sites text[] not null default '{}',
  add column state text not null default 'open' check (state in ('open', 'archived', 'cancelled')),
  add column state_reason text,
  -- Dossiers without an end come last in the order of ends.
  add column end_sort date not null generated always as (coalesce(end_on, date '9999-12-31')) stored,
  add column search tsvector generated always as (to_tsvector('simple', fold(name || ' ' || party))) stored;

drop index dossier_by_name;
create index dossier_by_name on dossier (agency_id, state, sort_name, id);
create index dossier_by_end on dossier (agency_id, state, end_sort, id);
create index dossier_by_change on dossier (agency_id, state, updated_at, id);
create index dossier_by_words on dossier using gin (search);

-- People on the other side of a dossier.
create table contact (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  name text not null,
  email text,
  phone text,
  role text,
  organisation text,
  language text check (language in ('fr', 'en')),
  -- The one to write to first; at most one of a dossier.
  is_main boolean not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
create unique index main_contact on contact (agency_id, dossier_id) where is_main and removed_at is null;

-- How somebody likes to look at a list: its filter, under a name.
create table saved_view (
  agency_id uuid not null references agency,
  id uuid not null,
  -- Whose it is: a kind of actor and an id.
  owner text not null,
  page text not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, owner, page, name)
);

select protect_tenant_table(one::regclass) from unnest(array['contact', 'saved_view']) as one;
grant select, insert, update on contact to passation_app;
grant select, insert, update, delete on saved_view to passation_app;
