-- What files hold, sealed: a content is kept once in a dossier, however many of its exports carry it.
create table file_content (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  -- Where the store of files keeps it, `agency/dossier/random`: it says nothing of what it holds.
  place text collate "C" not null,
  bytes bigint not null,
  sha256 text not null,
  -- How large it is once sealed: a store that has another size has lost or changed it.
  sealed_bytes bigint not null,
  -- The content's own key, sealed with the dossier's: without that one, none of them opens again.
  sealed_key bytea not null,
  stored_at timestamptz not null,
  primary key (agency_id, dossier_id, id),
  -- Neither begins as the primary key does: while a large import is under way the planner believes the
  -- table empty, finds every index that begins with the agency as good as any other, and each file's
  -- foreign key would read through the whole of the wrong one.
  unique (sha256, dossier_id, agency_id),
  unique (place, agency_id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

-- A file that an export carried: it comes and goes with what that export said.
create table file (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  snapshot_id uuid not null,
  position integer not null,
  path text not null,
  content_id uuid not null,
  -- The id, in its tool, of the work item that it belongs to.
  work_item text,
  primary key (agency_id, dossier_id, id),
  unique (agency_id, dossier_id, snapshot_id, position),
  foreign key (agency_id, dossier_id, snapshot_id) references snapshot (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, content_id) references file_content (agency_id, dossier_id, id)
);
create index file_of_content on file (agency_id, dossier_id, content_id);

-- When the store was last tidied of what no row names: what is due is caught up after a night switched off.
create table file_collection (
  agency_id uuid primary key references agency,
  collected_at timestamptz not null
);

select protect_tenant_table(one::regclass) from unnest(array['file_content', 'file', 'file_collection']) as one;

grant select, insert on file_content, file to passation_app;
grant select, insert, update on file_collection to passation_app;
