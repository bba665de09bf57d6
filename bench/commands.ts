import { changeRole } from "../src/core/agency/commands/change-role.ts";
import { editAgency } from "../src/core/agency/commands/edit-agency.ts";
import { inviteMember } from "../src/core/agency/commands/invite-member.ts";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { editDossier } from "../src/core/dossier/commands/edit-dossier.ts";
import { verifyJournal } from "../src/core/journal/queries.ts";
import { commentStep } from "../src/core/plan/commands/comment-step.ts";
import { makePlan } from "../src/core/plan/commands/make-plan.ts";
import { setStatus } from "../src/core/plan/commands/set-status.ts";
import { addTime } from "../src/core/plan/commands/write-time.ts";
import { readPlan } from "../src/core/plan/queries/read-plan.ts";
import { aMember, anAgency, done, type Member } from "../src/testing/people.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";
import { postgresSeconds } from "./processor-time.ts";

// P3: commands that each leave a fact, durable (fsync, full pages, synchronous commit), mixed, from
// 16 callers of 8 agencies through one Node process: dossiers, steps of plans, comments, time, the team.
//   node bench/commands.ts [seconds]

const seconds = Number(process.argv[2] ?? 10);
const callers = 16;
const world = await makeWorld({}, callers);
try {
  const { rows } = await world.pool.query(
    "select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes') as durable",
  );
  if (rows[0].durable !== "ononon") throw new Error("this database is not durable");
  const owners = await Promise.all(Array.from({ length: 8 }, (_, at) => anAgency(world, `Agence ${at}`)));
  const members = await Promise.all(owners.map((owner) => aMember(world, owner, "member")));
  const plans = await Promise.all(
    Array.from({ length: callers }, (_, caller) => aPlan(owners[caller % owners.length] as Member)),
  );
  const folder = String((await world.pool.query("show data_directory")).rows[0].data_directory);
  const [ownBefore, databaseBefore] = [process.cpuUsage(), postgresSeconds(folder)];
  let count = 0;
  const until = performance.now() + seconds * 1_000;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      const owner = owners[caller % owners.length] as Member;
      const plan = plans[caller] as Awaited<ReturnType<typeof aPlan>>;
      const memberId = members[caller % members.length]?.memberId ?? "";
      for (let turn = 0; performance.now() < until; turn += 1) {
        const { id: dossierId } = await done(world, owner, createDossier, {
          party: `Client ${caller}-${turn}`,
        });
        await done(world, owner, editDossier, { dossierId, endOn: "2026-12-14" });
        await done(world, owner, editDossier, { dossierId, reason: "budget", initiator: "client" });
        const stepId = plan.stepIds[turn % plan.stepIds.length];
        const of = { dossierId: plan.dossierId, stepId };
        const to = Math.floor(turn / plan.stepIds.length) % 2 === 0 ? "doing" : "to-do";
        await done(world, owner, setStatus, { dossierId: plan.dossierId, stepIds: [stepId], to });
        await done(world, owner, commentStep, { ...of, text: `Relu, tour ${turn}.` });
        await done(world, owner, addTime, { ...of, minutes: 5 });
        count += 6;
        if (turn % 4 !== 0) continue;
        await done(world, owner, editAgency, { name: `Agence ${caller}-${turn}` });
        await done(world, owner, inviteMember, { email: `p${caller}-${turn}@x.example` });
        await done(world, owner, changeRole, { memberId, role: turn % 8 === 0 ? "manager" : "member" });
        count += 3;
      }
    }),
  );
  const rate = count / ((performance.now() - started) / 1_000);
  const own = process.cpuUsage(ownBefore);
  const each = (spent: number) => `${((1_000 * spent) / count).toFixed(2)} ms`;
  const spent = `${each((own.user + own.system) / 1e6)} of processor in Node and ${each(postgresSeconds(folder) - databaseBefore)} in PostgreSQL for one`;
  for (const owner of owners) {
    const { fault } = await done(world, owner, verifyJournal, {});
    if (fault) throw new Error(`a journal does not hold: ${JSON.stringify(fault)}`);
  }
  printFigure({
    id: "P3",
    what: `commands with fact, durable, mixed (dossiers, steps of plans of ${plans[0]?.stepIds.length} steps, comments, time, team), ${callers} callers`,
    figure: `${Math.round(rate)}/s; ${spent}`,
    goal: "≥ 700/s",
    reached: rate >= 700,
  });
} finally {
  await world.close();
}

/** A dossier with the plan of the largest playbook, and its steps that are to do. */
async function aPlan(owner: Member) {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2027-03-14" });
  await done(world, owner, makePlan, { dossierId, playbookKey: "client-exit-web-marketing" });
  const { steps } = await done(world, owner, readPlan, { dossierId });
  return { dossierId, stepIds: steps.filter(({ included }) => included).map(({ id }) => id) };
}
