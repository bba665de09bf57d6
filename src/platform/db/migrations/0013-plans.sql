-- What the agency did for the client, or the supplier for it: steps hang on it. Empty: nobody said.
alter table dossier add column services text[] not null default '{}';

-- The plan of a dossier: the playbook as it was on that day, so that a newer version changes no plan under way.
create table plan (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  playbook_key text not null,
  playbook_version integer not null,
  content jsonb not null,
  -- The facts of the dossier that its days were computed from.
  basis jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  removed_at timestamptz,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
create unique index plan_of_dossier on plan (agency_id, dossier_id) where removed_at is null;

-- One thing to do in a plan.
create table step (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  -- As the playbook calls it; a step that a member added has a key of its own, and what it is.
  key text not null,
  own jsonb,
  position integer not null,
  phase text not null,
  side text not null check (side in ('us', 'client', 'successor', 'supplier')),
  -- What its playbook calls it, in both languages; what a member calls it instead.
  named jsonb not null,
  title text,
  -- False when it is of no use for this dossier.
  included boolean not null,
  member_id uuid,
  -- The day that a person fixed.
  pinned_on date,
  state text not null check (state in ('to-do', 'doing', 'blocked', 'done', 'not-applicable', 'waived')),
  -- Since when, or on which day it was settled.
  state_on date,
  state_by text,
  blocked_by text check (blocked_by in ('client', 'successor', 'supplier')),
  reason text,
  evidence text,
  evidence_file_id uuid,
  -- Computed when the plan changes, so that lists need not: due, last day to start, first day on which nothing
  -- is in its way, how many open steps wait for it.
  due_on date,
  start_by date,
  ready_on date,
  blocks integer not null default 0,
  wait_days integer not null default 0,
  updated_at timestamptz not null,
  removed_at timestamptz,
  is_open boolean not null generated always as
    (included and removed_at is null and state in ('to-do', 'doing', 'blocked')) stored,
  due_sort date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
  check (state not in ('not-applicable', 'waived') or (reason is not null and state_by is not null)),
  check ((state = 'blocked') = (blocked_by is not null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, plan_id) references plan (agency_id, dossier_id, id),
  foreign key (agency_id, member_id) references member (agency_id, id),
  foreign key (agency_id, dossier_id, evidence_file_id) references file (agency_id, dossier_id, id)
);
create unique index step_of_plan on step (agency_id, dossier_id, plan_id, key);
create index step_due on step (agency_id, due_sort, id) where is_open;
create index step_due_of_member on step (agency_id, member_id, due_sort, id) where is_open;
create index step_waiting on step (agency_id, due_sort, id) where is_open and (state = 'blocked' or side <> 'us');

-- What people say of a step.
create table step_note (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  text text not null,
  written_at timestamptz not null,
  written_by text not null,
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, step_id) references step (agency_id, dossier_id, id)
);
create index note_of_step on step_note (agency_id, dossier_id, step_id, id);

-- Time spent on a dossier, and on which step; a clock that runs has a start and no minutes yet.
create table time_entry (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  step_id uuid,
  -- Whose time: a kind of actor and an id.
  who text not null,
  spent_on date not null,
  minutes integer check (minutes > 0),
  started_at timestamptz,
  note text,
  added_at timestamptz not null,
  removed_at timestamptz,
  check (minutes is not null or started_at is not null),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id),
  foreign key (agency_id, dossier_id, step_id) references step (agency_id, dossier_id, id)
);
create index time_of_dossier on time_entry (agency_id, dossier_id, spent_on, id) where removed_at is null;
-- One clock at a time for each person.
create unique index running_clock on time_entry (agency_id, who) where minutes is null and removed_at is null;

-- What somebody asked for that the contract does not hold.
create table scope_request (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  asked_by text not null,
  asked_on date not null,
  text text not null,
  state text not null check (state in ('open', 'declined', 'quoted', 'included')),
  answer text,
  -- What was quoted, in cents, without tax.
  quoted_cents bigint check (quoted_cents > 0),
  answered_on date,
  answered_by text,
  logged_at timestamptz not null,
  logged_by text not null,
  check ((state = 'open') = (answered_on is null)),
  check (state <> 'quoted' or quoted_cents is not null),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
create index request_in_order on scope_request (agency_id, dossier_id, id);
create index request_open on scope_request (agency_id, id) where state = 'open';

select protect_tenant_table(one::regclass)
  from unnest(array['plan', 'step', 'step_note', 'time_entry', 'scope_request']) as one;
grant select, insert, update on plan, step, time_entry, scope_request to passation_app;
grant select, insert on step_note to passation_app;
