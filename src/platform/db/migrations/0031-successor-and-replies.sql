-- On which side a contact stands, and which other contact named it; null for one that the agency added.
alter table contact add column side text not null default 'client' check (side in ('client', 'successor', 'supplier'));
alter table contact add column invited_by uuid;
alter table contact add foreign key (agency_id, dossier_id, invited_by) references contact (agency_id, dossier_id, id);
update contact c set side = 'supplier' from dossier d
  where d.agency_id = c.agency_id and d.id = c.dossier_id and d.direction = 'supplier';
alter table contact alter column side drop default;

-- A supplier says that it took its own access out.
alter table access_request drop constraint access_request_kind_check;
alter table access_request add constraint access_request_kind_check check (kind in ('help', 'someone-else', 'out', 'question'));

-- What the agency lets the successor of a dossier see; what is not here, or was taken back, is not there for it.
create table successor_share (
  agency_id uuid not null,
  dossier_id uuid not null,
  kind text not null check (kind in ('pack', 'access', 'meeting')),
  thing_id uuid not null,
  shared_at timestamptz not null,
  shared_by text not null,
  ended_at timestamptz,
  primary key (agency_id, dossier_id, kind, thing_id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);

-- What a contact answered to the times that a meeting offered: one of them, or none with why.
create table meeting_reply (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  contact_id uuid not null,
  offered jsonb not null,
  slot jsonb,
  text text,
  said_at timestamptz not null,
  check ((slot is null) = (text is not null)),
  primary key (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, meeting_id) references meeting (agency_id, dossier_id, id),
  foreign key (agency_id, dossier_id, contact_id) references contact (agency_id, dossier_id, id)
);
create index meeting_reply_of on meeting_reply (agency_id, dossier_id, meeting_id);

select protect_tenant_table(one::regclass) from unnest(array['successor_share', 'meeting_reply']) as one;
grant select, insert, update on successor_share to passation_app;
grant select, insert on meeting_reply to passation_app;
