-- What opened nothing in the portal, by the network that it came from, so that all processes count together. It holds
-- no agency's data, nobody but the doors reads it, and each row goes after five minutes.
create unlogged table portal_try (
  network text primary key,
  -- Seconds since 1970, the oldest first.
  failed_at double precision[] not null,
  newest double precision not null
);
create index portal_try_by_newest on portal_try (newest);
