-- Plans made from one version of a playbook hold the same content: it is read and understood once.
alter table plan add column content_hash text not null
  generated always as (hashtextextended(content::text, 0)::text) stored;

-- What was spent on one step; without it, each step of a plan read the time of the whole dossier.
create index time_of_step on time_entry (agency_id, dossier_id, step_id, spent_on, id) where removed_at is null;
