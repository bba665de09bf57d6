-- Whom people of the other side ask, also once their portal is closed: what the agency wrote, and never a member's own.
alter table agency
  add column contact_email text,
  add column contact_phone text;
