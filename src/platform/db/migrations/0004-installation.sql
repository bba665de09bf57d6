-- One line: what this installation must remember of itself. No agency's data.
create table installation (
  one boolean primary key default true check (one),
  -- HMAC of a constant under the master key: tells another key from ours, says nothing of it.
  key_check bytea not null,
  created_at timestamptz not null default now()
);
