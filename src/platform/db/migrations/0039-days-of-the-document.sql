-- Days that a document of the contract names for its signature or its start, each with its words: proposed, never taken.
alter table contract_reading add column days jsonb not null default '[]';
