import { type aMailbox, sendWhatIsDue } from "../src/testing/digests.ts";
import type { TestWorld } from "../src/testing/world.ts";

/** What a silence of three months ends with: the digests, what they told, and whether it is as it must be. */
export async function tellAfterMonths(
  world: TestWorld,
  mailbox: ReturnType<typeof aMailbox>,
  expected: {
    /** Of which kind the lines are, and what else narrows them, in SQL of `digest_line`. */
    readonly kind: string;
    readonly where: string;
    readonly lines: number;
    readonly people: number;
  },
): Promise<{ readonly took: number; readonly faults: readonly string[] }> {
  const { kind, where, lines, people } = expected;
  const faults: string[] = [];
  world.wait({ hours: 24 * 92 });
  const started = performance.now();
  await sendWhatIsDue(world, 2);
  await sendWhatIsDue(world);
  const took = performance.now() - started;
  const { rows } = await world.pool.query(
    `select count(*)::int as lines, count(distinct subject_id)::int as subjects, count(distinct digest_id)::int as digests,
       count(*) filter (where not g.late or g.missed < 60)::int as "onTime",
       count(*) filter (where l.day < before)::int as "outOfOrder"
     from (select *, lag(day) over (partition by digest_id order by position) as before from digest_line l
           where kind = $1 and ${where}) l
     join digest g on g.agency_id = l.agency_id and g.id = l.digest_id`,
    [kind],
  );
  const wanted = { lines, subjects: lines, digests: people, onTime: 0, outOfOrder: 0 };
  if (JSON.stringify(rows[0]) !== JSON.stringify(wanted))
    faults.push(`told ${JSON.stringify(rows[0])}, not ${JSON.stringify(wanted)}`);
  // The owner has one too.
  const once = new Set(mailbox.letters.map(({ messageId }) => messageId));
  if (mailbox.letters.length !== people + 1 || once.size !== people + 1)
    faults.push(`${mailbox.letters.length} mails, ${once.size} of them different`);
  if (mailbox.letters.some(({ late }) => !late)) faults.push("a mail does not say that it is late");
  const before = mailbox.letters.length;
  await sendWhatIsDue(world);
  if (mailbox.letters.length !== before) faults.push("asked again, mails left again");
  return { took, faults };
}
