-- A meeting about the end of a relationship: proposed with slots, fixed, held, cancelled.
create table meeting (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  purpose text not null check (purpose in ('handover', 'kick-off', 'training', 'closing')),
  title text not null,
  time_zone text not null,
  place text,
  link text,
  note text,
  -- Members and contacts by their ids, others by name and address.
  people jsonb not null,
  state text not null check (state in ('proposed', 'fixed', 'held', 'cancelled')),
  -- The slots to choose from; the one that was chosen, as the clock shows it in the time zone of the meeting.
  slots jsonb not null,
  slot jsonb,
  -- What was said, decided and left to do.
  minutes jsonb,
  reason text,
  -- Raised with every change that calendars must take over (RFC 5545, 3.8.7.4).
  sequence integer not null default 0,
  proposed_at timestamptz not null,
  proposed_by text not null,
  changed_at timestamptz not null,
  check (state not in ('fixed', 'held') or slot is not null),
  check ((state = 'held') = (minutes is not null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
create unique index meeting_by_id on meeting (agency_id, id);

-- What a successor asks, and the answer: a place of the pack, or what was done and why.
create table successor_question (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  asked_by text not null,
  asked_on date not null,
  text text not null,
  answer jsonb,
  answered_on date,
  answered_by text,
  logged_at timestamptz not null,
  logged_by text not null,
  check ((answer is null) = (answered_on is null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

-- The transition of a dossier: how long, what is taught and written, who is recruited, at which rates.
create table transition (
  agency_id uuid not null,
  dossier_id uuid not null,
  content jsonb not null,
  set_at timestamptz not null,
  set_by text not null,
  primary key (agency_id, dossier_id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

-- What the other side accepts one after the other while the transition runs.
create table milestone (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  title text not null,
  due_on date,
  criteria text,
  state text not null check (state in ('planned', 'proposed', 'accepted', 'refused')),
  -- On which day it was proposed, accepted or refused.
  state_on date,
  -- Who accepted or refused it, by name.
  judged_by text,
  reason text,
  added_at timestamptz not null,
  removed_at timestamptz,
  check ((state = 'planned') = (state_on is null)),
  check ((state in ('accepted', 'refused')) = (judged_by is not null)),
  check ((state = 'refused') = (reason is not null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

select protect_tenant_table(one::regclass)
  from unnest(array['meeting', 'successor_question', 'transition', 'milestone']) as one;
grant select, insert, update on meeting, successor_question, transition, milestone to passation_app;
