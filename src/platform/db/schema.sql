-- What all migrations together make, as the database tells it: to read and to review, not to run.
-- Written by `node scripts/dump-schema.ts`; the tables of the queue are pg-boss's own.

create schema auth;
create extension unaccent;
create table access (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  tool_key text collate "C" not null,
  tool_name text not null,
  resource text collate "C",
  client_level text not null,
  client_who text,
  login text not null,
  ours jsonb not null,
  owner text not null,
  payer text not null,
  others jsonb not null,
  wait_since date,
  note text,
  exception text,
  exception_reason text,
  exception_by text,
  exception_on date,
  added_at timestamp with time zone not null,
  added_by text not null,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint access_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint access_check CHECK (((exception IS NULL) = (exception_reason IS NULL))),
  constraint access_check1 CHECK (((exception IS NULL) = (exception_by IS NULL))),
  constraint access_check2 CHECK (((exception IS NULL) = (exception_on IS NULL))),
  constraint access_client_level_check CHECK ((client_level = ANY (ARRAY['owner'::text, 'admin'::text, 'editor'::text, 'viewer'::text, 'none'::text, 'unknown'::text]))),
  constraint access_exception_check CHECK ((exception = ANY (ARRAY['not-applicable'::text, 'waived'::text]))),
  constraint access_login_check CHECK ((login = ANY (ARRAY['named'::text, 'personal'::text, 'shared'::text, 'unknown'::text]))),
  constraint access_owner_check CHECK ((owner = ANY (ARRAY['client'::text, 'us'::text, 'other'::text, 'nobody'::text, 'unknown'::text]))),
  constraint access_payer_check CHECK ((payer = ANY (ARRAY['client'::text, 'us'::text, 'other'::text, 'nobody'::text, 'unknown'::text]))),
  constraint access_tool_key_check CHECK (((tool_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(tool_key) <= 80))),
  constraint access_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table access_authorisation (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  access_id uuid,
  statement text not null,
  file_id uuid not null,
  from_on date not null,
  until_on date not null,
  given_at timestamp with time zone not null,
  given_by text not null,
  revoked_on date,
  revoked_by text,
  revoked_reason text,
  constraint access_authorisation_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint access_authorisation_check CHECK ((until_on >= from_on)),
  constraint access_authorisation_check1 CHECK (((revoked_on IS NULL) = (revoked_by IS NULL))),
  constraint access_authorisation_check2 CHECK (((revoked_on IS NULL) = (revoked_reason IS NULL))),
  constraint access_authorisation_agency_id_dossier_id_access_id_fkey FOREIGN KEY (agency_id, dossier_id, access_id) REFERENCES access(agency_id, dossier_id, id),
  constraint access_authorisation_agency_id_dossier_id_file_id_fkey FOREIGN KEY (agency_id, dossier_id, file_id) REFERENCES file(agency_id, dossier_id, id),
  constraint access_authorisation_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table access_evidence (
  agency_id uuid not null,
  dossier_id uuid not null,
  access_id uuid not null,
  id uuid not null,
  grade text not null,
  level text not null,
  statement text not null,
  file_id uuid,
  seen_on date not null,
  until_on date,
  given_at timestamp with time zone not null,
  given_by text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_reason text,
  constraint access_evidence_pkey PRIMARY KEY (agency_id, dossier_id, access_id, id),
  constraint access_evidence_check CHECK (((until_on IS NULL) OR (until_on >= seen_on))),
  constraint access_evidence_check1 CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  constraint access_evidence_check2 CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
  constraint access_evidence_grade_check CHECK ((grade = ANY (ARRAY['observed'::text, 'acknowledged'::text, 'attested'::text]))),
  constraint access_evidence_level_check CHECK ((level = ANY (ARRAY['owner'::text, 'admin'::text, 'editor'::text, 'viewer'::text, 'none'::text]))),
  constraint access_evidence_agency_id_dossier_id_access_id_fkey FOREIGN KEY (agency_id, dossier_id, access_id) REFERENCES access(agency_id, dossier_id, id),
  constraint access_evidence_agency_id_dossier_id_file_id_fkey FOREIGN KEY (agency_id, dossier_id, file_id) REFERENCES file(agency_id, dossier_id, id)
);
create table access_hook (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  service text not null,
  secret_hash bytea not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  revoked_at timestamp with time zone,
  constraint access_hook_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint access_hook_service_check CHECK ((service = 'leadsie'::text)),
  constraint access_hook_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table access_report (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  hook_id uuid not null,
  sha256 text not null,
  received_at timestamp with time zone not null,
  body text not null,
  state text not null,
  remarks jsonb not null,
  added integer not null,
  changed integer not null,
  same integer not null,
  times integer not null,
  last_at timestamp with time zone not null,
  constraint access_report_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint access_report_agency_id_dossier_id_hook_id_sha256_key UNIQUE (agency_id, dossier_id, hook_id, sha256),
  constraint access_report_added_check CHECK ((added >= 0)),
  constraint access_report_changed_check CHECK ((changed >= 0)),
  constraint access_report_same_check CHECK ((same >= 0)),
  constraint access_report_state_check CHECK ((state = ANY (ARRAY['taken'::text, 'partly'::text, 'kept'::text]))),
  constraint access_report_times_check CHECK ((times > 0)),
  constraint access_report_agency_id_dossier_id_hook_id_fkey FOREIGN KEY (agency_id, dossier_id, hook_id) REFERENCES access_hook(agency_id, dossier_id, id)
);
create table access_request (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  access_id uuid,
  contact_id uuid,
  kind text not null,
  text text not null,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  settled_at timestamp with time zone,
  settled_by text,
  answer text,
  file_id uuid,
  constraint access_request_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint access_request_answer_is_settled CHECK (((answer IS NULL) OR (settled_at IS NOT NULL))),
  constraint access_request_check CHECK (((settled_at IS NULL) = (settled_by IS NULL))),
  constraint access_request_file_shows_that_it_is_out CHECK (((file_id IS NULL) OR (kind = 'out'::text))),
  constraint access_request_kind_check CHECK ((kind = ANY (ARRAY['help'::text, 'someone-else'::text, 'out'::text, 'question'::text]))),
  constraint access_request_question_is_of_no_access CHECK (((kind = 'question'::text) = (access_id IS NULL))),
  constraint access_request_agency_id_dossier_id_access_id_fkey FOREIGN KEY (agency_id, dossier_id, access_id) REFERENCES access(agency_id, dossier_id, id),
  constraint access_request_agency_id_dossier_id_file_id_fkey FOREIGN KEY (agency_id, dossier_id, file_id) REFERENCES file(agency_id, dossier_id, id)
);
create table access_use (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  access_id uuid not null,
  used_on date not null,
  why text not null,
  authorisation_id uuid,
  logged_at timestamp with time zone not null,
  logged_by text not null,
  constraint access_use_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint access_use_agency_id_dossier_id_access_id_fkey FOREIGN KEY (agency_id, dossier_id, access_id) REFERENCES access(agency_id, dossier_id, id),
  constraint access_use_agency_id_dossier_id_authorisation_id_fkey FOREIGN KEY (agency_id, dossier_id, authorisation_id) REFERENCES access_authorisation(agency_id, dossier_id, id)
);
create table agency (
  agency_id uuid not null,
  name text not null,
  language text not null,
  wrapped_key bytea not null,
  created_at timestamp with time zone not null,
  colour text,
  calendar text not null default 'FR'::text,
  closures text[] not null default '{}'::text[],
  contact_email text,
  contact_phone text,
  constraint agency_pkey PRIMARY KEY (agency_id),
  constraint agency_colour_check CHECK ((colour ~ '^#[0-9a-f]{6}$'::text)),
  constraint agency_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])))
);
create table agency_logo (
  agency_id uuid not null,
  media_type text not null,
  bytes bytea not null,
  sha256 text not null,
  set_at timestamp with time zone not null,
  constraint agency_logo_pkey PRIMARY KEY (agency_id),
  constraint agency_logo_bytes_check CHECK ((length(bytes) <= 524288)),
  constraint agency_logo_media_type_check CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text]))),
  constraint agency_logo_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table api_key (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  role text not null,
  token_hash bytea not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (agency_id, id),
  constraint api_key_token_hash_key UNIQUE (token_hash),
  constraint api_key_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'member'::text, 'read-only'::text]))),
  constraint api_key_agency_id_created_by_fkey FOREIGN KEY (agency_id, created_by) REFERENCES member(agency_id, id),
  constraint api_key_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table calendar_feed (
  agency_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  dossier_id uuid,
  secret_hash bytea not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint calendar_feed_pkey PRIMARY KEY (agency_id, id),
  constraint calendar_feed_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id),
  constraint calendar_feed_agency_id_member_id_fkey FOREIGN KEY (agency_id, member_id) REFERENCES member(agency_id, id)
);
create table chain (
  agency_id uuid not null,
  chain_id uuid not null,
  seq bigint not null,
  hash text not null,
  sealed_head bytea,
  anchored_seq bigint not null default 0,
  constraint chain_pkey PRIMARY KEY (agency_id, chain_id),
  constraint chain_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
) with (fillfactor=60);
create table clause (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null,
  "values" jsonb not null,
  passage jsonb,
  file_id uuid,
  confidence real,
  note text,
  added_at timestamp with time zone not null,
  added_by text not null,
  decided_at timestamp with time zone,
  decided_by text,
  removed_at timestamp with time zone,
  constraint clause_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint clause_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
  constraint clause_state_check CHECK ((state = ANY (ARRAY['candidate'::text, 'accepted'::text, 'rejected'::text]))),
  constraint clause_agency_id_dossier_id_file_id_fkey FOREIGN KEY (agency_id, dossier_id, file_id) REFERENCES file(agency_id, dossier_id, id),
  constraint clause_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table column_mapping (
  agency_id uuid not null,
  header_key text not null,
  mapping jsonb not null,
  saved_at timestamp with time zone not null,
  constraint column_mapping_pkey PRIMARY KEY (agency_id, header_key),
  constraint column_mapping_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table contact (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  name text not null,
  email text,
  phone text,
  role text,
  organisation text,
  language text,
  is_main boolean not null,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  side text not null,
  invited_by uuid,
  search tsvector not null default to_tsvector('simple'::regconfig, plain(((((name || ' '::text) || COALESCE(organisation, ''::text)) || ' '::text) || COALESCE(email, ''::text)))),
  constraint contact_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint contact_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint contact_side_check CHECK ((side = ANY (ARRAY['client'::text, 'successor'::text, 'supplier'::text]))),
  constraint contact_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id),
  constraint contact_agency_id_dossier_id_invited_by_fkey FOREIGN KEY (agency_id, dossier_id, invited_by) REFERENCES contact(agency_id, dossier_id, id)
);
create table contract_facts (
  agency_id uuid not null,
  dossier_id uuid not null,
  signed_on date,
  started_on date,
  relation_since date,
  notice_sent_on date,
  notice_received_on date,
  notice_by text,
  client_quality text,
  calendar text,
  set_at timestamp with time zone not null,
  formal_notice_on date,
  invoiced_on date,
  published_on date,
  constraint contract_facts_pkey PRIMARY KEY (agency_id, dossier_id),
  constraint contract_facts_client_quality_check CHECK ((client_quality = ANY (ARRAY['professional'::text, 'non-professional'::text, 'consumer'::text, 'public-body'::text]))),
  constraint contract_facts_notice_by_check CHECK ((notice_by = ANY (ARRAY['us'::text, 'other-side'::text]))),
  constraint contract_facts_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table contract_reading (
  agency_id uuid not null,
  dossier_id uuid not null,
  file_id uuid not null,
  read_at timestamp with time zone not null,
  read_by text not null,
  without_text integer[] not null,
  not_found text[] not null,
  days jsonb not null default '[]'::jsonb,
  constraint contract_reading_pkey PRIMARY KEY (agency_id, dossier_id, file_id),
  constraint contract_reading_agency_id_dossier_id_file_id_fkey FOREIGN KEY (agency_id, dossier_id, file_id) REFERENCES file(agency_id, dossier_id, id),
  constraint contract_reading_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table departure (
  agency_id uuid not null,
  dossier_id uuid not null,
  access_id uuid not null,
  due_on date,
  method text,
  reason text,
  asked_first_on date,
  asked_on date,
  asked_times integer not null default 0,
  asked_note text,
  closed_on date,
  closed_by text,
  closed_statement text,
  closed_file_id uuid,
  reopened_on date,
  reopened_by text,
  reopened_reason text,
  changed_at timestamp with time zone not null,
  constraint departure_pkey PRIMARY KEY (agency_id, dossier_id, access_id),
  constraint departure_asked_times_check CHECK ((asked_times >= 0)),
  constraint departure_check CHECK (((method IS DISTINCT FROM 'not-applicable'::text) OR (reason IS NOT NULL))),
  constraint departure_check1 CHECK (((asked_times = 0) = (asked_on IS NULL))),
  constraint departure_check2 CHECK (((asked_on IS NULL) = (asked_first_on IS NULL))),
  constraint departure_check3 CHECK (((closed_on IS NULL) = (closed_by IS NULL))),
  constraint departure_check4 CHECK (((closed_on IS NULL) = (closed_statement IS NULL))),
  constraint departure_check5 CHECK (((closed_on IS NOT NULL) OR (closed_file_id IS NULL))),
  constraint departure_check6 CHECK (((reopened_on IS NULL) = (reopened_by IS NULL))),
  constraint departure_check7 CHECK (((reopened_on IS NULL) = (reopened_reason IS NULL))),
  constraint departure_method_check CHECK ((method = ANY (ARRAY['automatic'::text, 'delegated'::text, 'manual'::text, 'not-applicable'::text]))),
  constraint departure_agency_id_dossier_id_access_id_fkey FOREIGN KEY (agency_id, dossier_id, access_id) REFERENCES access(agency_id, dossier_id, id),
  constraint departure_agency_id_dossier_id_closed_file_id_fkey FOREIGN KEY (agency_id, dossier_id, closed_file_id) REFERENCES file(agency_id, dossier_id, id)
);
create table departure_closing (
  agency_id uuid not null,
  dossier_id uuid not null,
  access_id uuid not null,
  id uuid not null,
  what text collate "C" not null,
  name jsonb not null,
  level text,
  ended_as text not null,
  statement text not null,
  file_id uuid,
  closed_on date not null,
  closed_at timestamp with time zone not null,
  closed_by text not null,
  reopened_at timestamp with time zone,
  reopened_by text,
  reopened_reason text,
  constraint departure_closing_pkey PRIMARY KEY (agency_id, dossier_id, access_id, id),
  constraint departure_closing_check CHECK (((reopened_at IS NULL) = (reopened_by IS NULL))),
  constraint departure_closing_check1 CHECK (((reopened_at IS NULL) = (reopened_reason IS NULL))),
  constraint departure_closing_ended_as_check CHECK ((ended_as = ANY (ARRAY['closed'::text, 'absent'::text]))),
  constraint departure_closing_level_check CHECK ((level = ANY (ARRAY['owner'::text, 'admin'::text, 'editor'::text, 'viewer'::text, 'none'::text]))),
  constraint departure_closing_agency_id_dossier_id_access_id_fkey FOREIGN KEY (agency_id, dossier_id, access_id) REFERENCES access(agency_id, dossier_id, id),
  constraint departure_closing_agency_id_dossier_id_file_id_fkey FOREIGN KEY (agency_id, dossier_id, file_id) REFERENCES file(agency_id, dossier_id, id)
);
create table digest (
  agency_id uuid not null,
  id uuid not null,
  setting_id uuid not null,
  day date not null,
  planned_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  late boolean not null,
  missed integer not null,
  message_id text not null,
  state text not null,
  attempts integer not null default 0,
  settled_at timestamp with time zone,
  constraint digest_pkey PRIMARY KEY (agency_id, id),
  constraint digest_agency_id_setting_id_day_key UNIQUE (agency_id, setting_id, day),
  constraint digest_check CHECK (((settled_at IS NULL) = (state = ANY (ARRAY['due'::text, 'claimed'::text])))),
  constraint digest_missed_check CHECK ((missed >= 0)),
  constraint digest_state_check CHECK ((state = ANY (ARRAY['due'::text, 'claimed'::text, 'sent'::text, 'empty'::text, 'failed'::text, 'overtaken'::text]))),
  constraint digest_agency_id_setting_id_fkey FOREIGN KEY (agency_id, setting_id) REFERENCES reminder_setting(agency_id, id)
);
create table digest_line (
  agency_id uuid not null,
  digest_id uuid not null,
  "position" integer not null,
  kind text not null,
  subject_id uuid not null,
  dossier_id uuid not null,
  day date not null,
  constraint digest_line_pkey PRIMARY KEY (agency_id, digest_id, "position"),
  constraint digest_line_agency_id_digest_id_kind_subject_id_key UNIQUE (agency_id, digest_id, kind, subject_id),
  constraint digest_line_kind_check CHECK ((kind = ANY (ARRAY['escalated'::text, 'overdue'::text, 'due'::text, 'meeting'::text, 'confirmation'::text, 'wait-begins'::text, 'waiting'::text, 'leaver'::text, 'end'::text, 'departure'::text, 'leave'::text, 'removal'::text, 'obligation'::text]))),
  constraint digest_line_agency_id_digest_id_fkey FOREIGN KEY (agency_id, digest_id) REFERENCES digest(agency_id, id),
  constraint digest_line_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table dossier (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  sort_name text not null,
  direction text not null,
  party text not null,
  end_on date,
  initiator text,
  reason text,
  client_view text,
  wrapped_key bytea,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  internal_view text,
  tone text,
  strategic boolean,
  time_budget_minutes integer,
  sites text[] not null default '{}'::text[],
  state text not null default 'open'::text,
  state_reason text,
  end_sort date not null default COALESCE(end_on, '9999-12-31'::date),
  services text[] not null default '{}'::text[],
  search tsvector default to_tsvector('simple'::regconfig, plain(((name || ' '::text) || party))),
  constraint dossier_pkey PRIMARY KEY (agency_id, id),
  constraint dossier_direction_check CHECK ((direction = ANY (ARRAY['client'::text, 'supplier'::text]))),
  constraint dossier_initiator_check CHECK ((initiator = ANY (ARRAY['client'::text, 'agency'::text, 'supplier'::text, 'mutual'::text, 'external'::text]))),
  constraint dossier_state_check CHECK ((state = ANY (ARRAY['open'::text, 'archived'::text, 'cancelled'::text]))),
  constraint dossier_time_budget_minutes_check CHECK ((time_budget_minutes > 0)),
  constraint dossier_tone_check CHECK ((tone = ANY (ARRAY['calm'::text, 'tense'::text, 'dispute'::text]))),
  constraint dossier_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table entry (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  kind text not null,
  external_id text not null,
  occurrence integer not null default 0,
  "position" integer not null,
  snapshot_id uuid,
  imported jsonb,
  edit jsonb,
  present boolean not null,
  visibility text not null default 'shared'::text,
  internal_note text,
  handling text,
  handling_note text,
  handled_by text,
  handled_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  state text default (corrected(imported, edit) ->> 'state'::text),
  stage text default (corrected(imported, edit) ->> 'stage'::text),
  due_on text default "left"((corrected(imported, edit) ->> 'dueOn'::text), 10),
  people jsonb default jsonb_path_query_array(corrected(imported, edit), '$."people"[*]."name"'::jsonpath),
  labels jsonb default (corrected(imported, edit) -> 'labels'::text),
  edit_base jsonb,
  search tsvector default to_tsvector('simple'::regconfig, plain(((COALESCE((corrected(imported, edit) ->> 'title'::text), (corrected(imported, edit) ->> 'name'::text), ''::text) || ' '::text) || "left"(COALESCE((corrected(imported, edit) ->> 'description'::text), (corrected(imported, edit) ->> 'text'::text), ''::text), 200)))),
  constraint entry_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint entry_handling_check CHECK ((handling = ANY (ARRAY['finish'::text, 'hand-over'::text, 'drop'::text]))),
  constraint entry_kind_check CHECK ((kind = ANY (ARRAY['work-item'::text, 'decision'::text, 'stakeholder'::text, 'action'::text]))),
  constraint entry_visibility_check CHECK ((visibility = ANY (ARRAY['shared'::text, 'internal'::text])))
);
create table fact (
  agency_id uuid not null,
  chain_id uuid not null,
  seq bigint not null,
  at timestamp(3) with time zone not null,
  actor text not null,
  command text not null,
  kind text not null,
  subject text not null,
  digest text not null,
  prev text not null,
  hash text not null,
  details bytea not null,
  constraint fact_pkey PRIMARY KEY (agency_id, chain_id, seq),
  constraint fact_check CHECK ((POSITION(('
'::text) IN (((((((actor || command) || kind) || subject) || digest) || prev) || hash))) = 0)),
  constraint fact_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table file (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  snapshot_id uuid,
  "position" integer,
  path text not null,
  content_id uuid not null,
  work_item text,
  folder text not null default ''::text,
  name text not null default ''::text,
  tags text[] not null default '{}'::text[],
  visibility text not null default 'shared'::text,
  added_at timestamp with time zone not null,
  added_by text not null,
  edited_at timestamp with time zone,
  removed_at timestamp with time zone,
  in_order text collate "C" not null default "left"(((fold(folder) || chr(1)) || fold(name)), 400),
  search tsvector not null default to_tsvector('simple'::regconfig, plain(((folder || ' '::text) || name))),
  constraint file_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint file_agency_id_dossier_id_snapshot_id_position_key UNIQUE (agency_id, dossier_id, snapshot_id, "position"),
  constraint file_visibility_check CHECK ((visibility = ANY (ARRAY['shared'::text, 'internal'::text]))),
  constraint file_agency_id_dossier_id_content_id_fkey FOREIGN KEY (agency_id, dossier_id, content_id) REFERENCES file_content(agency_id, dossier_id, id),
  constraint file_agency_id_dossier_id_snapshot_id_fkey FOREIGN KEY (agency_id, dossier_id, snapshot_id) REFERENCES snapshot(agency_id, dossier_id, id)
);
create table file_collection (
  agency_id uuid not null,
  collected_at timestamp with time zone not null,
  constraint file_collection_pkey PRIMARY KEY (agency_id),
  constraint file_collection_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table file_content (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  place text collate "C" not null,
  bytes bigint not null,
  sha256 text not null,
  sealed_bytes bigint not null,
  sealed_key bytea not null,
  stored_at timestamp with time zone not null,
  constraint file_content_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint file_content_place_agency_id_key UNIQUE (place, agency_id),
  constraint file_content_sha256_dossier_id_agency_id_key UNIQUE (sha256, dossier_id, agency_id),
  constraint file_content_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table import (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  imported_at timestamp with time zone not null,
  imported_by text not null,
  undone_at timestamp with time zone,
  constraint import_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint import_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table installation (
  one boolean not null default true,
  key_check bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint installation_pkey PRIMARY KEY (one),
  constraint installation_one_check CHECK (one)
);
create table invitation (
  agency_id uuid not null,
  id uuid not null,
  email text not null,
  role text not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (agency_id, id),
  constraint invitation_token_hash_key UNIQUE (token_hash),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'member'::text, 'read-only'::text]))),
  constraint invitation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table letter (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  template text not null,
  language text not null,
  contact_id uuid,
  recipient_name text,
  recipient_email text,
  subject text not null,
  body text not null,
  file_ids uuid[] not null,
  revision integer not null,
  written_by text not null,
  written_at timestamp with time zone not null,
  approved_by text,
  approved_at timestamp with time zone,
  state text not null,
  queued_at timestamp with time zone,
  queued_by text,
  sent_at timestamp with time zone,
  means text,
  sent_on date,
  proof text,
  message_id text,
  failed_at timestamp with time zone,
  problem text,
  answer text,
  cancelled_at timestamp with time zone,
  reason text,
  link_file_ids uuid[] not null default '{}'::uuid[],
  pack_id uuid,
  pack_by text,
  calendar jsonb,
  sends_calendar boolean not null default true,
  meeting_id uuid,
  meeting_as_of timestamp with time zone,
  constraint letter_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint letter_check CHECK (((state <> 'ready'::text) OR (approved_by IS NOT NULL))),
  constraint letter_check1 CHECK (((state <> 'queued'::text) OR ((queued_at IS NOT NULL) AND (queued_by IS NOT NULL) AND (recipient_email IS NOT NULL)))),
  constraint letter_check2 CHECK (((state <> 'sent'::text) OR ((sent_at IS NOT NULL) AND (means IS NOT NULL)))),
  constraint letter_check3 CHECK (((state <> 'failed'::text) OR ((failed_at IS NOT NULL) AND (problem IS NOT NULL)))),
  constraint letter_check4 CHECK (((state <> 'cancelled'::text) OR ((cancelled_at IS NOT NULL) AND (reason IS NOT NULL)))),
  constraint letter_check5 CHECK (((pack_id IS NULL) = (pack_by IS NULL))),
  constraint letter_check6 CHECK (((meeting_id IS NULL) = (meeting_as_of IS NULL))),
  constraint letter_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint letter_pack_by_check CHECK ((pack_by = ANY (ARRAY['file'::text, 'link'::text]))),
  constraint letter_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'ready'::text, 'queued'::text, 'sent'::text, 'failed'::text, 'cancelled'::text]))),
  constraint letter_agency_id_dossier_id_contact_id_fkey FOREIGN KEY (agency_id, dossier_id, contact_id) REFERENCES contact(agency_id, dossier_id, id),
  constraint letter_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id),
  constraint letter_agency_id_dossier_id_meeting_id_fkey FOREIGN KEY (agency_id, dossier_id, meeting_id) REFERENCES meeting(agency_id, dossier_id, id),
  constraint letter_agency_id_dossier_id_pack_id_fkey FOREIGN KEY (agency_id, dossier_id, pack_id) REFERENCES pack(agency_id, dossier_id, id)
);
create table letter_attempt (
  agency_id uuid not null,
  dossier_id uuid not null,
  letter_id uuid not null,
  number integer not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  answer text,
  constraint letter_attempt_pkey PRIMARY KEY (agency_id, dossier_id, letter_id, number),
  constraint letter_attempt_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint letter_attempt_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'later'::text]))),
  constraint letter_attempt_agency_id_dossier_id_letter_id_fkey FOREIGN KEY (agency_id, dossier_id, letter_id) REFERENCES letter(agency_id, dossier_id, id)
);
create table letter_link (
  agency_id uuid not null,
  dossier_id uuid not null,
  letter_id uuid not null,
  secret_hash bytea not null,
  secret_sealed bytea not null,
  expires_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint letter_link_pkey PRIMARY KEY (agency_id, dossier_id, letter_id),
  constraint letter_link_agency_id_dossier_id_letter_id_fkey FOREIGN KEY (agency_id, dossier_id, letter_id) REFERENCES letter(agency_id, dossier_id, id)
);
create table letter_template (
  agency_id uuid not null,
  key text not null,
  language text not null,
  subject text not null,
  body text not null,
  saved_at timestamp with time zone not null,
  saved_by text not null,
  reset_at timestamp with time zone,
  constraint letter_template_pkey PRIMARY KEY (agency_id, key, language),
  constraint letter_template_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint letter_template_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table meeting (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  purpose text not null,
  title text not null,
  time_zone text not null,
  place text,
  link text,
  note text,
  people jsonb not null,
  state text not null,
  slots jsonb not null,
  slot jsonb,
  minutes jsonb,
  reason text,
  sequence integer not null default 0,
  proposed_at timestamp with time zone not null,
  proposed_by text not null,
  changed_at timestamp with time zone not null,
  constraint meeting_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint meeting_check CHECK (((state <> ALL (ARRAY['fixed'::text, 'held'::text])) OR (slot IS NOT NULL))),
  constraint meeting_check1 CHECK (((state = 'held'::text) = (minutes IS NOT NULL))),
  constraint meeting_purpose_check CHECK ((purpose = ANY (ARRAY['handover'::text, 'kick-off'::text, 'training'::text, 'closing'::text]))),
  constraint meeting_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'fixed'::text, 'held'::text, 'cancelled'::text]))),
  constraint meeting_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table meeting_reply (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  contact_id uuid not null,
  offered jsonb not null,
  slot jsonb,
  text text,
  said_at timestamp with time zone not null,
  constraint meeting_reply_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint meeting_reply_check CHECK (((slot IS NULL) = (text IS NOT NULL))),
  constraint meeting_reply_agency_id_dossier_id_contact_id_fkey FOREIGN KEY (agency_id, dossier_id, contact_id) REFERENCES contact(agency_id, dossier_id, id),
  constraint meeting_reply_agency_id_dossier_id_meeting_id_fkey FOREIGN KEY (agency_id, dossier_id, meeting_id) REFERENCES meeting(agency_id, dossier_id, id)
);
create table member (
  agency_id uuid not null,
  id uuid not null,
  user_id text not null,
  name text not null,
  email text not null,
  role text not null,
  joined_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint member_pkey PRIMARY KEY (agency_id, id),
  constraint member_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'member'::text, 'read-only'::text]))),
  constraint member_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);
