-- What an agency says of tools instead of the catalogue, or of tools that the catalogue does not know.
create table own_tool (
  agency_id uuid not null references agency,
  key text collate "C" not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 80),
  content json not null,
  saved_at timestamptz not null,
  saved_by text not null,
  removed_at timestamptz,
  primary key (agency_id, key)
);

select protect_tenant_table('own_tool');
grant select, insert, update on own_tool to passation_app;
