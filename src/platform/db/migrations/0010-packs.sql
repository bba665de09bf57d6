-- A version of the handover pack of a dossier. Its zip is a content of the store of files, sealed.
create table pack (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  -- 1, 2, 3… in the order in which they were ready; null until then.
  number integer,
  language text not null check (language in ('fr', 'en')),
  -- Same: nothing had changed since the version that it names.
  state text not null check (state in ('queued', 'building', 'ready', 'same', 'failed')),
  -- What is being done, and how far: news, written as it goes.
  step text,
  progress real not null default 0,
  -- The refusal that says why it failed.
  problem text,
  asked_at timestamptz not null,
  asked_by text not null,
  made_at timestamptz,
  same_as uuid,
  content_id uuid,
  bytes bigint,
  sha256 text,
  counts jsonb,
  -- What it holds, to be compared with the next version; sealed with the dossier's key.
  sealed_index bytea,
  primary key (agency_id, dossier_id, id),
  unique (agency_id, dossier_id, number),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id),
  foreign key (agency_id, dossier_id, content_id) references file_content (agency_id, dossier_id, id)
);
-- One build of a dossier at a time.
create unique index pack_under_way on pack (agency_id, dossier_id) where state in ('queued', 'building');

select protect_tenant_table('pack');
grant select, insert, update on pack to passation_app;
