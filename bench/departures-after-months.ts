import { parseArgs } from "node:util";
import { addAccesses } from "../src/core/access/commands/add-accesses.ts";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { addDays } from "../src/core/plan/calendar.ts";
import { makePlan } from "../src/core/plan/commands/make-plan.ts";
import { addStep } from "../src/core/plan/commands/write-step.ts";
import { mostOfAKind } from "../src/core/reminder/digest.ts";
import { aMailbox, sendWhatIsDue } from "../src/testing/digests.ts";
import { aMember, anAgency, done } from "../src/testing/people.ts";
import { smallPlaybook } from "../src/testing/playbooks.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";
import { tellAfterMonths } from "./told-once.ts";

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
  const told = await tellAfterMonths(world, mailbox, {
    kind: "leave",
    where: `digest_id in (select g.id from digest g
        join reminder_setting r on r.agency_id = g.agency_id and r.id = g.setting_id
        join member m on m.agency_id = r.agency_id and m.id = r.member_id where m.role = 'member')`,
    lines: total,
    people,
  });
  took = told.took;
  faults.push(...told.faults);
  // The owner is told of every dossier, as far as a digest goes.
  const most = Math.max(...mailbox.letters.map(({ lines }) => lines.length));
  if (most < Math.min(total, mostOfAKind)) faults.push(`the owner reads ${most} lines`);
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
