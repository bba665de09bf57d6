-- A contact may show by a file that an access is taken out, as it shows its right.
alter table access_request add column file_id uuid;
alter table access_request
  add foreign key (agency_id, dossier_id, file_id) references file (agency_id, dossier_id, id);
alter table access_request
  add constraint access_request_file_shows_that_it_is_out check (file_id is null or kind = 'out');
