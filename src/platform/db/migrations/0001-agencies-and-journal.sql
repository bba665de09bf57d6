-- Two roles share the database: the connection's own role owns the tables, and every transaction of
-- the product first becomes passation_app, which owns nothing and cannot pass row level security.
-- The owner need not be a superuser: it must be able to make roles, once, and own the database.
do $$ begin
  if not exists (select from pg_roles where rolname = 'passation_app') then
    begin
      create role passation_app nologin noinherit nobypassrls;
    exception when duplicate_object or unique_violation then
      null; -- Another database of this server was migrated at the same moment: roles are the server's.
    end;
  end if;
  if not pg_has_role(current_user, 'passation_app', 'set') then
    execute format('grant passation_app to %I with inherit false, set true', current_user);
  end if;
exception when insufficient_privilege then
  raise exception 'the role % of DATABASE_URL may not make or take the role passation_app: ask the administrator of this server for: create role passation_app nologin noinherit; grant passation_app to % with inherit false, set true;',
    quote_ident(current_user), quote_ident(current_user);
end $$;

grant usage on schema public to passation_app;

-- Which agency, and which signed-in person, this transaction works for; null sees nothing.
create function current_agency() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('passation.agency_id', true), '')::uuid $$;
create function current_person() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('passation.user_id', true), '') $$;

-- Shuts a table in: a row is seen and written by the transactions of its own agency alone. The owner
-- keeps sight of every row, to migrate, to back up and to answer the doors' questions below; without
-- its policy, an owner that is no superuser would find its tables empty.
create function protect_tenant_table(protected regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy own_agency on %s to passation_app using (agency_id = current_agency()) with check (agency_id = current_agency())', protected);
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
end $$;

create table agency (
  agency_id uuid primary key,
  name text not null,
  language text not null check (language in ('fr', 'en')),
  wrapped_key bytea not null,
  created_at timestamptz not null
);

create table member (
  agency_id uuid not null references agency,
  id uuid not null,
  user_id text not null,
  name text not null,
  email text not null,
  role text not null check (role in ('owner', 'manager', 'member', 'read-only')),
  joined_at timestamptz not null,
  removed_at timestamptz,
  primary key (agency_id, id)
);
create unique index member_once on member (agency_id, user_id) where removed_at is null;
create index member_by_user on member (user_id) where removed_at is null;

create table invitation (
  agency_id uuid not null references agency,
  id uuid not null,
  email text not null,
  role text not null check (role in ('owner', 'manager', 'member', 'read-only')),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (agency_id, id)
);

create table api_key (
  agency_id uuid not null references agency,
  id uuid not null,
  name text not null,
  role text not null check (role in ('owner', 'manager', 'member', 'read-only')),
  token_hash bytea not null unique,
  -- The member who made it, or who made the key it was made with: it goes when that member goes, and
  -- never does more than that member may. Null when it was made at the server's own command line.
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, created_by) references member (agency_id, id)
);
create index api_key_by_maker on api_key (agency_id, created_by) where revoked_at is null;
create index invitation_open on invitation (agency_id, id) where accepted_at is null and revoked_at is null;

-- The head of each chain: how long it is and the hash of its last line. Both are sealed with the
-- agency's key besides, so that nobody who can only write in the database can rewrite a chain.
create table chain (
  agency_id uuid not null references agency,
  chain_id uuid not null,
  seq bigint not null,
  hash text not null,
  sealed_head bytea,
  -- How far it was when the agency's own chain last named its head.
  anchored_seq bigint not null default 0,
  primary key (agency_id, chain_id)
  -- Every command changes a row here: room beside it, and no index on what changes, spare writing two.
) with (fillfactor = 60);

create table fact (
  agency_id uuid not null references agency,
  chain_id uuid not null,
  seq bigint not null,
  -- To the millisecond, as it is hashed: nothing finer could be altered unseen.
  at timestamptz(3) not null,
  actor text not null,
  command text not null,
  kind text not null,
  subject text not null,
  digest text not null,
  prev text not null,
  hash text not null,
  details bytea not null,
  primary key (agency_id, chain_id, seq),
  -- A line is hashed as its fields, one on each line of text.
  check (position(E'\n' in actor || command || kind || subject || digest || prev || hash) = 0)
);
create index fact_of_anchor on fact (agency_id, chain_id, seq) where kind = 'journal.anchored';

-- A door must learn whose key or link it was handed before it knows the agency: by the hash of a
-- 256-bit token, which nobody can enumerate. A key does no more than its maker may today.
create function api_key_by_hash(hash bytea)
  returns table (agency_id uuid, id uuid, role text, maker_role text, expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select k.agency_id, k.id, k.role, m.role, k.expires_at
        from api_key k left join member m on m.agency_id = k.agency_id and m.id = k.created_by and m.removed_at is null
        where k.token_hash = hash and k.revoked_at is null and (k.created_by is null or m.id is not null) $$;
create function invitation_by_hash(hash bytea)
  returns table (agency_id uuid, id uuid, email text, role text, expires_at timestamptz, agency_name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select i.agency_id, i.id, i.email, i.role, i.expires_at, a.name
        from invitation i join agency a using (agency_id)
        where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null $$;
-- The first person to come to a server without an agency opens the first one.
create function agency_exists() returns boolean language sql stable security definer
  set search_path = public, pg_temp
  as $$ select exists (select from agency) $$;
-- The server's own command line names an agency by its name or id, or the only one there is.
create function agency_directory() returns table (agency_id uuid, name text) language sql stable security definer
  set search_path = public, pg_temp
  as $$ select agency_id, name from agency $$;
revoke execute on function api_key_by_hash, invitation_by_hash, agency_exists, agency_directory, protect_tenant_table
  from public;
grant execute on function invitation_by_hash to passation_app;

select protect_tenant_table(one::regclass)
from unnest(array['agency', 'member', 'invitation', 'api_key', 'chain', 'fact']) as one;

-- A signed-in person sees the agencies that it belongs to, whichever it acts for.
create policy own_membership on member for select to passation_app using (user_id = current_person());
create policy own_agencies on agency for select to passation_app using (
  exists (select from member m where m.agency_id = agency.agency_id and m.user_id = current_person() and m.removed_at is null));

grant select, insert, update on agency, member, invitation, api_key, chain to passation_app;
grant select, insert on fact to passation_app;
