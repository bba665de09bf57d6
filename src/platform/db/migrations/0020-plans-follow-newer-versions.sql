-- What a step is when the version that its plan follows has it no more: it stays because somebody began it, or
-- because another step is counted from it.
alter table step add column kept jsonb;

-- The playbook that a plan followed before it took another version, so that this can be taken back.
alter table plan add column earlier jsonb;
