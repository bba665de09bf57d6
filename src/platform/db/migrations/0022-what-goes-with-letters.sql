-- What goes with a letter besides its words: files by link, a version of the pack, days for a calendar.
alter table letter
  add column link_file_ids uuid[] not null default '{}',
  add column pack_id uuid,
  add column pack_by text check (pack_by in ('file', 'link')),
  -- The days as they were when the letter was written, for a calendar to take over, and whether they go with it.
  add column calendar jsonb,
  add column sends_calendar boolean not null default true,
  -- The meeting that it tells of, as it was then.
  add column meeting_id uuid,
  add column meeting_as_of timestamptz,
  add check ((pack_id is null) = (pack_by is null)),
  add check ((meeting_id is null) = (meeting_as_of is null)),
  add foreign key (agency_id, dossier_id, pack_id) references pack (agency_id, dossier_id, id),
  add foreign key (agency_id, dossier_id, meeting_id) references meeting (agency_id, dossier_id, id);
create index letter_of_meeting on letter (agency_id, dossier_id, meeting_id) where meeting_id is not null;

-- The address at which whoever got a letter takes the documents that it only names: one a letter, for a while.
create table letter_link (
  agency_id uuid not null,
  dossier_id uuid not null,
  letter_id uuid not null,
  -- The secret of the address: its hash to find it by, itself sealed to be written in the mail.
  secret_hash bytea not null,
  secret_sealed bytea not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  primary key (agency_id, dossier_id, letter_id),
  foreign key (agency_id, dossier_id, letter_id) references letter (agency_id, dossier_id, id)
);
create unique index letter_link_by_secret on letter_link (secret_hash);
select protect_tenant_table('letter_link');
grant select, insert, update on letter_link to passation_app;

-- Whoever holds the address is known by the hash of a 256-bit secret, before the agency is.
create function letter_link_by_hash(hash bytea)
  returns table (agency_id uuid, dossier_id uuid, letter_id uuid, expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select k.agency_id, k.dossier_id, k.letter_id, k.expires_at
        from letter_link k
        join letter l on l.agency_id = k.agency_id and l.dossier_id = k.dossier_id and l.id = k.letter_id
        where k.secret_hash = hash and k.closed_at is null and l.state <> 'cancelled' $$;
revoke execute on function letter_link_by_hash from public;
grant execute on function letter_link_by_hash to passation_app;
