-- Our departure from one access: what was planned, asked and said of it. Its day, its state and what is still open are
-- worked out, and not kept.
create table departure (
  agency_id uuid not null,
  dossier_id uuid not null,
  access_id uuid not null,
  -- The day that somebody fixed instead of three months after the end.
  due_on date,
  method text check (method in ('automatic', 'delegated', 'manual', 'not-applicable')),
  reason text,
  -- When the client, or a colleague, was asked to remove us.
  asked_first_on date,
  asked_on date,
  asked_times integer not null default 0 check (asked_times >= 0),
  asked_note text,
  closed_on date,
  closed_by text,
  closed_statement text,
  closed_file_id uuid,
  reopened_on date,
  reopened_by text,
  reopened_reason text,
  changed_at timestamptz not null,
  check (method is distinct from 'not-applicable' or reason is not null),
  check ((asked_times = 0) = (asked_on is null)),
  check ((asked_on is null) = (asked_first_on is null)),
  check ((closed_on is null) = (closed_by is null)),
  check ((closed_on is null) = (closed_statement is null)),
  check (closed_on is not null or closed_file_id is null),
  check ((reopened_on is null) = (reopened_by is null)),
  check ((reopened_on is null) = (reopened_reason is null)),
  primary key (agency_id, dossier_id, access_id),
  foreign key (agency_id, dossier_id, access_id) references access (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, closed_file_id) references file (agency_id, dossier_id, id)
);

-- What shows that one right or thing of ours is closed; opened again with a reason, and never deleted.
create table departure_closing (
  agency_id uuid not null,
  dossier_id uuid not null,
  access_id uuid not null,
  id uuid not null,
  what text collate "C" not null,
  -- As it was called then, in both languages.
  name jsonb not null,
  level text check (level in ('owner', 'admin', 'editor', 'viewer', 'none')),
  ended_as text not null check (ended_as in ('closed', 'absent')),
  statement text not null,
  file_id uuid,
  closed_on date not null,
  closed_at timestamptz not null,
  closed_by text not null,
  reopened_at timestamptz,
  reopened_by text,
  reopened_reason text,
  check ((reopened_at is null) = (reopened_by is null)),
  check ((reopened_at is null) = (reopened_reason is null)),
  primary key (agency_id, dossier_id, access_id, id),
  foreign key (agency_id, dossier_id, access_id) references access (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, file_id) references file (agency_id, dossier_id, id)
);
create unique index departure_closing_of_thing on departure_closing (agency_id, dossier_id, access_id, what)
  where reopened_at is null;

-- What the client wrote that lets us use one access, or all of a dossier, after the end.
create table access_authorisation (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  access_id uuid,
  statement text not null,
  file_id uuid not null,
  from_on date not null,
  until_on date not null,
  given_at timestamptz not null,
  given_by text not null,
  revoked_on date,
  revoked_by text,
  revoked_reason text,
  check (until_on >= from_on),
  check ((revoked_on is null) = (revoked_by is null)),
  check ((revoked_on is null) = (revoked_reason is null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id),
  foreign key (agency_id, dossier_id, access_id) references access (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, file_id) references file (agency_id, dossier_id, id)
);

-- Each time that we used an access of the client's, as far as somebody said, and what allowed it after the end.
create table access_use (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  access_id uuid not null,
  used_on date not null,
  why text not null,
  authorisation_id uuid,
  logged_at timestamptz not null,
  logged_by text not null,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, access_id) references access (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, authorisation_id)
    references access_authorisation (agency_id, dossier_id, id)
);
create index access_use_of on access_use (agency_id, dossier_id, access_id, used_on);

select protect_tenant_table(one::regclass)
  from unnest(array['departure', 'departure_closing', 'access_authorisation', 'access_use']) as one;
grant select, insert, update on departure, departure_closing, access_authorisation, access_use to passation_app;
