-- Digests tell of meetings that are to come and of tools to confirm; `subject_id` is then the meeting, or the access.
alter table digest_line drop constraint digest_line_kind_check;
alter table digest_line add constraint digest_line_kind_check check (kind in
  ('escalated', 'overdue', 'due', 'meeting', 'confirmation', 'wait-begins', 'waiting', 'leaver', 'end', 'departure',
   'leave', 'removal', 'obligation'));

-- After how many days of silence who leads the agency is told of what is late with others.
alter table reminder_setting
  add column silent_days smallint not null default 7 check (silent_days between 1 and 90);