create table milestone (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  title text not null,
  due_on date,
  criteria text,
  state text not null,
  state_on date,
  judged_by text,
  reason text,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint milestone_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint milestone_check CHECK (((state = 'planned'::text) = (state_on IS NULL))),
  constraint milestone_check1 CHECK (((state = ANY (ARRAY['accepted'::text, 'refused'::text])) = (judged_by IS NOT NULL))),
  constraint milestone_check2 CHECK (((state = 'refused'::text) = (reason IS NOT NULL))),
  constraint milestone_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'proposed'::text, 'accepted'::text, 'refused'::text]))),
  constraint milestone_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table monitor (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  watches text,
  owner text,
  cost_cents integer,
  currency text not null,
  to_export text,
  exported_on date,
  grace_days integer not null,
  state text not null,
  deactivated_on date,
  reason text,
  deleted_on date,
  pack_accepted_on date,
  pack_accepted_by text,
  added_at timestamp with time zone not null,
  added_by text not null,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint monitor_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint monitor_check CHECK (((exported_on IS NULL) OR (to_export IS NOT NULL))),
  constraint monitor_check1 CHECK (((state = 'active'::text) = (deactivated_on IS NULL))),
  constraint monitor_check2 CHECK (((state <> 'active'::text) OR (reason IS NULL))),
  constraint monitor_check3 CHECK (((state = 'deleted'::text) = (deleted_on IS NOT NULL))),
  constraint monitor_check4 CHECK (((state = 'deleted'::text) = (pack_accepted_on IS NOT NULL))),
  constraint monitor_check5 CHECK (((state = 'deleted'::text) = (pack_accepted_by IS NOT NULL))),
  constraint monitor_cost_cents_check CHECK ((cost_cents >= 0)),
  constraint monitor_currency_check CHECK ((currency = ANY (ARRAY['EUR'::text, 'CHF'::text, 'GBP'::text, 'USD'::text, 'CAD'::text]))),
  constraint monitor_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 365))),
  constraint monitor_kind_check CHECK ((kind = ANY (ARRAY['rank-tracking'::text, 'competitors'::text, 'links'::text, 'kpi'::text, 'file-changes'::text, 'cron'::text, 'dashboard'::text, 'alert'::text, 'licence'::text]))),
  constraint monitor_state_check CHECK ((state = ANY (ARRAY['active'::text, 'deactivated'::text, 'deleted'::text]))),
  constraint monitor_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table obligation_override (
  agency_id uuid not null,
  dossier_id uuid not null,
  clause_id uuid not null,
  kind text not null,
  day date,
  reason text not null,
  set_at timestamp with time zone not null,
  set_by text not null,
  constraint obligation_override_pkey PRIMARY KEY (agency_id, dossier_id, clause_id, kind),
  constraint obligation_override_agency_id_dossier_id_clause_id_fkey FOREIGN KEY (agency_id, dossier_id, clause_id) REFERENCES clause(agency_id, dossier_id, id)
);
create table own_tool (
  agency_id uuid not null,
  key text collate "C" not null,
  content json not null,
  saved_at timestamp with time zone not null,
  saved_by text not null,
  removed_at timestamp with time zone,
  constraint own_tool_pkey PRIMARY KEY (agency_id, key),
  constraint own_tool_key_check CHECK (((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(key) <= 80))),
  constraint own_tool_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table pack (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  number integer,
  language text not null,
  state text not null,
  step text,
  progress real not null default 0,
  problem text,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  made_at timestamp with time zone,
  same_as uuid,
  content_id uuid,
  bytes bigint,
  sha256 text,
  counts jsonb,
  sealed_index bytea,
  constraint pack_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint pack_agency_id_dossier_id_number_key UNIQUE (agency_id, dossier_id, number),
  constraint pack_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint pack_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'building'::text, 'ready'::text, 'same'::text, 'failed'::text]))),
  constraint pack_agency_id_dossier_id_content_id_fkey FOREIGN KEY (agency_id, dossier_id, content_id) REFERENCES file_content(agency_id, dossier_id, id),
  constraint pack_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table plan (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  playbook_key text not null,
  playbook_version integer not null,
  content jsonb not null,
  basis jsonb not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  removed_at timestamp with time zone,
  earlier jsonb,
  content_hash text not null default (hashtextextended((content)::text, (0)::bigint))::text,
  constraint plan_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint plan_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table playbook (
  agency_id uuid not null,
  id uuid not null,
  key text collate "C" not null,
  based_on text,
  based_on_version integer,
  version integer not null default 0,
  draft text,
  revision integer not null default 0,
  title jsonb not null,
  direction text not null,
  archived_at timestamp with time zone,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint playbook_pkey PRIMARY KEY (agency_id, id),
  constraint playbook_agency_id_key_key UNIQUE (agency_id, key),
  constraint playbook_direction_check CHECK ((direction = ANY (ARRAY['client'::text, 'supplier'::text]))),
  constraint playbook_draft_check CHECK ((octet_length(draft) <= 262144)),
  constraint playbook_key_check CHECK (((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(key) <= 80))),
  constraint playbook_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table playbook_version (
  agency_id uuid not null,
  playbook_id uuid not null,
  version integer not null,
  content json not null,
  note text,
  published_at timestamp with time zone not null,
  published_by text not null,
  constraint playbook_version_pkey PRIMARY KEY (agency_id, playbook_id, version),
  constraint playbook_version_agency_id_playbook_id_fkey FOREIGN KEY (agency_id, playbook_id) REFERENCES playbook(agency_id, id)
);
create table portal_closing (
  agency_id uuid not null,
  dossier_id uuid not null,
  readable_until date,
  set_at timestamp with time zone not null,
  set_by text not null,
  constraint portal_closing_pkey PRIMARY KEY (agency_id, dossier_id),
  constraint portal_closing_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table portal_link (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  expires_at timestamp with time zone not null,
  mailed_at timestamp with time zone,
  opened_at timestamp with time zone,
  session_hash bytea,
  session_until timestamp with time zone,
  revoked_at timestamp with time zone,
  with_code boolean not null default false,
  code_hash bytea,
  code_made_at timestamp with time zone,
  code_tries integer not null default 0,
  code_times integer not null default 0,
  constraint portal_link_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint portal_link_check CHECK (((opened_at IS NULL) = (session_hash IS NULL))),
  constraint portal_link_check1 CHECK (((session_hash IS NULL) = (session_until IS NULL))),
  constraint portal_link_code_has_its_moment CHECK (((code_hash IS NULL) = (code_made_at IS NULL))),
  constraint portal_link_agency_id_dossier_id_contact_id_fkey FOREIGN KEY (agency_id, dossier_id, contact_id) REFERENCES contact(agency_id, dossier_id, id)
);
create unlogged table portal_try (
  network text not null,
  failed_at double precision[] not null,
  newest double precision not null,
  constraint portal_try_pkey PRIMARY KEY (network)
);
create table reminder_setting (
  agency_id uuid not null,
  id uuid not null,
  member_id uuid,
  dossier_id uuid,
  contact_id uuid,
  every text not null,
  hour smallint not null,
  weekday smallint not null,
  time_zone text not null,
  language text,
  next_at timestamp with time zone,
  stop_hash bytea not null,
  stop_sealed bytea not null,
  set_at timestamp with time zone not null,
  set_by text not null,
  silent_days smallint not null default 7,
  constraint reminder_setting_pkey PRIMARY KEY (agency_id, id),
  constraint reminder_setting_check CHECK (((member_id IS NULL) <> (contact_id IS NULL))),
  constraint reminder_setting_check1 CHECK (((contact_id IS NULL) = (dossier_id IS NULL))),
  constraint reminder_setting_check2 CHECK (((every <> 'off'::text) OR (next_at IS NULL))),
  constraint reminder_setting_every_check CHECK ((every = ANY (ARRAY['daily'::text, 'weekly'::text, 'off'::text]))),
  constraint reminder_setting_hour_check CHECK (((hour >= 7) AND (hour <= 19))),
  constraint reminder_setting_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint reminder_setting_silent_days_check CHECK (((silent_days >= 1) AND (silent_days <= 90))),
  constraint reminder_setting_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint reminder_setting_agency_id_dossier_id_contact_id_fkey FOREIGN KEY (agency_id, dossier_id, contact_id) REFERENCES contact(agency_id, dossier_id, id),
  constraint reminder_setting_agency_id_member_id_fkey FOREIGN KEY (agency_id, member_id) REFERENCES member(agency_id, id)
);
create table saved_view (
  agency_id uuid not null,
  id uuid not null,
  owner text not null,
  page text not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamp with time zone not null,
  constraint saved_view_pkey PRIMARY KEY (agency_id, id),
  constraint saved_view_agency_id_owner_page_name_key UNIQUE (agency_id, owner, page, name),
  constraint saved_view_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table scope_request (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  asked_by text not null,
  asked_on date not null,
  text text not null,
  state text not null,
  answer text,
  quoted_cents bigint,
  answered_on date,
  answered_by text,
  logged_at timestamp with time zone not null,
  logged_by text not null,
  constraint scope_request_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint scope_request_check CHECK (((state = 'open'::text) = (answered_on IS NULL))),
  constraint scope_request_check1 CHECK (((state <> 'quoted'::text) OR (quoted_cents IS NOT NULL))),
  constraint scope_request_quoted_cents_check CHECK ((quoted_cents > 0)),
  constraint scope_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'declined'::text, 'quoted'::text, 'included'::text]))),
  constraint scope_request_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table snapshot (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  source_id uuid not null,
  version integer not null,
  name text,
  file text not null,
  exported_at text,
  counts jsonb not null,
  warnings jsonb not null,
  constraint snapshot_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint snapshot_agency_id_dossier_id_import_id_fkey FOREIGN KEY (agency_id, dossier_id, import_id) REFERENCES import(agency_id, dossier_id, id),
  constraint snapshot_agency_id_dossier_id_source_id_fkey FOREIGN KEY (agency_id, dossier_id, source_id) REFERENCES source(agency_id, dossier_id, id)
);
create table source (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  source_key text not null,
  kind text not null,
  home text,
  current_snapshot_id uuid,
  constraint source_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint source_agency_id_dossier_id_source_key_key UNIQUE (agency_id, dossier_id, source_key),
  constraint source_home_check CHECK ((home = ANY (ARRAY['client'::text, 'client-owned-saas'::text, 'ours'::text]))),
  constraint source_agency_id_dossier_id_current_snapshot_id_fkey FOREIGN KEY (agency_id, dossier_id, current_snapshot_id) REFERENCES snapshot(agency_id, dossier_id, id),
  constraint source_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table step (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  key text not null,
  own jsonb,
  "position" integer not null,
  phase text not null,
  side text not null,
  named jsonb not null,
  title text,
  included boolean not null,
  member_id uuid,
  pinned_on date,
  state text not null,
  state_on date,
  state_by text,
  blocked_by text,
  reason text,
  evidence text,
  evidence_file_id uuid,
  due_on date,
  start_by date,
  ready_on date,
  blocks integer not null default 0,
  wait_days integer not null default 0,
  updated_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  due_sort date not null default COALESCE(due_on, '9999-12-31'::date),
  kept jsonb,
  under_way boolean not null default true,
  is_open boolean not null default (included AND under_way AND (removed_at IS NULL) AND (state = ANY (ARRAY['to-do'::text, 'doing'::text, 'blocked'::text]))),
  search tsvector not null default to_tsvector('simple'::regconfig, plain(COALESCE(title, ((COALESCE((named ->> 'fr'::text), ''::text) || ' '::text) || COALESCE((named ->> 'en'::text), ''::text))))),
  constraint step_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint step_blocked_by_check CHECK ((blocked_by = ANY (ARRAY['client'::text, 'successor'::text, 'supplier'::text]))),
  constraint step_check CHECK (((state <> ALL (ARRAY['not-applicable'::text, 'waived'::text])) OR ((reason IS NOT NULL) AND (state_by IS NOT NULL)))),
  constraint step_check1 CHECK (((state = 'blocked'::text) = (blocked_by IS NOT NULL))),
  constraint step_side_check CHECK ((side = ANY (ARRAY['us'::text, 'client'::text, 'successor'::text, 'supplier'::text]))),
  constraint step_state_check CHECK ((state = ANY (ARRAY['to-do'::text, 'doing'::text, 'blocked'::text, 'done'::text, 'not-applicable'::text, 'waived'::text]))),
  constraint step_agency_id_dossier_id_evidence_file_id_fkey FOREIGN KEY (agency_id, dossier_id, evidence_file_id) REFERENCES file(agency_id, dossier_id, id),
  constraint step_agency_id_dossier_id_plan_id_fkey FOREIGN KEY (agency_id, dossier_id, plan_id) REFERENCES plan(agency_id, dossier_id, id),
  constraint step_agency_id_member_id_fkey FOREIGN KEY (agency_id, member_id) REFERENCES member(agency_id, id)
);
create table step_note (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  text text not null,
  written_at timestamp with time zone not null,
  written_by text not null,
  search tsvector not null default to_tsvector('simple'::regconfig, plain("left"(text, 400))),
  constraint step_note_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint step_note_agency_id_dossier_id_step_id_fkey FOREIGN KEY (agency_id, dossier_id, step_id) REFERENCES step(agency_id, dossier_id, id)
);
create table successor_question (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  asked_by text not null,
  asked_on date not null,
  text text not null,
  answer jsonb,
  answered_on date,
  answered_by text,
  logged_at timestamp with time zone not null,
  logged_by text not null,
  constraint successor_question_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint successor_question_check CHECK (((answer IS NULL) = (answered_on IS NULL))),
  constraint successor_question_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table successor_share (
  agency_id uuid not null,
  dossier_id uuid not null,
  kind text not null,
  thing_id uuid not null,
  shared_at timestamp with time zone not null,
  shared_by text not null,
  ended_at timestamp with time zone,
  constraint successor_share_pkey PRIMARY KEY (agency_id, dossier_id, kind, thing_id),
  constraint successor_share_kind_check CHECK ((kind = ANY (ARRAY['pack'::text, 'access'::text, 'meeting'::text]))),
  constraint successor_share_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table ticket (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  vendor text not null,
  reference text,
  link text,
  subject text not null,
  next_step text,
  contact text,
  access_needed text,
  opened_on date,
  note text,
  state text not null,
  transferred_to text,
  closed_how text,
  added_at timestamp with time zone not null,
  added_by text not null,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint ticket_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint ticket_check CHECK (((state = 'transferred'::text) = (transferred_to IS NOT NULL))),
  constraint ticket_check1 CHECK (((state = 'closed'::text) = (closed_how IS NOT NULL))),
  constraint ticket_link_check CHECK ((link ~~ 'https://%'::text)),
  constraint ticket_state_check CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'transferred'::text, 'closed'::text]))),
  constraint ticket_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table time_entry (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  step_id uuid,
  who text not null,
  spent_on date not null,
  minutes integer,
  started_at timestamp with time zone,
  note text,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint time_entry_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint time_entry_check CHECK (((minutes IS NOT NULL) OR (started_at IS NOT NULL))),
  constraint time_entry_minutes_check CHECK ((minutes > 0)),
  constraint time_entry_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id),
  constraint time_entry_agency_id_dossier_id_step_id_fkey FOREIGN KEY (agency_id, dossier_id, step_id) REFERENCES step(agency_id, dossier_id, id)
);
create table tracking_record (
  agency_id uuid not null,
  dossier_id uuid not null,
  snapshot_id uuid not null,
  kind text not null,
  "position" integer not null,
  state text,
  data jsonb not null,
  constraint tracking_record_pkey PRIMARY KEY (agency_id, dossier_id, snapshot_id, kind, "position"),
  constraint tracking_record_kind_check CHECK ((kind = ANY (ARRAY['work-item'::text, 'decision'::text, 'stakeholder'::text, 'action'::text, 'performance'::text, 'kept'::text]))),
  constraint tracking_record_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
);
create table transition (
  agency_id uuid not null,
  dossier_id uuid not null,
  content jsonb not null,
  set_at timestamp with time zone not null,
  set_by text not null,
  constraint transition_pkey PRIMARY KEY (agency_id, dossier_id),
  constraint transition_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table upload (
  agency_id uuid not null,
  dossier_id uuid not null,
  id uuid not null,
  folder text not null,
  name text not null,
  visibility text not null,
  bytes bigint not null,
  received bigint not null default 0,
  modified_ms bigint,
  begun_at timestamp with time zone not null,
  begun_by text not null,
  expires_at timestamp with time zone not null,
  held_by uuid,
  held_until timestamp with time zone,
  wanted boolean not null default false,
  file_id uuid,
  already_here text,
  added boolean,
  constraint upload_pkey PRIMARY KEY (agency_id, dossier_id, id),
  constraint upload_visibility_check CHECK ((visibility = ANY (ARRAY['shared'::text, 'internal'::text]))),
  constraint upload_agency_id_dossier_id_fkey FOREIGN KEY (agency_id, dossier_id) REFERENCES dossier(agency_id, id)
);
create table upload_part (
  agency_id uuid not null,
  dossier_id uuid not null,
  upload_id uuid not null,
  start bigint not null,
  bytes bigint not null,
  sha256 text not null,
  place text collate "C" not null,
  sealed_bytes bigint not null,
  sealed_key bytea not null,
  stored_at timestamp with time zone not null,
  constraint upload_part_pkey PRIMARY KEY (agency_id, dossier_id, upload_id, start),
  constraint upload_part_place_agency_id_key UNIQUE (place, agency_id),
  constraint upload_part_agency_id_dossier_id_upload_id_fkey FOREIGN KEY (agency_id, dossier_id, upload_id) REFERENCES upload(agency_id, dossier_id, id) ON DELETE CASCADE
);
create table webhook (
  agency_id uuid not null,
  id uuid not null,
  url text not null,
  secret_sealed bytea not null,
  events text[] not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  removed_at timestamp with time zone,
  constraint webhook_pkey PRIMARY KEY (agency_id, id),
  constraint webhook_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
);
create table webhook_delivery (
  agency_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  event text not null,
  body jsonb not null,
  made_at timestamp with time zone not null,
  state text not null,
  attempts integer not null default 0,
  status integer,
  tried_at timestamp with time zone,
  constraint webhook_delivery_pkey PRIMARY KEY (agency_id, id),
  constraint webhook_delivery_state_check CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text, 'failed'::text]))),
  constraint webhook_delivery_agency_id_webhook_id_fkey FOREIGN KEY (agency_id, webhook_id) REFERENCES webhook(agency_id, id)
);
create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
create table auth.passkey (
  id text not null,
  name text,
  "publicKey" text not null,
  "userId" text not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamp with time zone,
  aaguid text,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
create unlogged table auth."rateLimit" (
  id text not null,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null,
  constraint "rateLimit_pkey" PRIMARY KEY (id),
  constraint "rateLimit_key_key" UNIQUE (key)
);
create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
create table auth."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone,
  constraint "twoFactor_pkey" PRIMARY KEY (id),
  constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "twoFactorEnabled" boolean,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email)
);
create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX access_of_resource ON public.access USING btree (agency_id, dossier_id, tool_key, COALESCE(resource, ''::text)) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX access_hook_by_secret ON public.access_hook USING btree (secret_hash);
CREATE INDEX access_request_of ON public.access_request USING btree (agency_id, dossier_id, access_id);
CREATE INDEX access_use_of ON public.access_use USING btree (agency_id, dossier_id, access_id, used_on);
CREATE INDEX api_key_by_maker ON public.api_key USING btree (agency_id, created_by) WHERE (revoked_at IS NULL);
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" USING btree (secret);
CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" USING btree ("userId");
CREATE INDEX "account_userId_idx" ON auth.account USING btree ("userId");
CREATE INDEX "passkey_credentialID_idx" ON auth.passkey USING btree ("credentialID");
CREATE INDEX "passkey_userId_idx" ON auth.passkey USING btree ("userId");
CREATE INDEX "session_userId_idx" ON auth.session USING btree ("userId");
CREATE INDEX verification_identifier_idx ON auth.verification USING btree (identifier);
CREATE UNIQUE INDEX feed_by_secret ON public.calendar_feed USING btree (secret_hash);
CREATE INDEX feed_of_member ON public.calendar_feed USING btree (agency_id, member_id, id) WHERE (closed_at IS NULL);
CREATE INDEX clause_by_state ON public.clause USING btree (agency_id, dossier_id, state, id) WHERE (removed_at IS NULL);
CREATE INDEX clause_of_file ON public.clause USING btree (agency_id, dossier_id, file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX contact_by_words ON public.contact USING gin (words_of_agency(search, agency_id)) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX main_contact ON public.contact USING btree (agency_id, dossier_id) WHERE (is_main AND (removed_at IS NULL));
CREATE UNIQUE INDEX departure_closing_of_thing ON public.departure_closing USING btree (agency_id, dossier_id, access_id, what) WHERE (reopened_at IS NULL);
CREATE INDEX digest_unsent ON public.digest USING btree (agency_id, setting_id) WHERE (state = ANY (ARRAY['due'::text, 'claimed'::text]));
CREATE INDEX digest_line_of_dossier ON public.digest_line USING btree (agency_id, dossier_id);
CREATE INDEX dossier_by_change ON public.dossier USING btree (agency_id, state, updated_at, id);
CREATE INDEX dossier_by_end ON public.dossier USING btree (agency_id, state, end_sort, id);
CREATE INDEX dossier_by_name ON public.dossier USING btree (agency_id, state, sort_name, id);
CREATE INDEX dossier_by_reason ON public.dossier USING btree (agency_id, state, reason) WHERE (reason IS NOT NULL);
CREATE INDEX dossier_by_words ON public.dossier USING gin (search);
CREATE INDEX dossier_in_dispute ON public.dossier USING btree (agency_id, state, sort_name, id) WHERE (tone = 'dispute'::text);
CREATE INDEX entry_by_state ON public.entry USING btree (agency_id, dossier_id, state, source_id, "position", id) WHERE (present AND (kind = 'work-item'::text));
CREATE INDEX entry_by_words ON public.entry USING gin (words_of_agency(search, agency_id)) WHERE present;
CREATE INDEX entry_in_order ON public.entry USING btree (agency_id, dossier_id, kind, source_id, "position", id) WHERE present;
CREATE UNIQUE INDEX entry_of_source ON public.entry USING btree (agency_id, dossier_id, source_id, kind, external_id, occurrence);
CREATE INDEX fact_of_anchor ON public.fact USING btree (agency_id, chain_id, seq) WHERE (kind = 'journal.anchored'::text);
CREATE INDEX file_by_time ON public.file USING btree (agency_id, dossier_id, added_at, id) WHERE (removed_at IS NULL);
CREATE INDEX file_by_words ON public.file USING gin (words_of_agency(search, agency_id)) WHERE (removed_at IS NULL);
CREATE INDEX file_edited ON public.file USING btree (agency_id, dossier_id) WHERE ((edited_at IS NOT NULL) AND (snapshot_id IS NOT NULL));
CREATE INDEX file_in_order ON public.file USING btree (agency_id, dossier_id, in_order, id) WHERE (removed_at IS NULL);
CREATE INDEX file_of_content ON public.file USING btree (agency_id, dossier_id, content_id);
CREATE INDEX file_of_path ON public.file USING btree (agency_id, dossier_id, md5(path)) WHERE (snapshot_id IS NOT NULL);
CREATE INDEX invitation_open ON public.invitation USING btree (agency_id, id) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));
CREATE INDEX letter_of_meeting ON public.letter USING btree (agency_id, dossier_id, meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE UNIQUE INDEX letter_link_by_secret ON public.letter_link USING btree (secret_hash);
CREATE UNIQUE INDEX meeting_by_id ON public.meeting USING btree (agency_id, id);
CREATE INDEX meeting_reply_of ON public.meeting_reply USING btree (agency_id, dossier_id, meeting_id);
CREATE INDEX member_by_user ON public.member USING btree (user_id) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX member_once ON public.member USING btree (agency_id, user_id) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX pack_under_way ON public.pack USING btree (agency_id, dossier_id) WHERE (state = ANY (ARRAY['queued'::text, 'building'::text]));
CREATE UNIQUE INDEX plan_of_dossier ON public.plan USING btree (agency_id, dossier_id) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX portal_link_by_session ON public.portal_link USING btree (session_hash);
CREATE UNIQUE INDEX portal_link_by_token ON public.portal_link USING btree (token_hash);
CREATE INDEX portal_try_by_newest ON public.portal_try USING btree (newest);
CREATE UNIQUE INDEX reminder_by_stop ON public.reminder_setting USING btree (stop_hash);
CREATE UNIQUE INDEX reminder_of_contact ON public.reminder_setting USING btree (agency_id, dossier_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE UNIQUE INDEX reminder_of_member ON public.reminder_setting USING btree (agency_id, member_id) WHERE (member_id IS NOT NULL);
CREATE INDEX reminder_planned ON public.reminder_setting USING btree (agency_id, next_at, id) WHERE (next_at IS NOT NULL);
CREATE INDEX request_in_order ON public.scope_request USING btree (agency_id, dossier_id, id);
CREATE INDEX request_open ON public.scope_request USING btree (agency_id, id) WHERE (state = 'open'::text);
CREATE INDEX snapshot_of_import ON public.snapshot USING btree (agency_id, dossier_id, import_id);
CREATE UNIQUE INDEX snapshot_of_source ON public.snapshot USING btree (agency_id, dossier_id, source_id, version);
CREATE INDEX step_by_words ON public.step USING gin (words_of_agency(search, agency_id)) WHERE (included AND (removed_at IS NULL));
CREATE INDEX step_due ON public.step USING btree (agency_id, due_sort, id) WHERE is_open;
CREATE INDEX step_due_of_member ON public.step USING btree (agency_id, member_id, due_sort, id) WHERE is_open;
CREATE INDEX step_due_of_nobody ON public.step USING btree (agency_id, due_sort, id) WHERE (is_open AND (member_id IS NULL));
CREATE UNIQUE INDEX step_of_plan ON public.step USING btree (agency_id, dossier_id, plan_id, key);
CREATE INDEX step_ready ON public.step USING btree (agency_id, due_sort, id) WHERE (is_open AND ((state = 'blocked'::text) OR (ready_on IS NOT NULL)));
CREATE INDEX step_ready_of_member ON public.step USING btree (agency_id, member_id, due_sort, id) WHERE (is_open AND ((state = 'blocked'::text) OR (ready_on IS NOT NULL)));
CREATE INDEX step_wait_starts ON public.step USING btree (agency_id, start_by, id) WHERE (is_open AND (wait_days > 0));
CREATE INDEX step_waiting ON public.step USING btree (agency_id, due_sort, id) WHERE (is_open AND ((state = 'blocked'::text) OR (side <> 'us'::text)));
CREATE INDEX step_waiting_of_member ON public.step USING btree (agency_id, member_id, due_sort, id) WHERE (is_open AND ((state = 'blocked'::text) OR (side <> 'us'::text)) AND ((state = 'blocked'::text) OR (ready_on IS NOT NULL)));
CREATE INDEX note_by_words ON public.step_note USING gin (words_of_agency(search, agency_id));
CREATE INDEX note_of_step ON public.step_note USING btree (agency_id, dossier_id, step_id, id);
CREATE UNIQUE INDEX running_clock ON public.time_entry USING btree (agency_id, who) WHERE ((minutes IS NULL) AND (removed_at IS NULL));
CREATE INDEX time_of_dossier ON public.time_entry USING btree (agency_id, dossier_id, spent_on, id) WHERE (removed_at IS NULL);
CREATE INDEX time_of_step ON public.time_entry USING btree (agency_id, dossier_id, step_id, spent_on, id) WHERE (removed_at IS NULL);
CREATE INDEX tracking_record_by_state ON public.tracking_record USING btree (agency_id, dossier_id, snapshot_id, state, "position") WHERE (kind = 'work-item'::text);
CREATE INDEX upload_by_end ON public.upload USING btree (agency_id, expires_at);
CREATE INDEX delivery_of_webhook ON public.webhook_delivery USING btree (agency_id, webhook_id, id);
CREATE OR REPLACE FUNCTION public.access_hook_by_hash(hash bytea)
 RETURNS TABLE(agency_id uuid, dossier_id uuid, id uuid, service text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select k.agency_id, k.dossier_id, k.id, k.service from access_hook k
        where k.secret_hash = hash and k.revoked_at is null $function$
;
CREATE OR REPLACE FUNCTION public.agency_directory()
 RETURNS TABLE(agency_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select agency_id, name from agency $function$
;
CREATE OR REPLACE FUNCTION public.agency_exists()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select exists (select from agency) $function$
;
CREATE OR REPLACE FUNCTION public.api_key_by_hash(hash bytea)
 RETURNS TABLE(agency_id uuid, id uuid, role text, maker_role text, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select k.agency_id, k.id, k.role, m.role, k.expires_at
        from api_key k left join member m on m.agency_id = k.agency_id and m.id = k.created_by and m.removed_at is null
        where k.token_hash = hash and k.revoked_at is null and (k.created_by is null or m.id is not null) $function$
;
CREATE OR REPLACE FUNCTION public.asked_of_index(words tsquery, whole tsquery[], few tsquery, newest tsvector[])
 RETURNS TABLE(hits bigint, asked tsquery, asks_all boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ with counted as (
            select part, part is not distinct from few as is_few,
              (select count(one) from unnest(newest) one where one @@ part) as often
            from unnest(whole || few) part where part is not null),
          chosen as (
            select part, is_few from counted
            where often < 20
              and (not is_few or often < 5 or not exists (select from counted where often < 20 and not is_few))),
          asked as (
            select part from chosen
            union all select part from counted where not is_few and not exists (select from chosen))
        select (select count(one) from unnest(newest) one where one @@ words), own_words(parts),
          many = (select count(part) from counted)
        from (select string_agg('(' || part::text || ')', ' & ')::tsquery as parts, count(part) as many from asked) a $function$
;
CREATE OR REPLACE FUNCTION public.calendar_feed_by_hash(hash bytea)
 RETURNS TABLE(agency_id uuid, id uuid, member_id uuid, role text, dossier_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select f.agency_id, f.id, f.member_id, m.role, f.dossier_id
        from calendar_feed f join member m on m.agency_id = f.agency_id and m.id = f.member_id and m.removed_at is null
        where f.secret_hash = hash and f.closed_at is null $function$
;
CREATE OR REPLACE FUNCTION public.contacts_saying(words tsquery)
 RETURNS TABLE(dossier_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ select c.dossier_id, c.id from (
          select f.agency_id, f.dossier_id, f.id from contact f
          where f.removed_at is null and words_of_agency(f.search, f.agency_id) @@ own_words(words) limit 500) c
        where c.agency_id = current_agency() order by c.dossier_id desc, c.id desc limit 10 $function$
;
CREATE OR REPLACE FUNCTION public.corrected(imported jsonb, edit jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (edit IS NULL) THEN imported ELSE (COALESCE(imported, '{}'::jsonb) || edit) END
;
CREATE OR REPLACE FUNCTION public.current_agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('passation.agency_id', true), '')::uuid $function$
;
CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('passation.user_id', true), '') $function$
;
CREATE OR REPLACE FUNCTION public.dossiers_saying(words tsquery)
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ select d.id from dossier d where d.agency_id = current_agency() and d.search @@ words limit 500 $function$
;
CREATE OR REPLACE FUNCTION public.files_saying(words tsquery)
 RETURNS TABLE(dossier_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ select c.dossier_id, c.id from (
          select f.agency_id, f.dossier_id, f.id from file f
          where f.removed_at is null and words_of_agency(f.search, f.agency_id) @@ own_words(words) limit 500) c
        where c.agency_id = current_agency() order by c.dossier_id desc, c.id desc limit 100 $function$
;
CREATE OR REPLACE FUNCTION public.fold(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, words))
;
CREATE OR REPLACE FUNCTION public.indexed_entries_saying(asked tsquery, words tsquery, candidates integer)
 RETURNS TABLE(dossier_id uuid, id uuid, fetched bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ select e.dossier_id, e.id, e.fetched from (
          select c.*, count(c.id) over () as fetched from (
            select f.agency_id, f.dossier_id, f.id, f.search from entry f
            where f.present and words_of_agency(f.search, f.agency_id) @@ asked limit candidates) c) e
        where e.agency_id = current_agency() and e.search @@ words
        order by e.dossier_id desc, e.id desc limit 20 $function$
;
CREATE OR REPLACE FUNCTION public.indexed_steps_saying(asked tsquery, words tsquery, candidates integer)
 RETURNS TABLE(dossier_id uuid, id uuid, note_id uuid, fetched bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ (select s.dossier_id, s.id, null::uuid, s.fetched from (
          select c.*, count(c.id) over () as fetched from (
            select f.agency_id, f.dossier_id, f.id, f.search from step f
            where f.included and f.removed_at is null and words_of_agency(f.search, f.agency_id) @@ asked
            limit candidates) c) s
        where s.agency_id = current_agency() and s.search @@ words
        order by s.dossier_id desc, s.id desc limit 10)
        union all
        (select n.dossier_id, n.step_id, n.id, n.fetched from (
          select c.*, count(c.id) over () as fetched from (
            select f.agency_id, f.dossier_id, f.step_id, f.id, f.search from step_note f
            where words_of_agency(f.search, f.agency_id) @@ asked limit candidates) c) n
        where n.agency_id = current_agency() and n.search @@ words
        order by n.dossier_id desc, n.id desc limit 10) $function$
;
CREATE OR REPLACE FUNCTION public.invitation_by_hash(hash bytea)
 RETURNS TABLE(agency_id uuid, id uuid, email text, role text, expires_at timestamp with time zone, agency_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select i.agency_id, i.id, i.email, i.role, i.expires_at, a.name
        from invitation i join agency a using (agency_id)
        where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null $function$
;
CREATE OR REPLACE FUNCTION public.letter_link_by_hash(hash bytea)
 RETURNS TABLE(agency_id uuid, dossier_id uuid, letter_id uuid, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select k.agency_id, k.dossier_id, k.letter_id, k.expires_at
        from letter_link k
        join letter l on l.agency_id = k.agency_id and l.dossier_id = k.dossier_id and l.id = k.letter_id
        where k.secret_hash = hash and k.closed_at is null and l.state <> 'cancelled' $function$
;
CREATE OR REPLACE FUNCTION public.look_among_entries(words tsquery, whole tsquery[], few tsquery)
 RETURNS TABLE(hits bigint, asked tsquery, asks_all boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ select a.* from asked_of_index(words, whole, few, array(
          select n.search from (
            select e.present, e.search from entry e where e.agency_id = current_agency()
            order by e.dossier_id desc, e.id desc limit 200) n
          where n.present)) a $function$
;
CREATE OR REPLACE FUNCTION public.look_among_steps(words tsquery, whole tsquery[], few tsquery)
 RETURNS TABLE(hits bigint, asked tsquery, asks_all boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ select a.* from asked_of_index(words, whole, few, array(
          select n.search from (
            (select s.included and s.removed_at is null as shown, s.search from step s
             where s.agency_id = current_agency() order by s.dossier_id desc, s.id desc limit 100)
            union all
            (select true, t.search from step_note t
             where t.agency_id = current_agency() order by t.dossier_id desc, t.id desc limit 100)) n
          where n.shown)) a $function$
;
CREATE OR REPLACE FUNCTION public.newest_entries_saying(words tsquery)
 RETURNS TABLE(dossier_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ select e.dossier_id, e.id from (
          select n.dossier_id, n.id, n.present, n.search from entry n where n.agency_id = current_agency()
          order by n.dossier_id desc, n.id desc limit 2000) e
        where e.present and e.search @@ words limit 20 $function$
;
CREATE OR REPLACE FUNCTION public.newest_steps_saying(words tsquery)
 RETURNS TABLE(dossier_id uuid, id uuid, note_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$ (select s.dossier_id, s.id, null::uuid from (
          select n.dossier_id, n.id, n.included and n.removed_at is null as shown, n.search from step n
          where n.agency_id = current_agency() order by n.dossier_id desc, n.id desc limit 2000) s
        where s.shown and s.search @@ words limit 10)
        union all
        (select n.dossier_id, n.step_id, n.id from (
          select t.dossier_id, t.step_id, t.id, t.search from step_note t
          where t.agency_id = current_agency() order by t.dossier_id desc, t.id desc limit 2000) n
        where n.search @@ words limit 10) $function$
;
CREATE OR REPLACE FUNCTION public.own_words(words tsquery)
 RETURNS tsquery
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
RETURN (regexp_replace(regexp_replace((words)::text, '<(-|\d+)>'::text, '&'::text, 'g'::text), '''((?:[^'']|'''')*)'''::text, ((''''::text || "right"((current_agency())::text, 4)) || '\1'''::text), 'g'::text))::tsquery
;
CREATE OR REPLACE FUNCTION public.plain(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(fold(words), '[-./@_&<+~]'::text, ' '::text, 'g'::text)
;
CREATE OR REPLACE FUNCTION public.portal_ended_by_hash(hash bytea, at timestamp with time zone)
 RETURNS TABLE(agency_id uuid, language text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select k.agency_id, c.language
        from portal_link k
        join contact c on c.agency_id = k.agency_id and c.dossier_id = k.dossier_id and c.id = k.contact_id
        where (k.token_hash = hash or k.session_hash = hash)
          and (k.revoked_at is not null or c.removed_at is not null
            or (k.session_hash = hash and k.session_until <= at)) $function$
;
CREATE OR REPLACE FUNCTION public.portal_link_by_hash(hash bytea)
 RETURNS TABLE(agency_id uuid, dossier_id uuid, id uuid, contact_id uuid, expires_at timestamp with time zone, opened_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select k.agency_id, k.dossier_id, k.id, k.contact_id, k.expires_at, k.opened_at
        from portal_link k
        join contact c on c.agency_id = k.agency_id and c.dossier_id = k.dossier_id and c.id = k.contact_id
        where k.token_hash = hash and k.revoked_at is null and c.removed_at is null $function$
;
CREATE OR REPLACE FUNCTION public.portal_session_by_hash(hash bytea)
 RETURNS TABLE(agency_id uuid, dossier_id uuid, contact_id uuid, session_until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select k.agency_id, k.dossier_id, k.contact_id, k.session_until
        from portal_link k
        join contact c on c.agency_id = k.agency_id and c.dossier_id = k.dossier_id and c.id = k.contact_id
        where k.session_hash = hash and k.revoked_at is null and c.removed_at is null $function$
;
CREATE OR REPLACE FUNCTION public.protect_tenant_table(protected regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy own_agency on %s to passation_app using (agency_id = current_agency()) with check (agency_id = current_agency())', protected);
  execute format('create policy owner on %s to %I using (true) with check (true)', protected, current_user);
end $function$
;
CREATE OR REPLACE FUNCTION public.reminder_by_stop_hash(hash bytea)
 RETURNS TABLE(agency_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select s.agency_id, s.id from reminder_setting s where s.stop_hash = hash $function$
;
CREATE OR REPLACE FUNCTION public.take_in_words()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select gin_clean_pending_list('entry_by_words'::regclass) $function$
;
CREATE OR REPLACE FUNCTION public.time_ordered_id()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
RETURN (encode(set_bit(set_bit(OVERLAY(uuid_send(gen_random_uuid()) PLACING SUBSTRING(int8send(((EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric))::bigint) FROM 3) FROM 1 FOR 6), (52)::bigint, 1), (53)::bigint, 1), 'hex'::text))::uuid
;
CREATE OR REPLACE FUNCTION public.words_of_agency(search tsvector, agency_id uuid)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ declare
          beginning text := right(agency_id::text, 4);
          words text := array_to_string(tsvector_to_array(search), chr(31) || beginning);
        begin
          if octet_length(words) > 2000 then
            words := array_to_string(array(
              select word from unnest(tsvector_to_array(search)) word where octet_length(word) <= 2000), chr(31) || beginning);
          end if;
          return array_to_tsvector(string_to_array(beginning || words, chr(31)));
        end $function$
;
alter table access enable row level security, force row level security;
alter table access_authorisation enable row level security, force row level security;
alter table access_evidence enable row level security, force row level security;
alter table access_hook enable row level security, force row level security;
alter table access_report enable row level security, force row level security;
alter table access_request enable row level security, force row level security;
alter table access_use enable row level security, force row level security;
alter table agency enable row level security, force row level security;
alter table agency_logo enable row level security, force row level security;
alter table api_key enable row level security, force row level security;
alter table calendar_feed enable row level security, force row level security;
alter table chain enable row level security, force row level security;
alter table clause enable row level security, force row level security;
alter table column_mapping enable row level security, force row level security;
alter table contact enable row level security, force row level security;
alter table contract_facts enable row level security, force row level security;
alter table contract_reading enable row level security, force row level security;
alter table departure enable row level security, force row level security;
alter table departure_closing enable row level security, force row level security;
alter table digest enable row level security, force row level security;
alter table digest_line enable row level security, force row level security;
alter table dossier enable row level security, force row level security;
alter table entry enable row level security, force row level security;
alter table fact enable row level security, force row level security;
alter table file enable row level security, force row level security;
alter table file_collection enable row level security, force row level security;
alter table file_content enable row level security, force row level security;
alter table import enable row level security, force row level security;
alter table invitation enable row level security, force row level security;
alter table letter enable row level security, force row level security;
alter table letter_attempt enable row level security, force row level security;
alter table letter_link enable row level security, force row level security;
alter table letter_template enable row level security, force row level security;
alter table meeting enable row level security, force row level security;
alter table meeting_reply enable row level security, force row level security;
alter table member enable row level security, force row level security;
alter table milestone enable row level security, force row level security;
alter table monitor enable row level security, force row level security;
alter table obligation_override enable row level security, force row level security;
alter table own_tool enable row level security, force row level security;
alter table pack enable row level security, force row level security;
alter table plan enable row level security, force row level security;
alter table playbook enable row level security, force row level security;
alter table playbook_version enable row level security, force row level security;
alter table portal_closing enable row level security, force row level security;
alter table portal_link enable row level security, force row level security;
alter table reminder_setting enable row level security, force row level security;
alter table saved_view enable row level security, force row level security;
alter table scope_request enable row level security, force row level security;
alter table snapshot enable row level security, force row level security;
alter table source enable row level security, force row level security;
alter table step enable row level security, force row level security;
alter table step_note enable row level security, force row level security;
alter table successor_question enable row level security, force row level security;
alter table successor_share enable row level security, force row level security;
alter table ticket enable row level security, force row level security;
alter table time_entry enable row level security, force row level security;
alter table tracking_record enable row level security, force row level security;
alter table transition enable row level security, force row level security;
alter table upload enable row level security, force row level security;
alter table upload_part enable row level security, force row level security;
alter table webhook enable row level security, force row level security;
alter table webhook_delivery enable row level security, force row level security;
create policy own_agency on access for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on access for all to current_user using (true) with check (true);
create policy own_agency on access_authorisation for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on access_authorisation for all to current_user using (true) with check (true);
create policy own_agency on access_evidence for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on access_evidence for all to current_user using (true) with check (true);
create policy own_agency on access_hook for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on access_hook for all to current_user using (true) with check (true);
create policy own_agency on access_report for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on access_report for all to current_user using (true) with check (true);
create policy own_agency on access_request for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on access_request for all to current_user using (true) with check (true);
create policy own_agency on access_use for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on access_use for all to current_user using (true) with check (true);
create policy own_agencies on agency for select to passation_app using ((EXISTS ( SELECT
   FROM member m
  WHERE ((m.agency_id = agency.agency_id) AND (m.user_id = current_person()) AND (m.removed_at IS NULL)))));
create policy own_agency on agency for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on agency for all to current_user using (true) with check (true);
create policy own_agency on agency_logo for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on agency_logo for all to current_user using (true) with check (true);
create policy own_agency on api_key for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on api_key for all to current_user using (true) with check (true);
create policy own_agency on calendar_feed for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on calendar_feed for all to current_user using (true) with check (true);
create policy own_agency on chain for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on chain for all to current_user using (true) with check (true);
create policy own_agency on clause for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on clause for all to current_user using (true) with check (true);
create policy own_agency on column_mapping for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on column_mapping for all to current_user using (true) with check (true);
create policy own_agency on contact for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on contact for all to current_user using (true) with check (true);
create policy own_agency on contract_facts for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on contract_facts for all to current_user using (true) with check (true);
create policy own_agency on contract_reading for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on contract_reading for all to current_user using (true) with check (true);
create policy own_agency on departure for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on departure for all to current_user using (true) with check (true);
create policy own_agency on departure_closing for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on departure_closing for all to current_user using (true) with check (true);
create policy own_agency on digest for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on digest for all to current_user using (true) with check (true);
create policy own_agency on digest_line for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on digest_line for all to current_user using (true) with check (true);
create policy own_agency on dossier for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on dossier for all to current_user using (true) with check (true);
create policy own_agency on entry for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on entry for all to current_user using (true) with check (true);
create policy own_agency on fact for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on fact for all to current_user using (true) with check (true);
create policy own_agency on file for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on file for all to current_user using (true) with check (true);
create policy own_agency on file_collection for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on file_collection for all to current_user using (true) with check (true);
create policy own_agency on file_content for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on file_content for all to current_user using (true) with check (true);
create policy own_agency on import for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on import for all to current_user using (true) with check (true);
create policy own_agency on invitation for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on invitation for all to current_user using (true) with check (true);
create policy own_agency on letter for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on letter for all to current_user using (true) with check (true);
create policy own_agency on letter_attempt for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on letter_attempt for all to current_user using (true) with check (true);
create policy own_agency on letter_link for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on letter_link for all to current_user using (true) with check (true);
create policy own_agency on letter_template for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on letter_template for all to current_user using (true) with check (true);
create policy own_agency on meeting for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on meeting for all to current_user using (true) with check (true);
create policy own_agency on meeting_reply for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on meeting_reply for all to current_user using (true) with check (true);
create policy own_agency on member for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy own_membership on member for select to passation_app using ((user_id = current_person()));
create policy owner on member for all to current_user using (true) with check (true);
create policy own_agency on milestone for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on milestone for all to current_user using (true) with check (true);
create policy own_agency on monitor for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on monitor for all to current_user using (true) with check (true);
create policy own_agency on obligation_override for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on obligation_override for all to current_user using (true) with check (true);
create policy own_agency on own_tool for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on own_tool for all to current_user using (true) with check (true);
create policy own_agency on pack for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on pack for all to current_user using (true) with check (true);
create policy own_agency on plan for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on plan for all to current_user using (true) with check (true);
create policy own_agency on playbook for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on playbook for all to current_user using (true) with check (true);
create policy own_agency on playbook_version for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on playbook_version for all to current_user using (true) with check (true);
create policy own_agency on portal_closing for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on portal_closing for all to current_user using (true) with check (true);
create policy own_agency on portal_link for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on portal_link for all to current_user using (true) with check (true);
create policy own_agency on reminder_setting for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on reminder_setting for all to current_user using (true) with check (true);
create policy own_agency on saved_view for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on saved_view for all to current_user using (true) with check (true);
create policy own_agency on scope_request for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on scope_request for all to current_user using (true) with check (true);
create policy own_agency on snapshot for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on snapshot for all to current_user using (true) with check (true);
create policy own_agency on source for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on source for all to current_user using (true) with check (true);
create policy own_agency on step for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on step for all to current_user using (true) with check (true);
create policy own_agency on step_note for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on step_note for all to current_user using (true) with check (true);
create policy own_agency on successor_question for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on successor_question for all to current_user using (true) with check (true);
create policy own_agency on successor_share for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on successor_share for all to current_user using (true) with check (true);
create policy own_agency on ticket for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on ticket for all to current_user using (true) with check (true);
create policy own_agency on time_entry for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on time_entry for all to current_user using (true) with check (true);
create policy own_agency on tracking_record for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on tracking_record for all to current_user using (true) with check (true);
create policy own_agency on transition for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on transition for all to current_user using (true) with check (true);
create policy own_agency on upload for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on upload for all to current_user using (true) with check (true);
create policy own_agency on upload_part for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on upload_part for all to current_user using (true) with check (true);
create policy own_agency on webhook for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on webhook for all to current_user using (true) with check (true);
create policy own_agency on webhook_delivery for all to passation_app using ((agency_id = current_agency())) with check ((agency_id = current_agency()));
create policy owner on webhook_delivery for all to current_user using (true) with check (true);
grant insert, select, update on access to passation_app;
grant insert, select, update on access_authorisation to passation_app;
grant insert, select, update on access_evidence to passation_app;
grant insert, select, update on access_hook to passation_app;
grant insert, select, update on access_report to passation_app;
grant insert, select, update on access_request to passation_app;
grant insert, select, update on access_use to passation_app;
grant insert, select, update on agency to passation_app;
grant delete, insert, select, update on agency_logo to passation_app;
grant insert, select, update on api_key to passation_app;
grant insert, select, update on calendar_feed to passation_app;
grant insert, select, update on chain to passation_app;
grant insert, select, update on clause to passation_app;
grant insert, select, update on column_mapping to passation_app;
grant insert, select, update on contact to passation_app;
grant insert, select, update on contract_facts to passation_app;
grant insert, select, update on contract_reading to passation_app;
grant insert, select, update on departure to passation_app;
grant insert, select, update on departure_closing to passation_app;
grant insert, select, update on digest to passation_app;
grant insert, select on digest_line to passation_app;
grant insert, select, update on dossier to passation_app;
grant insert, select, update on entry to passation_app;
grant insert, select on fact to passation_app;
grant insert, select, update on file to passation_app;
grant insert, select, update on file_collection to passation_app;
grant insert, select on file_content to passation_app;
grant insert, select, update on import to passation_app;
grant insert, select, update on invitation to passation_app;
grant insert, select, update on letter to passation_app;
grant insert, select, update on letter_attempt to passation_app;
grant insert, select, update on letter_link to passation_app;
grant insert, select, update on letter_template to passation_app;
grant insert, select, update on meeting to passation_app;
grant insert, select on meeting_reply to passation_app;
grant insert, select, update on member to passation_app;
grant insert, select, update on milestone to passation_app;
grant insert, select, update on monitor to passation_app;
grant insert, select, update on obligation_override to passation_app;
grant insert, select, update on own_tool to passation_app;
grant insert, select, update on pack to passation_app;
grant insert, select, update on plan to passation_app;
grant insert, select, update on playbook to passation_app;
grant insert, select on playbook_version to passation_app;
grant insert, select, update on portal_closing to passation_app;
grant insert, select, update on portal_link to passation_app;
grant insert, select, update on reminder_setting to passation_app;
grant delete, insert, select, update on saved_view to passation_app;
grant insert, select, update on scope_request to passation_app;
grant insert, select on snapshot to passation_app;
grant insert, select, update on source to passation_app;
grant insert, select, update on step to passation_app;
grant insert, select on step_note to passation_app;
grant insert, select, update on successor_question to passation_app;
grant insert, select, update on successor_share to passation_app;
grant insert, select, update on ticket to passation_app;
grant insert, select, update on time_entry to passation_app;
grant insert, select on tracking_record to passation_app;
grant insert, select, update on transition to passation_app;
grant delete, insert, select, update on upload to passation_app;
grant delete, insert, select on upload_part to passation_app;
grant insert, select, update on webhook to passation_app;
grant insert, select, update on webhook_delivery to passation_app;
grant execute on function calendar_feed_by_hash(bytea) to passation_app;
grant execute on function contacts_saying(tsquery) to passation_app;
grant execute on function corrected(jsonb,jsonb) to public;
grant execute on function current_agency() to public;
grant execute on function current_person() to public;
grant execute on function dossiers_saying(tsquery) to passation_app;
grant execute on function files_saying(tsquery) to passation_app;
grant execute on function fold(text) to public;
grant execute on function indexed_entries_saying(tsquery,tsquery,integer) to passation_app;
grant execute on function indexed_steps_saying(tsquery,tsquery,integer) to passation_app;
grant execute on function invitation_by_hash(bytea) to passation_app;
grant execute on function letter_link_by_hash(bytea) to passation_app;
grant execute on function look_among_entries(tsquery,tsquery[],tsquery) to passation_app;
grant execute on function look_among_steps(tsquery,tsquery[],tsquery) to passation_app;
grant execute on function newest_entries_saying(tsquery) to passation_app;
grant execute on function newest_steps_saying(tsquery) to passation_app;
grant execute on function plain(text) to public;
grant execute on function portal_ended_by_hash(bytea,timestamp with time zone) to passation_app;
grant execute on function portal_link_by_hash(bytea) to passation_app;
grant execute on function reminder_by_stop_hash(bytea) to passation_app;
grant execute on function take_in_words() to passation_app;
grant execute on function time_ordered_id() to public;
grant execute on function words_of_agency(tsvector,uuid) to public;
