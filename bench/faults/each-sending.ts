import { randomUUIDv7 } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { calendarOf, dayIn } from "../../src/core/kernel/calendar.ts";
import type { Job } from "../../src/core/kernel/job.ts";
import { sendLetterJob } from "../../src/core/letter/jobs/send-letter.ts";
import { messageIdOf } from "../../src/core/reminder/digest.ts";
import { mailDigest } from "../../src/core/reminder/jobs/mail-digest.ts";
import { sendDue } from "../../src/core/reminder/jobs/send-due.ts";
import { deliverWebhook } from "../../src/core/webhook/jobs/deliver-webhook.ts";
import { jobWorkOf, tellTheEnd } from "../../src/testing/digests.ts";
import type { Browser } from "../../src/testing/door.ts";
import { type FaultyWorld, faultKinds } from "../../src/testing/faulty.ts";
import { type FaultySmtp, type SmtpFault, smtpSteps } from "../../src/testing/faulty-smtp.ts";
import { furnished, type People } from "./flows.ts";

type Given = {
  readonly world: FaultyWorld;
  readonly people: People;
  readonly peer: FaultySmtp;
  readonly every: number;
  readonly faults: string[];
};

/** Something that waits to be sent by a job, and what is known of it from outside. */
type Waiting = {
  readonly data: object;
  /** Where it stands: `sent`, `failed`, or still waiting. */
  readonly state: () => Promise<string>;
  /** How often whoever receives it took it. */
  readonly taken: () => number;
};

const smtpFaults: readonly SmtpFault[] = smtpSteps.flatMap((at) =>
  (["cut", "cut-after", 421, 451, 554] as const).map((how): SmtpFault => ({ at, how })),
);

/** How the address of a webhook goes wrong: it answers so, or the line is cut at some point of its answer. */
const webFaults = ["cut", "half-head", 500, 429, 302, "nonsense"] as const;

/** Fails each call under what is sent; each thing must leave when all is well again. Says how many were failed. */
export async function failEachSending(given: Given): Promise<number> {
  const { world, people, peer, every } = given;
  const { owner } = people;
  const web = await openFaultyWeb();
  try {
    const place = await furnished(people);
    await owner.post("/api/reminder.set", { every: "daily" });
    const url = `${web.url}/`;
    await owner.post("/api/webhook.add", { url, events: ["dossier.edited"] });
    const letter = () => aLetter(world, people, peer, place);
    const digest = () => aDigest(world, peer, String(place.dossierId));
    const delivery = () => aDelivery(world, owner, web, String(place.dossierId));
    let failed = 0;
    failed += await failCalls(given, sendLetterJob, letter);
    failed += await failCalls(given, mailDigest, digest);
    failed += await failCalls(given, deliverWebhook, delivery);
    for (const fault of smtpFaults.filter((_, at) => at % every === 0)) {
      for (const [job, waiting] of [
        [sendLetterJob, letter],
        [mailDigest, digest],
      ] as const) {
        const one = await waiting();
        peer.arm(fault);
        await tryOnce(world, job, one);
        await mustLeave(given, job, one, `${fault.how} at ${fault.at}`, fault.how === 554);
        failed += 1;
      }
    }
    for (const how of webFaults) {
      const one = await delivery();
      web.arm(how);
      await tryOnce(world, deliverWebhook, one);
      await mustLeave(given, deliverWebhook, one, String(how));
      failed += 1;
    }
    return failed + (await failPreparing(given));
  } finally {
    await web.close();
  }
}

/** Makes the n-th call of the database or the store fail while a job sends, for every n. */
async function failCalls(given: Given, job: Job, waiting: () => Promise<Waiting>): Promise<number> {
  const { world, every, faults } = given;
  let failed = 0;
  for (const kind of faultKinds) {
    for (let n = 1; n < 100; n += every) {
      const one = await waiting();
      world.faults.arm(kind, n);
      await tryOnce(world, job, one);
      const wasHit = world.faults.disarm();
      await world.faults.ended();
      await mustLeave(given, job, one, `${kind} ${n}`);
      if (!wasHit) break;
      failed += 1;
      if (n + every >= 100) faults.push(`${job.name}, ${kind}: there is no end of calls`);
    }
  }
  return failed;
}

/** The job as the queue has it done: what it throws is noted there, and it comes back. */
async function tryOnce(world: FaultyWorld, job: Job, { data }: Waiting): Promise<void> {
  await job.perform(data, jobWorkOf(world)).catch(() => undefined);
}

/** All is well again: it leaves within two more tries, taken once, or twice when a line was cut; or it was refused. */
async function mustLeave(
  { world, faults }: Given,
  job: Job,
  one: Waiting,
  why: string,
  mayFail = false,
): Promise<void> {
  for (let tries = 0; tries < 2; tries += 1) await tryOnce(world, job, one);
  const [state, taken] = [await one.state(), one.taken()];
  const isSent = state === "sent" && taken >= 1 && taken <= 2;
  const isRefused = mayFail && state === "failed" && taken === 0;
  if (!isSent && !isRefused) faults.push(`${job.name}, ${why}: ${state}, taken ${taken} times`);
}

