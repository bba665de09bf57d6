create extension if not exists unaccent with schema public;

-- A UUIDv7, as the product makes them: 48 bits of milliseconds, then chance. PostgreSQL has its own from 18 on.
create function time_ordered_id() returns uuid language sql volatile parallel safe
  return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;

-- What people search by: no accents, no capitals. The dictionary is part of the call, so it never changes.
create function fold(words text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- What an export says, as people corrected it: a corrected field replaces the exported one, null empties it.
create function corrected(imported jsonb, edit jsonb) returns jsonb language sql immutable parallel safe
  return case when edit is null then imported else coalesce(imported, '{}') || edit end;

-- A work item, decision, stakeholder or action as people see it today: what the newest export of its
-- source says, what people corrected and decided since. What people said outlives each new export,
-- and an undo; what people wrote themselves has the source `by-hand`.
create table entry (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  kind text not null check (kind in ('work-item', 'decision', 'stakeholder', 'action')),
  -- The id that its tool gives it, cut short; the same id twice in one export is told apart by its rank.
  external_id text not null,
  occurrence integer not null default 0,
  -- Where it stands in its source.
  position integer not null,
  -- The last export that said it; null for what people wrote themselves.
  snapshot_id uuid,
  imported jsonb,
  edit jsonb,
  -- Whether its source still says it; what people wrote is taken away by saying no here.
  present boolean not null,
  -- Internal: never leaves the agency.
  visibility text not null default 'shared' check (visibility in ('shared', 'internal')),
  internal_note text,
  -- What becomes of open work: finished before the end, handed over, dropped.
  handling text check (handling in ('finish', 'hand-over', 'drop')),
  handling_note text,
  handled_by text,
  handled_at timestamptz,
  updated_at timestamptz not null,
  state text generated always as (corrected(imported, edit)->>'state') stored,
  stage text generated always as (corrected(imported, edit)->>'stage') stored,
  due_on text generated always as (left(corrected(imported, edit)->>'dueOn', 10)) stored,
  people jsonb generated always as (jsonb_path_query_array(corrected(imported, edit), '$.people[*].name')) stored,
  labels jsonb generated always as (corrected(imported, edit)->'labels') stored,
  search tsvector generated always as (to_tsvector('simple', fold(
    coalesce(corrected(imported, edit)->>'title', corrected(imported, edit)->>'name', '') || ' '
    || left(coalesce(corrected(imported, edit)->>'description', corrected(imported, edit)->>'text', ''), 200)))) stored,
  primary key (agency_id, dossier_id, id)
);
-- No foreign key: it would be checked once per row of an import, whose source is locked anyway.
create unique index entry_of_source on entry (agency_id, dossier_id, source_id, kind, external_id, occurrence);
create index entry_in_order on entry (agency_id, dossier_id, kind, source_id, position, id) where present;
create index entry_by_state on entry (agency_id, dossier_id, state, source_id, position, id)
  where present and kind = 'work-item';
create index entry_by_words on entry using gin (search) where present;

insert into entry (agency_id, dossier_id, id, source_id, kind, external_id, occurrence, position, snapshot_id, imported, present, updated_at)
select r.agency_id, r.dossier_id, time_ordered_id(), s.id, r.kind, left(coalesce(r.data->>'externalId', ''), 300),
  row_number() over (partition by s.id, r.kind, left(coalesce(r.data->>'externalId', ''), 300) order by r.position) - 1,
  r.position, r.snapshot_id, r.data, true, now()
from source s join tracking_record r on r.agency_id = s.agency_id and r.dossier_id = s.dossier_id
  and r.snapshot_id = s.current_snapshot_id
where r.kind in ('work-item', 'decision', 'stakeholder', 'action');

select protect_tenant_table('entry');
grant select, insert, update on entry to passation_app;
