-- More days that the dates of a contract may be counted from: a formal notice, an invoice, a publication.
alter table contract_facts
  add column formal_notice_on date,
  add column invoiced_on date,
  add column published_on date;

-- What the last reading of a document of the contract said besides its clauses, so that it is still known later.
create table contract_reading (
  agency_id uuid not null,
  dossier_id uuid not null,
  -- The document, a file of the dossier.
  file_id uuid not null,
  read_at timestamptz not null,
  read_by text not null,
  -- Pages, from 1, that are pictures without text.
  without_text integer[] not null,
  -- The kinds of clauses of which nothing was found.
  not_found text[] not null,
  primary key (agency_id, dossier_id, file_id),
  foreign key (agency_id, dossier_id) references dossier (agency_id, id),
  foreign key (agency_id, dossier_id, file_id) references file (agency_id, dossier_id, id)
);

select protect_tenant_table('contract_reading'::regclass);
grant select, insert, update on contract_reading to passation_app;