/** The digests that are due are made once, whatever fails while they are: one a day of each person. */
async function failPreparing({ world, every, faults }: Given): Promise<number> {
  const made = async () => {
    const { rows } = await world.plain.pool.query(
      `select count(*)::int as digests, count(distinct (setting_id, day))::int as days,
         (select count(*)::int from reminder_setting where next_at <= $1) as due from digest`,
      [world.clock()],
    );
    return rows[0] as { digests: number; days: number; due: number };
  };
  const calendar = calendarOf(await world.ports.calendars("FR"));
  // Who never said how is planned by the first look.
  await sendDue.perform(null, jobWorkOf(world));
  let failed = 0;
  for (const kind of faultKinds.filter((one) => one !== "store-full")) {
    for (let n = 1; n < 100; n += every) {
      // On a holiday nobody is told anything.
      do world.wait({ hours: 24 });
      while (!calendar.isWorkingDay(dayIn("Europe/Paris", world.clock())));
      const before = await made();
      world.faults.arm(kind, n);
      await sendDue.perform(null, jobWorkOf(world)).catch(() => undefined);
      const wasHit = world.faults.disarm();
      await world.faults.ended();
      // As the queue has it done; each connection that died while nobody held it fails who takes it next.
      for (let tries = 0; tries < 4; tries += 1)
        await sendDue.perform(null, jobWorkOf(world)).catch(() => undefined);
      const after = await made();
      if (before.due < 2 || after.digests - before.digests !== before.due || after.digests !== after.days)
        faults.push(
          `${sendDue.name}, ${kind} ${n}: ${after.digests - before.digests} digests were made for ${before.due} people`,
        );
      if (!wasHit) break;
      failed += 1;
    }
  }
  return failed;
}

async function aLetter(
  world: FaultyWorld,
  { owner, colleague }: People,
  peer: FaultySmtp,
  { dossierId, contactId, fileId }: Awaited<ReturnType<typeof furnished>>,
): Promise<Waiting> {
  const ask = async (name: string, input: object, by = colleague) => {
    const answer = await by.post(`/api/${name}`, { dossierId, ...input });
    if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
    return answer.json;
  };
  const { id: letterId } = await ask("letter.draft", { contactId, template: "questionnaire" });
  const texts = { subject: "Questions", body: "Bonjour Nora." };
  const { revision } = await ask("letter.edit", { letterId, ...texts, fileIds: [fileId] });
  await ask("letter.approve", { letterId, revision }, owner);
  await ask("letter.send", { letterId, revision });
  const row = async () => {
    const found = "select agency_id, state, revision from letter where id = $1";
    return (await world.plain.pool.query(found, [letterId])).rows[0];
  };
  const { agency_id: agencyId } = await row();
  return {
    data: { agencyId, dossierId, letterId },
    state: async () => (await row()).state,
    taken: () =>
      [...peer.taken].reduce((sum, [id, times]) => (id.includes(String(letterId)) ? sum + times : sum), 0),
  };
}

async function aDigest(world: FaultyWorld, peer: FaultySmtp, dossierId: string): Promise<Waiting> {
  const digestId = randomUUIDv7();
  const { rows } = await world.plain.pool.query(
    `insert into digest (agency_id, id, setting_id, day, planned_at, made_at, late, missed, message_id, state)
     select agency_id, $1::uuid, id, (select coalesce(max(day), date '2020-01-01') + 1 from digest where day < '2026-01-01'),
       now(), now(), false, 0, $2, 'due' from reminder_setting limit 1 returning agency_id`,
    [digestId, messageIdOf(digestId)],
  );
  await tellTheEnd(world.plain, digestId, dossierId);
  return {
    data: { agencyId: rows[0].agency_id, digestId },
    state: async () =>
      (await world.plain.pool.query("select state from digest where id = $1", [digestId])).rows[0].state,
    taken: () => peer.taken.get(messageIdOf(digestId)) ?? 0,
  };
}

let edits = 0;

async function aDelivery(
  world: FaultyWorld,
  owner: Browser,
  web: FaultyWeb,
  dossierId: string,
): Promise<Waiting> {
  edits += 1;
  await owner.post("/api/dossier.edit", { dossierId, clientView: `Vu ${edits}` });
  const found = "select d.agency_id, d.id, d.state from webhook_delivery d";
  const { rows } = await world.plain.pool.query(
    `${found} join webhook w on w.id = d.webhook_id where w.url = $1 order by d.id desc limit 1`,
    [`${web.url}/`],
  );
  const { agency_id: agencyId, id } = rows[0];
  return {
    data: { agencyId, deliveryId: id },
    state: async () => (await world.plain.pool.query(`${found} where d.id = $1`, [id])).rows[0].state,
    taken: () => web.taken.get(id) ?? 0,
  };
}

type FaultyWeb = Awaited<ReturnType<typeof openFaultyWeb>>;

/** An address on this machine that takes webhooks, and goes wrong once when told to. */
async function openFaultyWeb() {
  const taken = new Map<string, number>();
  let armed: (typeof webFaults)[number] | undefined;
  const goWrong = (how: (typeof webFaults)[number], response: ServerResponse) => {
    if (typeof how === "number") return void response.writeHead(how, { location: "/elsewhere" }).end();
    if (how === "half-head") response.socket?.write("HTTP/1.1 204 No Con");
    if (how === "nonsense") response.socket?.write("\0\0\0 nothing of HTTP\r\n\r\n");
    response.socket?.destroy();
  };
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      const how = armed;
      armed = undefined;
      if (how !== undefined) return goWrong(how, response);
      const id = String(request.headers["webhook-id"]);
      taken.set(id, (taken.get(id) ?? 0) + 1);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    arm: (how: (typeof webFaults)[number]) => {
      armed = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
