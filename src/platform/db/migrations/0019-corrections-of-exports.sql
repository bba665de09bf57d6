-- What the export said of each field when people corrected it: a newer export that says something else is
-- told beside the correction. Corrections made before have none.
alter table entry add column edit_base jsonb;
