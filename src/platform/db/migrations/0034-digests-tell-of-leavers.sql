-- Digests tell once of who left the agency and is still on tools of clients; `subject_id` is then the member.
alter table digest_line drop constraint digest_line_kind_check;
alter table digest_line add constraint digest_line_kind_check check (kind in
  ('escalated', 'overdue', 'due', 'wait-begins', 'waiting', 'leaver', 'end', 'departure', 'leave', 'removal', 'obligation'));
