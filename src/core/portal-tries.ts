import { sql } from "kysely";
import type { World } from "./run.ts";

/** How many links or codes that open nothing one network may try … */
const most = 30;
/** … within so many seconds. */
const within = 300;

const secondsNow = ({ clock }: World) => clock().epochMilliseconds / 1000;

/** How many seconds this network still has to wait, whichever process it tried at; nothing when it may go on. */
export async function secondsToWait(world: World, network: string): Promise<number | undefined> {
  const now = secondsNow(world);
  const { rows } = await sql<{ readonly failedAt: readonly number[] }>`
    with forgotten as (delete from portal_try where newest <= ${now - within})
    select failed_at as "failedAt" from portal_try where network = ${network}`.execute(world.db);
  const recent = (rows[0]?.failedAt ?? []).filter((at) => at > now - within);
  const [first] = recent;
  return first !== undefined && recent.length >= most ? Math.ceil(first + within - now) : undefined;
}

/** Counts one more thing that opened nothing; the newest thirty are enough to know. */
export async function countTry(world: World, network: string): Promise<void> {
  const now = secondsNow(world);
  await sql`
    insert into portal_try as t (network, failed_at, newest)
    values (${network}, array[${now}]::double precision[], ${now})
    on conflict (network) do update set newest = greatest(t.newest, excluded.newest), failed_at = (
      select array_agg(at order by at) from (
        select at from unnest(t.failed_at || excluded.failed_at) as at
        where at > ${now - within} order by at desc limit ${most}) as kept)`.execute(world.db);
}
