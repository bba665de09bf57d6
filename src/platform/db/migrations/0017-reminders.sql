-- How somebody is reminded: a member of the agency, or a contact of a dossier whom a member switched on.
create table reminder_setting (
  agency_id uuid not null,
  id uuid not null,
  member_id uuid,
  dossier_id uuid,
  contact_id uuid,
  every text not null check (every in ('daily', 'weekly', 'off')),
  hour smallint not null check (hour between 7 and 19),
  weekday smallint not null check (weekday between 1 and 7),
  time_zone text not null,
  -- Empty: the language of the agency, or the one noted for the contact.
  language text check (language in ('fr', 'en')),
  -- When the next digest is planned; empty while there is none.
  next_at timestamptz,
  -- The secret of the link that stops it: its hash to find it by, itself sealed to be written in mails.
  stop_hash bytea not null,
  stop_sealed bytea not null,
  set_at timestamptz not null,
  set_by text not null,
  check ((member_id is null) <> (contact_id is null)),
  check ((contact_id is null) = (dossier_id is null)),
  check (every <> 'off' or next_at is null),
  primary key (agency_id, id),
  foreign key (agency_id, member_id) references member (agency_id, id),
  foreign key (agency_id, dossier_id, contact_id) references contact (agency_id, dossier_id, id)
);
create unique index reminder_of_member on reminder_setting (agency_id, member_id) where member_id is not null;
create unique index reminder_of_contact on reminder_setting (agency_id, dossier_id, contact_id)
  where contact_id is not null;
create index reminder_planned on reminder_setting (agency_id, next_at, id) where next_at is not null;
create unique index reminder_by_stop on reminder_setting (stop_hash);

-- One digest of one person for one day of theirs: there cannot be two.
create table digest (
  agency_id uuid not null,
  id uuid not null,
  setting_id uuid not null,
  -- The day where the reader is.
  day date not null,
  planned_at timestamptz not null,
  made_at timestamptz not null,
  late boolean not null,
  -- How many before it never came, of which this one takes the place.
  missed integer not null check (missed >= 0),
  -- Fixed here: sent twice after a crash, it is one mail.
  message_id text not null,
  state text not null check (state in ('due', 'claimed', 'sent', 'empty', 'failed', 'overtaken')),
  attempts integer not null default 0,
  settled_at timestamptz,
  check ((settled_at is null) = (state in ('due', 'claimed'))),
  primary key (agency_id, id),
  unique (agency_id, setting_id, day),
  foreign key (agency_id, setting_id) references reminder_setting (agency_id, id)
);
create index digest_unsent on digest (agency_id, setting_id) where state in ('due', 'claimed');

-- What a digest says: ids and days, no words; they are looked up when it is sent.
create table digest_line (
  agency_id uuid not null,
  digest_id uuid not null,
  position integer not null,
  kind text not null check (kind in
    ('escalated', 'overdue', 'due', 'wait-begins', 'waiting', 'end', 'departure', 'obligation')),
  subject_id uuid not null,
  dossier_id uuid not null,
  day date not null,
  primary key (agency_id, digest_id, position),
  unique (agency_id, digest_id, kind, subject_id),
  foreign key (agency_id, digest_id) references digest (agency_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
create index digest_line_of_dossier on digest_line (agency_id, dossier_id);

-- An address that calendars read: of a member, or of one dossier.
create table calendar_feed (
  agency_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- Of one dossier, what is shared of it; of none, all that its member has to do.
  dossier_id uuid,
  secret_hash bytea not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, member_id) references member (agency_id, id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
create unique index feed_by_secret on calendar_feed (secret_hash);
create index feed_of_member on calendar_feed (agency_id, member_id, id) where closed_at is null;

-- Where another program wants to hear of what happens.
create table webhook (
  agency_id uuid not null references agency,
  id uuid not null,
  url text not null,
  -- Sealed with the key of the agency.
  secret_sealed bytea not null,
  events text[] not null,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz,
  primary key (agency_id, id)
);

-- One event on its way to one address; its id is the same however often it is sent.
create table webhook_delivery (
  agency_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  event text not null,
  -- Ids and a kind, nothing personal.
  body jsonb not null,
  made_at timestamptz not null,
  state text not null check (state in ('due', 'sent', 'failed')),
  attempts integer not null default 0,
  -- What the address answered last; empty when nothing came back.
  status integer,
  tried_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, webhook_id) references webhook (agency_id, id)
);
create index delivery_of_webhook on webhook_delivery (agency_id, webhook_id, id);

-- Whoever holds such a link is known by the hash of a 256-bit secret, before the agency is.
create function reminder_by_stop_hash(hash bytea) returns table (agency_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.agency_id, s.id from reminder_setting s where s.stop_hash = hash $$;
create function calendar_feed_by_hash(hash bytea)
  returns table (agency_id uuid, id uuid, member_id uuid, role text, dossier_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select f.agency_id, f.id, f.member_id, m.role, f.dossier_id
        from calendar_feed f join member m on m.agency_id = f.agency_id and m.id = f.member_id and m.removed_at is null
        where f.secret_hash = hash and f.closed_at is null $$;
revoke execute on function reminder_by_stop_hash, calendar_feed_by_hash from public;
grant execute on function reminder_by_stop_hash, calendar_feed_by_hash to passation_app;

select protect_tenant_table(one::regclass)
  from unnest(array['reminder_setting', 'digest', 'digest_line', 'calendar_feed', 'webhook', 'webhook_delivery']) as one;
grant select, insert, update on reminder_setting, digest, calendar_feed, webhook, webhook_delivery to passation_app;
grant select, insert on digest_line to passation_app;
