-- A file is one that an export carried (it has a snapshot, and comes and goes with it) or one that
-- people uploaded (it has none). What people say of a file of an export is said of every export that carries it.
alter table file
  alter column snapshot_id drop not null,
  alter column position drop not null,
  -- Where people see it; at first the end of its path and what comes before.
  add column folder text not null default '',
  add column name text not null default '',
  add column tags text[] not null default '{}',
  -- Internal: never leaves the agency.
  add column visibility text not null default 'shared' check (visibility in ('shared', 'internal')),
  add column added_at timestamptz,
  add column added_by text,
  -- When people last said something of it: a newer export that carries it again takes that over.
  add column edited_at timestamptz,
  add column removed_at timestamptz;

update file f set added_at = date_trunc('milliseconds', i.imported_at), added_by = i.imported_by,
  folder = case when f.path like '%/%' then regexp_replace(f.path, '/[^/]*$', '') else '' end,
  name = regexp_replace(f.path, '^.*/', '')
from snapshot n join import i on i.agency_id = n.agency_id and i.dossier_id = n.dossier_id and i.id = n.import_id
where n.agency_id = f.agency_id and n.dossier_id = f.dossier_id and n.id = f.snapshot_id;

alter table file
  alter column added_at set not null,
  alter column added_by set not null,
  -- Folder by folder, whatever accents and capitals; cut short, the id tells the rest apart.
  add column in_order text collate "C" not null generated always as (left(fold(folder) || chr(1) || fold(name), 400)) stored;

create index file_in_order on file (agency_id, dossier_id, in_order, id) where removed_at is null;
create index file_by_time on file (agency_id, dossier_id, added_at, id) where removed_at is null;
-- The same file in another export of its source; a path may be longer than an index takes.
create index file_of_path on file (agency_id, dossier_id, md5(path)) where snapshot_id is not null;
create index file_edited on file (agency_id, dossier_id) where edited_at is not null and snapshot_id is not null;
grant update on file to passation_app;

-- A file on its way, in as many requests as its network needs.
create table upload (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  folder text not null,
  name text not null,
  visibility text not null check (visibility in ('shared', 'internal')),
  bytes bigint not null,
  -- How much of it is kept for certain: the parts below, one after the other.
  received bigint not null default 0,
  -- When the file was last changed where it comes from, milliseconds: the same name and size are not enough to go on.
  modified_ms bigint,
  begun_at timestamptz not null,
  begun_by text not null,
  expires_at timestamptz not null,
  -- Which request receives it now, and whether another one waits for it: whichever process each is in.
  held_by uuid,
  held_until timestamptz,
  wanted boolean not null default false,
  -- What became of it, and where the same content was already.
  file_id uuid,
  already_here text,
  -- Whether it added one: the same content, uploaded before, is the file that it became.
  added boolean,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
create index upload_by_end on upload (agency_id, expires_at);

-- A stretch of it, sealed with a key of its own and durable before it was acknowledged.
create table upload_part (
  agency_id uuid not null,
  dossier_id uuid not null,
  upload_id uuid not null,
  start bigint not null,
  bytes bigint not null,
  sha256 text not null,
  place text collate "C" not null,
  sealed_bytes bigint not null,
  sealed_key bytea not null,
  stored_at timestamptz not null,
  primary key (agency_id, dossier_id, upload_id, start),
  unique (place, agency_id),
  foreign key (agency_id, dossier_id, upload_id) references upload (agency_id, dossier_id, id) on delete cascade
);

select protect_tenant_table(one::regclass) from unnest(array['upload', 'upload_part']) as one;
grant select, insert, update, delete on upload to passation_app;
grant select, insert, delete on upload_part to passation_app;
