-- The agency's own text of a template of the catalogue; gone back to the catalogue's while reset_at is set.
create table letter_template (
  agency_id uuid not null references agency (agency_id),
  key text not null,
  language text not null check (language in ('fr', 'en')),
  subject text not null,
  body text not null,
  saved_at timestamptz not null,
  saved_by text not null,
  reset_at timestamptz,
  primary key (agency_id, key, language)
);
select protect_tenant_table('letter_template');
grant select, insert, update on letter_template to passation_app;

-- A letter, which is its own place in the queue of what leaves: a row that is queued is sent by the worker.
create table letter (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  template text not null,
  language text not null check (language in ('fr', 'en')),
  contact_id uuid,
  recipient_name text,
  recipient_email text,
  subject text not null,
  body text not null,
  file_ids uuid[] not null,
  -- Counts the changes of what is sent: the same text keeps the same Message-ID.
  revision integer not null,
  written_by text not null,
  written_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  state text not null check (state in ('draft', 'ready', 'queued', 'sent', 'failed', 'cancelled')),
  queued_at timestamptz,
  queued_by text,
  sent_at timestamptz,
  means text,
  sent_on date,
  proof text,
  message_id text,
  failed_at timestamptz,
  problem text,
  answer text,
  cancelled_at timestamptz,
  reason text,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id),
  foreign key (agency_id, dossier_id, contact_id) references contact (agency_id, dossier_id, id),
  check (state <> 'ready' or approved_by is not null),
  check (state <> 'queued' or (queued_at is not null and queued_by is not null and recipient_email is not null)),
  check (state <> 'sent' or (sent_at is not null and means is not null)),
  check (state <> 'failed' or (failed_at is not null and problem is not null)),
  check (state <> 'cancelled' or (cancelled_at is not null and reason is not null))
);
select protect_tenant_table('letter');
grant select, insert, update on letter to passation_app;

-- One try of the worker to send a letter. Without an end, the worker was stopped in the middle of it.
create table letter_attempt (
  agency_id uuid not null,
  dossier_id uuid not null,
  letter_id uuid not null,
  number integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'later')),
  answer text,
  primary key (agency_id, dossier_id, letter_id, number),
  foreign key (agency_id, dossier_id, letter_id) references letter (agency_id, dossier_id, id),
  check ((ended_at is null) = (outcome is null))
);
select protect_tenant_table('letter_attempt');
grant select, insert, update on letter_attempt to passation_app;
