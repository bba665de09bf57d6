import { parseArgs } from "node:util";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { makePlan } from "../src/core/plan/commands/make-plan.ts";
import { addStep } from "../src/core/plan/commands/write-step.ts";
import { aMailbox, sendWhatIsDue } from "../src/testing/digests.ts";
import { aMember, anAgency, done } from "../src/testing/people.ts";
import { smallPlaybook } from "../src/testing/playbooks.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";
import { tellAfterMonths } from "./told-once.ts";

// J1: the server is away for three months, during which thousands of steps come due. Back, two workers at once
// must tell each of them once, in order, in one digest a person that says it is late; and asked again, nothing.
//   node bench/reminders-after-months.ts --rows 10000

const { values } = parseArgs({ options: { rows: { type: "string", default: "10000" } } });
const rows = Number(values.rows);
const perPerson = 200;

const mailbox = aMailbox();
const world = await makeWorld({ sendDigest: mailbox.send });
const faults: string[] = [];
let took = 0;
const people = Math.ceil(rows / perPerson);
try {
  const owner = await anAgency(world);
  const members: string[] = [];
  for (let one = 0; one < people; one += 1) members.push((await aMember(world, owner, "member")).memberId);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2027-12-14" });
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  const { stepId } = await done(world, owner, addStep, { dossierId, title: "Étape", dueOn: "2027-12-14" });
  await sendWhatIsDue(world);
  // Due on each of the ninety days of silence, in an order that is not the one of their ids.
  await world.pool.query(
    `insert into step (agency_id, dossier_id, id, plan_id, key, own, position, phase, side, named, title, included,
       member_id, state, due_on, updated_at)
     select agency_id, dossier_id, gen_random_uuid(), plan_id, 'k' || n, own, n, phase, side, named, 'Étape ' || n,
       true, ($2::uuid[])[1 + n / $3], 'to-do', date '2026-11-03' + (n * 37) % 90, now()
     from step, generate_series(0, $4 - 1) as n where id = $1`,
    [stepId, members, perPerson, rows],
  );
  const told = await tellAfterMonths(world, mailbox, {
    kind: "overdue",
    where: `subject_id in (select id from step where key ~ '^k[0-9]')`,
    lines: rows,
    people,
  });
  took = told.took;
  faults.push(...told.faults);
} finally {
  await world.close();
}
for (const fault of faults) console.error(fault);
printFigure({
  id: "J1",
  what: `${rows} steps came due for ${people} people while the server was away for three months; two workers at once`,
  figure: `${faults.length} faults, ${(took / 1_000).toFixed(1)} s`,
  goal: "each told once, in order, marked late; nothing more when asked again",
  reached: faults.length === 0,
});
