import { sql } from "kysely";
import type { Work } from "./operation.ts";

/**
 * Has what the transaction asks from here on planned for its values: for lists narrowed by what many rows say, or few,
 * as a tag, words or a range of days are. All else is planned once (decision 056). It leaves with the next question.
 */
export async function planForValues({ tx }: Pick<Work, "tx">): Promise<void> {
  await sql`/* with the next */ select set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(tx);
}
