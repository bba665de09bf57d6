-- Whose holidays the agency reckons with, and the days on which it is closed besides.
alter table agency
  add column calendar text not null default 'FR',
  add column closures text[] not null default '{}';

-- Terms of the contract of a dossier: found in a document (candidate), accepted or rejected by a person, or written by hand.
create table clause (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null check (state in ('candidate', 'accepted', 'rejected')),
  -- What was understood of it: lengths, what they are counted from, days, money.
  "values" jsonb not null,
  -- Where it stands in its document, and the words themselves; none for one written by hand.
  passage jsonb,
  -- The document, a file of the dossier.
  file_id uuid,
  -- How sure the finder was, from 0 to 1.
  confidence real check (confidence between 0 and 1),
  note text,
  added_at timestamptz not null,
  added_by text not null,
  -- When somebody last accepted, rejected or corrected it.
  decided_at timestamptz,
  decided_by text,
  removed_at timestamptz,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id),
  foreign key (agency_id, dossier_id, file_id) references file (agency_id, dossier_id, id)
);
create index clause_by_state on clause (agency_id, dossier_id, state, id) where removed_at is null;
create index clause_of_file on clause (agency_id, dossier_id, file_id) where file_id is not null;

-- What its dates are counted from; one row of a dossier, once somebody has said something.
create table contract_facts (
  agency_id uuid not null,
  dossier_id uuid not null,
  signed_on date,
  started_on date,
  relation_since date,
  notice_sent_on date,
  notice_received_on date,
  notice_by text check (notice_by in ('us', 'other-side')),
  client_quality text check (client_quality in ('professional', 'non-professional', 'consumer', 'public-body')),
  -- Whose holidays count; those of the agency when null.
  calendar text,
  set_at timestamptz not null,
  primary key (agency_id, dossier_id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

-- A day that a person put right, and why; taken back when null.
create table obligation_override (
  agency_id uuid not null,
  dossier_id uuid not null,
  clause_id uuid not null,
  kind text not null,
  "day" date,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  primary key (agency_id, dossier_id, clause_id, kind),
  foreign key (agency_id, dossier_id, clause_id) references clause (agency_id, dossier_id, id)
);

select protect_tenant_table(one::regclass) from unnest(array['clause', 'contract_facts', 'obligation_override']) as one;
grant select, insert, update on clause, contract_facts, obligation_override to passation_app;
