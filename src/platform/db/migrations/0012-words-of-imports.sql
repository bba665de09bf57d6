-- An import of a hundred thousand rows puts its words aside, and the index takes them in right after the
-- commit: sorted as a whole, and not while somebody waits. Only the owner of an index may ask for that.
create function take_in_words() returns void language sql security definer set search_path = public, pg_temp
  as $$ select gin_clean_pending_list('entry_by_words'::regclass) $$;
revoke execute on function take_in_words() from public;
grant execute on function take_in_words() to passation_app;
