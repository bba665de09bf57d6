-- The playbooks of an agency: copied from the catalogue or from one another, edited as a draft, published as
-- versions that never change, so that a dossier under way keeps the one it was planned with.
create table playbook (
  agency_id uuid not null references agency,
  id uuid not null,
  key text collate "C" not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 80),
  -- What it was copied from.
  based_on text,
  based_on_version integer,
  -- The newest published version; 0 until there is one.
  version integer not null default 0,
  -- What is being written, as it was typed, whether it can be read or not; null once published.
  draft text check (octet_length(draft) <= 262144),
  -- Grows with each save: nobody writes over what somebody else has just saved.
  revision integer not null default 0,
  -- The title as lists show it: of the newest version, or of the draft until there is one.
  title jsonb not null,
  direction text not null check (direction in ('client', 'supplier')),
  archived_at timestamptz,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, key)
);

create table playbook_version (
  agency_id uuid not null,
  playbook_id uuid not null,
  version integer not null,
  content json not null,
  note text,
  published_at timestamptz not null,
  published_by text not null,
  primary key (agency_id, playbook_id, version),
  foreign key (agency_id, playbook_id) references playbook (agency_id, id)
);

select protect_tenant_table(one::regclass) from unnest(array['playbook', 'playbook_version']) as one;
grant select, insert, update on playbook to passation_app;
grant select, insert on playbook_version to passation_app;
