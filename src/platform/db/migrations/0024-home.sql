-- What can be acted on, of everybody and of one member, and the delays that must begin: Home looks at the first of each.
create index step_ready on step (agency_id, due_sort, id) where is_open and (state = 'blocked' or ready_on is not null);
create index step_ready_of_member on step (agency_id, member_id, due_sort, id)
  where is_open and (state = 'blocked' or ready_on is not null);
create index step_waiting_of_member on step (agency_id, member_id, due_sort, id)
  where is_open and (state = 'blocked' or side <> 'us') and (state = 'blocked' or ready_on is not null);
create index step_wait_starts on step (agency_id, start_by, id) where is_open and wait_days > 0;

-- What a portfolio is counted by.
create index dossier_by_reason on dossier (agency_id, state, reason) where reason is not null;
create index dossier_in_dispute on dossier (agency_id, state, sort_name, id) where tone = 'dispute';
