import { parseArgs } from "node:util";
import { addAccesses } from "../src/core/access/commands/add-accesses.ts";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { addDays } from "../src/core/plan/calendar.ts";
import { makePlan } from "../src/core/plan/commands/make-plan.ts";
import { addStep } from "../src/core/plan/commands/write-step.ts";
import { mostLines } from "../src/core/reminder/digest.ts";
import { aMailbox, sendWhatIsDue } from "../src/testing/digests.ts";
import { aMember, anAgency, done } from "../src/testing/people.ts";
import { smallPlaybook } from "../src/testing/playbooks.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// J1: the server is away for three months, during which thousands of tools come to the day on which we leave them.
// Back, two workers at once must tell each of them once to who follows its dossier, in order, in one digest a person
// that says it is late; asked again, nothing.
//   node bench/departures-after-months.ts --rows 10000

const { values } = parseArgs({ options: { rows: { type: "string", default: "10000" } } });
const rows = Number(values.rows);
const [dossiersEach, accessesEach] = [4, 50];
const people = Math.ceil(rows / (dossiersEach * accessesEach));
const total = people * dossiersEach * accessesEach;

const mailbox = aMailbox();
// Monday 2 November 2026.
const world = await makeWorld({ sendDigest: mailbox.send });
const faults: string[] = [];
let took = 0;
try {
  const owner = await anAgency(world);
  const lou = { form: "person", name: "lou@rivage.example", level: "owner" };
  let memberId = "";
  for (let at = 0; at < people * dossiersEach; at += 1) {
    if (at % dossiersEach === 0) ({ memberId } = await aMember(world, owner, "member"));
    // Three months later each is left on another day of the silence.
    const endOn = addDays("2026-08-10", (at * 37) % 80);
    const { id: dossierId } = await done(world, owner, createDossier, { party: `Aubin ${at}`, endOn });
    const accesses = Array.from({ length: accessesEach }, (_, one) => ({
      ...{ toolKey: "google-search-console", resource: `site-${one}.example`, ours: [lou] },
    }));
    await done(world, owner, addAccesses, { dossierId, accesses });
    await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
    // Who follows a dossier has an open step of it, far away.
    await done(world, owner, addStep, { dossierId, title: "Suivre", dueOn: "2027-12-14", memberId });
  }
  await sendWhatIsDue(world);
  mailbox.letters.length = 0;
  world.wait({ hours: 24 * 92 });
  const started = performance.now();
  await sendWhatIsDue(world, 2);
  await sendWhatIsDue(world);
  took = performance.now() - started;
  const { rows: told } = await world.pool.query(
    `select count(*)::int as lines, count(distinct subject_id)::int as tools, count(distinct digest_id)::int as digests,
       count(*) filter (where not g.late or g.missed < 60)::int as "onTime",
       count(*) filter (where l.day < before)::int as "outOfOrder"
     from (select *, lag(day) over (partition by digest_id order by position) as before from digest_line
           where kind = 'leave') l
     join digest g on g.agency_id = l.agency_id and g.id = l.digest_id
     join reminder_setting r on r.agency_id = g.agency_id and r.id = g.setting_id
     join member m on m.agency_id = r.agency_id and m.id = r.member_id and m.role = 'member'`,
  );
  const expected = { lines: total, tools: total, digests: people, onTime: 0, outOfOrder: 0 };
  if (JSON.stringify(told[0]) !== JSON.stringify(expected))
    faults.push(`told ${JSON.stringify(told[0])}, not ${JSON.stringify(expected)}`);
  const once = new Set(mailbox.letters.map(({ messageId }) => messageId));
  // The owner is told of every dossier, as far as a digest goes.
  if (mailbox.letters.length !== people + 1 || once.size !== people + 1)
    faults.push(`${mailbox.letters.length} mails, ${once.size} of them different`);
  if (mailbox.letters.some(({ late }) => !late)) faults.push("a mail does not say that it is late");
  const most = Math.max(...mailbox.letters.map(({ lines }) => lines.length));
  if (most < Math.min(total, mostLines)) faults.push(`the owner reads ${most} lines`);
  const before = mailbox.letters.length;
  await sendWhatIsDue(world);
  if (mailbox.letters.length !== before) faults.push("asked again, mails left again");
} finally {
  await world.close();
}
for (const fault of faults) console.error(fault);
printFigure({
  id: "J1",
  what: `${total} tools came to the day of our departure for ${people} people while the server was away for three months; two workers at once`,
  figure: `${faults.length} faults, ${(took / 1_000).toFixed(1)} s`,
  goal: "each told once, in order, marked late; nothing more when asked again",
  reached: faults.length === 0,
});
