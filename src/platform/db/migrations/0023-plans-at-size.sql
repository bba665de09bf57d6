-- Plans made from one version of a playbook hold the same content: it is read and understood once.
alter table plan add column content_hash text not null
  generated always as (hashtextextended(content::text, 0)::text) stored;

-- What was spent on one step; without it, each step of a plan read the time of the whole dossier.
create index time_of_step on time_entry (agency_id, dossier_id, step_id, spent_on, id) where removed_at is null;

-- Steps left open in a dossier that was filed away are due before all others, for ever: lists of what is due read
-- every one of them before the first that they show. They are open no more until the dossier is.
alter table step add column under_way boolean not null default true;
update step s set under_way = false from dossier d
  where d.agency_id = s.agency_id and d.id = s.dossier_id and d.state <> 'open';
alter table step drop column is_open;
alter table step add column is_open boolean not null generated always as
  (included and under_way and removed_at is null and state in ('to-do', 'doing', 'blocked')) stored;
create index step_due on step (agency_id, due_sort, id) where is_open;
create index step_due_of_member on step (agency_id, member_id, due_sort, id) where is_open;
create index step_due_of_nobody on step (agency_id, due_sort, id) where is_open and member_id is null;
create index step_waiting on step (agency_id, due_sort, id) where is_open and (state = 'blocked' or side <> 'us');
