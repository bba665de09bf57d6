import { sql } from "kysely";
import type { JobDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";

/** From so many rows on, an import puts their words aside: fewer are taken in before anybody looks up. */
const many = 5_000;
/** Room for the words of a hundred thousand rows; kilobytes. */
const room = 131_072;

/**
 * Called before a command writes many entries: the index of words takes them in after the commit,
 * sorted as a whole, by the job that comes back. Until then a search reads what was put aside.
 */
export async function putWordsAside({ tx }: Work, entries: number): Promise<readonly JobDraft[]> {
  if (entries < many) return [];
  await sql`select set_config('gin_pending_list_limit', ${String(room)}, true)`.execute(tx);
  return [{ name: "search.take-in", data: {}, singletonKey: "search.take-in" }];
}
