import { listAgencies } from "#core/identify.ts";
import type { JobWork } from "#core/kernel/job.ts";
import type { Calendar } from "#core/plan/calendar.ts";
import { mailDigest } from "#core/reminder/jobs/mail-digest.ts";
import { sendDue } from "#core/reminder/jobs/send-due.ts";
import type { DigestLetter, SendDigest } from "#core/reminder/ports.ts";
import { run, type World } from "#core/run.ts";
import type { TestWorld } from "./world.ts";

/** A calendar without holidays. */
export const mondayToFriday: Calendar = {
  isWorkingDay: (day) => Temporal.PlainDate.from(day).dayOfWeek <= 5,
};

type Mailbox = {
  readonly letters: DigestLetter[];
  /** What the next mails meet: the server is away, or refuses them for good. */
  meets: "sent" | "refused" | "away";
  readonly send: SendDigest;
};

/** A mailbox that takes everything, until it is told otherwise. */
export function aMailbox() {
  const letters: DigestLetter[] = [];
  const mailbox: Mailbox = {
    letters,
    meets: "sent",
    async send(letter) {
      if (mailbox.meets === "away") throw new Error("451 try again later");
      if (mailbox.meets === "sent") letters.push(letter);
      return mailbox.meets === "refused" ? "refused" : "sent";
    },
  };
  return mailbox;
}

/** What the queue gives to jobs. */
export const jobWorkOf = (world: World): JobWork => ({
  agencies: () => listAgencies(world),
  runAs: (actor, operation, input, report, signal) =>
    run(world, actor, operation, input, "fr", report, signal),
});

/**
 * Does what the scheduler and the queue do: as many workers at once make what is due, and each job that waits is
 * handed to one of them.
 */
export async function sendWhatIsDue(world: TestWorld, workers = 1): Promise<number> {
  const each = Array.from({ length: workers }, (_, at) => at);
  await Promise.all(each.map(() => sendDue.perform(null, jobWorkOf(world))));
  const waiting = await unsentDigests(world);
  await Promise.all(
    each.map(async (worker) => {
      for (const one of waiting.filter((_, at) => at % workers === worker))
        await mailDigest.perform(one, jobWorkOf(world)).catch(() => undefined);
    }),
  );
  return waiting.length;
}

/** Gives a digest that was put there by hand a line to tell: one that has nothing to tell is not mailed. */
export async function tellTheEnd(
  { pool }: Pick<TestWorld, "pool">,
  digestId: string,
  dossierId: string,
): Promise<void> {
  await pool.query(
    `insert into digest_line (agency_id, digest_id, position, kind, subject_id, dossier_id, day)
     select agency_id, $1::uuid, 0, 'end', id, id, date '2027-01-31' from dossier where id = $2`,
    [digestId, dossierId],
  );
}

/** The digests for which a job waits. */
export async function unsentDigests(
  world: Pick<TestWorld, "pool">,
): Promise<readonly { readonly agencyId: string; readonly digestId: string }[]> {
  const { rows } = await world.pool.query(
    `select agency_id as "agencyId", id as "digestId" from digest where state in ('due', 'claimed') order by id`,
  );
  return rows;
}

/** The deliveries of webhooks for which a job waits. */
export async function dueDeliveries(
  world: Pick<TestWorld, "pool">,
): Promise<readonly { readonly agencyId: string; readonly deliveryId: string }[]> {
  const { rows } = await world.pool.query(
    `select agency_id as "agencyId", id as "deliveryId" from webhook_delivery where state = 'due' order by id`,
  );
  return rows;
}
