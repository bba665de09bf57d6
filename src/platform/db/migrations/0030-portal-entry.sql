-- A code that is mailed besides the link, where the agency wants one; kept by its hash, for ten minutes and five tries,
-- ten times for one link: whoever found a link guesses no code.
alter table portal_link
  add column with_code boolean not null default false,
  add column code_hash bytea,
  add column code_made_at timestamptz,
  add column code_tries integer not null default 0,
  add column code_times integer not null default 0,
  add constraint portal_link_code_has_its_moment check ((code_hash is null) = (code_made_at is null));

-- A contact may ask something that is about no tool, and the agency answers in words.
alter table access_request
  alter column access_id drop not null,
  add column answer text,
  drop constraint access_request_kind_check,
  add constraint access_request_kind_check check (kind in ('help', 'someone-else', 'question')),
  add constraint access_request_question_is_of_no_access check ((kind = 'question') = (access_id is null)),
  add constraint access_request_answer_is_settled check (answer is null or settled_at is not null);

-- Until when the portal of a dossier stays readable, where the agency chose another day than the usual one; null: it
-- went back to the usual one.
create table portal_closing (
  agency_id uuid not null,
  dossier_id uuid not null,
  readable_until date,
  set_at timestamptz not null,
  set_by text not null,
  primary key (agency_id, dossier_id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id)
);
select protect_tenant_table('portal_closing'::regclass);
grant select, insert, update on portal_closing to passation_app;
