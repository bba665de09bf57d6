-- PostgreSQL 18 keeps the plans of such functions, but makes them anew as long as that seems to pay: for what they are
-- given here it never does, and was a third of what a search took (decision 065). Earlier versions plan at each call.
alter function dossiers_saying set plan_cache_mode = force_generic_plan;
alter function contacts_saying set plan_cache_mode = force_generic_plan;
alter function files_saying set plan_cache_mode = force_generic_plan;
alter function asked_of_index set plan_cache_mode = force_generic_plan;
alter function look_among_entries set plan_cache_mode = force_generic_plan;
alter function look_among_steps set plan_cache_mode = force_generic_plan;
alter function newest_entries_saying set plan_cache_mode = force_generic_plan;
alter function newest_steps_saying set plan_cache_mode = force_generic_plan;
alter function indexed_entries_saying set plan_cache_mode = force_generic_plan;
alter function indexed_steps_saying set plan_cache_mode = force_generic_plan;
