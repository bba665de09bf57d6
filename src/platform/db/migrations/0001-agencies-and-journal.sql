-- Two roles share the database: the connection's own role owns the tables, and every transaction of
-- the product first becomes passation_app, which owns nothing and cannot pass row level security.
do $$ begin
  if not exists (select from pg_roles where rolname = 'passation_app') then
    create role passation_app nologin noinherit nobypassrls;
  end if;
  execute format('grant passation_app to %I with inherit false, set true', current_user);
end $$;

grant usage on schema public to passation_app;

-- Which agency, and which signed-in person, this transaction works for; null sees nothing.
create function current_agency() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('passation.agency_id', true), '')::uuid $$;
create function current_person() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('passation.user_id', true), '') $$;

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
  -- The member who made it: the key goes when the member goes.
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (agency_id, id)
);

create table chain (
  agency_id uuid not null references agency,
  chain_id uuid not null,
  seq bigint not null,
  hash text not null,
  primary key (agency_id, chain_id)
);

create table fact (
  agency_id uuid not null references agency,
  chain_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  command text not null,
  kind text not null,
  subject text not null,
  digest text not null,
  prev text not null,
  hash text not null,
  details bytea not null,
  primary key (agency_id, chain_id, seq)
);

-- A door must learn whose key or link it was handed before it knows the agency: by the hash of a
-- 256-bit token, which nobody can enumerate.
create function api_key_by_hash(hash bytea)
  returns table (agency_id uuid, id uuid, role text, expires_at timestamptz) language sql stable security definer
  set search_path = public
  as $$ select agency_id, id, role, expires_at from api_key where token_hash = hash and revoked_at is null $$;
create function invitation_by_hash(hash bytea)
  returns table (agency_id uuid, id uuid, email text, role text, expires_at timestamptz, agency_name text)
  language sql stable security definer set search_path = public
  as $$ select i.agency_id, i.id, i.email, i.role, i.expires_at, a.name
        from invitation i join agency a using (agency_id)
        where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null $$;
create function agency_exists() returns boolean language sql stable security definer set search_path = public
  as $$ select exists (select from agency) $$;
-- The server's own command line names an agency by its name or id, or the only one there is.
create function agency_directory() returns table (agency_id uuid, name text) language sql stable security definer
  set search_path = public
  as $$ select agency_id, name from agency $$;

do $$
declare t text;
begin
  foreach t in array array['agency', 'member', 'invitation', 'api_key', 'chain', 'fact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_agency on %I to passation_app using (agency_id = current_agency()) with check (agency_id = current_agency())', t);
  end loop;
end $$;

-- A signed-in person sees the agencies that it belongs to, whichever it acts for.
create policy own_membership on member for select to passation_app using (user_id = current_person());
create policy own_agencies on agency for select to passation_app using (
  exists (select from member m where m.agency_id = agency.agency_id and m.user_id = current_person() and m.removed_at is null));

grant select, insert, update on agency, member, invitation, api_key, chain to passation_app;
grant select, insert on fact to passation_app;
