-- Whether the dossier of a step is under way, kept beside it: lists of what is left to do in all dossiers must
-- not read what archived ones never finished.
alter table step add column under_way boolean not null default true;
update step s set under_way = false from dossier d
  where d.agency_id = s.agency_id and d.id = s.dossier_id and d.state <> 'open';

create function steps_follow_dossier() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update step set under_way = (new.state = 'open') where agency_id = new.agency_id and dossier_id = new.id;
  return null;
end $$;
create trigger steps_follow_dossier after update of state on dossier
  for each row when (old.state is distinct from new.state) execute function steps_follow_dossier();

drop index if exists step_due, step_due_of_member, step_waiting;
create index step_due on step (agency_id, due_sort, id) where is_open and under_way;
create index step_due_of_member on step (agency_id, member_id, due_sort, id) where is_open and under_way;
create index step_waiting on step (agency_id, due_sort, id)
  where is_open and under_way and (state = 'blocked' or side <> 'us');
-- What can be acted on, of everybody and of one member, and the delays that must begin.
create index step_ready on step (agency_id, due_sort, id)
  where is_open and under_way and (state = 'blocked' or ready_on is not null);
create index step_ready_of_member on step (agency_id, member_id, due_sort, id)
  where is_open and under_way and (state = 'blocked' or ready_on is not null);
create index step_wait_starts on step (agency_id, start_by, id) where is_open and under_way and wait_days > 0;

-- What a portfolio is counted by, and the dossiers that have hours to compare with.
create index dossier_by_reason on dossier (agency_id, state, reason) where reason is not null;
create index dossier_in_dispute on dossier (agency_id, state, sort_name, id) where tone = 'dispute';
create index dossier_with_budget on dossier (agency_id, state, end_sort, id) where time_budget_minutes is not null;
