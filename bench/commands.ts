import { changeRole } from "../src/core/agency/commands/change-role.ts";
import { editAgency } from "../src/core/agency/commands/edit-agency.ts";
import { inviteMember } from "../src/core/agency/commands/invite-member.ts";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { editDossier } from "../src/core/dossier/commands/edit-dossier.ts";
import { verifyJournal } from "../src/core/journal/queries.ts";
import type { Actor } from "../src/core/kernel/actor.ts";
import { aMember, anAgency, done } from "../src/testing/people.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// P3: commands that each leave a fact, durable (fsync, full pages, synchronous commit), mixed, from
// 16 callers of 8 agencies through one Node process.
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
  let count = 0;
  const until = performance.now() + seconds * 1_000;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      const owner = owners[caller % owners.length] as Actor & { agencyId: string };
      const memberId = members[caller % members.length]?.memberId ?? "";
      for (let turn = 0; performance.now() < until; turn += 1) {
        const { id: dossierId } = await done(world, owner, createDossier, {
          party: `Client ${caller}-${turn}`,
        });
        await done(world, owner, editDossier, { dossierId, endOn: "2026-12-14" });
        await done(world, owner, editDossier, { dossierId, reason: "budget", initiator: "client" });
        count += 3;
        if (turn % 4 !== 0) continue;
        await done(world, owner, editAgency, { name: `Agence ${caller}-${turn}` });
        await done(world, owner, inviteMember, { email: `p${caller}-${turn}@x.example` });
        await done(world, owner, changeRole, { memberId, role: turn % 8 === 0 ? "manager" : "member" });
        count += 3;
      }
    }),
  );
  const rate = count / ((performance.now() - started) / 1_000);
  for (const owner of owners) {
    const { fault } = await done(world, owner, verifyJournal, {});
    if (fault) throw new Error(`a journal does not hold: ${JSON.stringify(fault)}`);
  }
  printFigure({
    id: "P3",
    what: `commands with fact, durable, mixed, ${callers} callers`,
    figure: `${Math.round(rate)}/s`,
    goal: "≥ 700/s",
    reached: rate >= 700,
  });
} finally {
  await world.close();
}
