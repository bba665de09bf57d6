create table dossier (
  agency_id uuid not null references agency,
  id uuid not null,
  name text not null,
  -- The name without accents or capitals: lists are in the order of a dictionary, whatever the server's own.
  sort_name text not null,
  direction text not null check (direction in ('client', 'supplier')),
  party text not null,
  end_on date,
  initiator text check (initiator in ('client', 'agency', 'supplier', 'mutual', 'external')),
  reason text,
  reason_note text,
  -- Null once the dossier is erased: whatever was sealed with it can never be read again.
  wrapped_key bytea,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, id)
);
create index dossier_by_name on dossier (agency_id, sort_name, id);

-- One import is one drop of files: one transaction, undone as a whole.
create table import (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  imported_at timestamptz not null,
  imported_by text not null,
  undone_at timestamptz,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

-- The same project in the same tool, whatever the date of its export.
create table source (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  source_key text not null,
  kind text not null,
  home text check (home in ('client', 'client-owned-saas', 'ours')),
  current_snapshot_id uuid,
  primary key (agency_id, dossier_id, id),
  unique (agency_id, dossier_id, source_key),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

-- What one export said of one source. Never changed: a newer one takes its place, an undo gives it back.
create table snapshot (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  source_id uuid not null,
  -- 1, 2, 3… for each source, in the order of the imports.
  version integer not null,
  -- The project's name in its tool, as this export says it.
  name text,
  file text not null,
  exported_at text,
  counts jsonb not null,
  warnings jsonb not null,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, import_id) references import (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, source_id) references source (agency_id, dossier_id, id)
);
create unique index snapshot_of_source on snapshot (agency_id, dossier_id, source_id, version);
create index snapshot_of_import on snapshot (agency_id, dossier_id, import_id);
alter table source add foreign key (agency_id, dossier_id, current_snapshot_id)
  references snapshot (agency_id, dossier_id, id);

-- Written with its snapshot and never after. No foreign key says so: it would be checked once per row,
-- a third of the time that an import takes.
create table tracking_record (
  agency_id uuid not null,
  dossier_id uuid not null,
  snapshot_id uuid not null,
  kind text not null check (kind in ('work-item', 'decision', 'stakeholder', 'action', 'performance', 'kept')),
  position integer not null,
  state text check (state in ('open', 'done', 'dropped')),
  data jsonb not null,
  primary key (agency_id, dossier_id, snapshot_id, kind, position)
);
create index tracking_record_by_state
  on tracking_record (agency_id, dossier_id, snapshot_id, state, position) where kind = 'work-item';

-- How the columns of an agency's own spreadsheets were mapped, by the shape of their header.
create table column_mapping (
  agency_id uuid not null references agency,
  header_key text not null,
  mapping jsonb not null,
  saved_at timestamptz not null,
  primary key (agency_id, header_key)
);

select protect_tenant_table(one::regclass)
from unnest(array['dossier', 'import', 'source', 'snapshot', 'tracking_record', 'column_mapping']) as one;

grant select, insert, update on dossier, import, source, column_mapping to passation_app;
grant select, insert on snapshot, tracking_record to passation_app;
