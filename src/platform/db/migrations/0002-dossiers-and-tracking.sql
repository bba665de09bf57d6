create table dossier (
  agency_id uuid not null references agency,
  id uuid not null,
  name text not null,
  direction text not null check (direction in ('client', 'supplier')),
  party text not null,
  end_on date,
  initiator text check (initiator in ('client', 'agency', 'supplier', 'mutual', 'external')),
  reason text,
  reason_note text,
  wrapped_key bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, id)
);
create index dossier_by_name on dossier (agency_id, name, id);

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
  name text,
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
  file text not null,
  exported_at text,
  counts jsonb not null,
  warnings jsonb not null,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, import_id) references import (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, source_id) references source (agency_id, dossier_id, id)
);
create index snapshot_of_source on snapshot (agency_id, dossier_id, source_id, id);

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

do $$
declare t text;
begin
  foreach t in array array['dossier', 'import', 'source', 'snapshot', 'tracking_record', 'column_mapping'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I to passation_app using (agency_id = current_agency()) with check (agency_id = current_agency())', t);
  end loop;
end $$;

grant select, insert, update on dossier, import, source, column_mapping to passation_app;
grant select, insert on snapshot, tracking_record to passation_app;
