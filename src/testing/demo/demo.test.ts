import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { listAccesses } from "#core/access/queries.ts";
import { listContacts } from "#core/contact/queries.ts";
import { listClauses, listObligations } from "#core/contract/queries.ts";
import { listLeavers } from "#core/departure/queries/leavers.ts";
import { drawCertificate, listDepartures } from "#core/departure/queries.ts";
import { listDossiers } from "#core/dossier/queries/list.ts";
import { listFiles } from "#core/file/queries.ts";
import { verifyJournal } from "#core/journal/queries.ts";
import { calendarOf } from "#core/kernel/calendar.ts";
import { listLetters } from "#core/letter/queries/letters.ts";
import { listMeetings } from "#core/meeting/queries/read-meetings.ts";
import { listMonitors } from "#core/monitor/queries.ts";
import { listPacks } from "#core/pack/queries.ts";
import { readPlan } from "#core/plan/queries/read-plan.ts";
import { listRequests } from "#core/plan/queries/requests.ts";
import { listPlaybooks } from "#core/playbook/queries/list-playbooks.ts";
import { listShares } from "#core/portal/queries/shares.ts";
import { listLinks } from "#core/portal/queries.ts";
import { listTickets } from "#core/ticket/queries.ts";
import { listDecisions } from "#core/tracking/queries/entry-lists.ts";
import { readRecap } from "#core/tracking/queries/recap.ts";
import { listMetrics } from "#core/tracking/queries/series.ts";
import { readTransition } from "#core/transition/queries/read-transition.ts";
import { listViews } from "#core/view/queries.ts";
import { done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { makeDemo } from "./demo.ts";
import { ownPlaybookKey } from "./playbooks.ts";

const world = await makeWorld();
after(world.close);

test("the demonstration has something to show on every screen, and a journal that verifies", async () => {
  let people = 0;
  await makeDemo(world, async () => `person-${people++}`);
  const { rows } = await world.pool.query("select agency_id, id, role from member where role = 'owner'");
  const { agency_id: agencyId, id: memberId } = rows[0];
  const owner = { kind: "member", agencyId, memberId, role: "owner" } as const;
  const named = new Map<string, string>();
  for (const [state, least] of [
    ["open", 6],
    ["archived", 1],
    ["cancelled", 1],
  ] as const) {
    const list = await done(world, owner, listDossiers, { state, limit: 50 });
    assert.ok(list.rows.length >= least, state);
    for (const { id, name } of list.rows) named.set(name, id);
  }
  const dossierId = named.get("Boulangerie Aubin") ?? "";
  const page = { dossierId, limit: 50 };
  assert.ok((await done(world, owner, listContacts, page)).rows.length > 1);
  assert.ok((await done(world, owner, listDecisions, page)).rows.length > 2);
  const files = (await done(world, owner, listFiles, page)).rows;
  assert.ok(new Set(files.map(({ folder }) => folder)).size > 3);
  assert.ok(files.some(({ visibility, tags }) => visibility === "internal" && tags.length > 0));
  const packs = (await done(world, owner, listPacks, { dossierId })).rows;
  assert.deepEqual(
    packs.map(({ state, number }) => [state, number]),
    [
      ["ready", 2],
      ["ready", 1],
    ],
  );
  const { counts } = await done(world, owner, readRecap, { dossierId, language: "fr" });
  for (const part of ["finish", "handOver", "drop", "undecided"] as const) assert.ok(counts[part] > 0, part);
  const { rows: homes } = await world.pool.query("select home from source where dossier_id = $1", [
    dossierId,
  ]);
  assert.ok(homes.some(({ home }) => home === "ours") && homes.some(({ home }) => home !== "ours"));
  assert.ok((await done(world, owner, listMetrics, { dossierId })).metrics.length > 2);
  assert.ok((await done(world, owner, listViews, { page: "dossiers" })).views.length > 1);
  const { steps, time } = await done(world, owner, readPlan, { dossierId });
  for (const state of ["done", "doing", "blocked", "to-do"] as const)
    assert.ok(
      steps.some(({ status }) => status.is === state),
      state,
    );
  assert.equal(time.level, "fine");
  assert.equal((await done(world, owner, listRequests, page)).rows.length, 2);
  const dispute = named.get("Festival des Marées") ?? "";
  const late = (await done(world, owner, readPlan, { dossierId: dispute })).steps;
  assert.ok(late.some(({ verdict }) => verdict.is === "too-late"));
  assert.ok(late.some(({ status }) => status.is === "waived"));
  const clauses = (await done(world, owner, listClauses, page)).rows;
  for (const state of ["accepted", "candidate"])
    assert.ok(
      clauses.some((clause) => clause.state === state),
      state,
    );
  const { obligations } = await done(world, owner, listObligations, { dossierId });
  assert.ok(obligations.some(({ day }) => day !== null));
  const letters = (await done(world, owner, listLetters, page)).rows;
  assert.deepEqual(letters.map(({ state }) => state).sort(), ["draft", "ready", "sent"]);
  assert.ok(
    !world.enqueued.some(({ name }) => name === "letter.send"),
    "the demonstration writes to somebody",
  );
  const meetings = (await done(world, owner, listMeetings, page)).rows;
  assert.deepEqual(meetings.map(({ state }) => state).sort(), ["held", "proposed"]);
  const france = calendarOf(await world.ports.calendars("FR"));
  const slots = meetings.flatMap(({ slots: some, slot }) => (slot ? [...some, slot] : some));
  assert.equal(slots.length, 3);
  for (const { on } of slots) assert.ok(france.isWorkingDay(on), on);
  const { milestones } = await done(world, owner, readTransition, { dossierId });
  assert.deepEqual(milestones.map(({ state }) => state).sort(), ["accepted", "planned"]);
  const { monitors, costs } = await done(world, owner, listMonitors, { dossierId });
  assert.deepEqual([monitors.length, costs[0]?.savedCents], [3, 4_950]);
  const { tickets } = await done(world, owner, listTickets, { dossierId });
  assert.deepEqual(tickets.map(({ state }) => state).sort(), ["open", "transferred", "waiting"]);
  const { score } = await done(world, owner, listAccesses, { dossierId });
  for (const state of ["blocked", "autonomous", "unknown", "waived", "notApplicable"] as const)
    assert.ok(score[state] > 0, state);
  const left = await done(world, owner, listDepartures, { dossierId: named.get("Cabinet Orsel") });
  assert.deepEqual([left.counts.closed, left.counts.asked, left.counts.contradicted], [1, 1, 0]);
  const ofSupplier = await done(world, owner, listLinks, { dossierId: named.get("Hébergeur Nordix") });
  assert.deepEqual([ofSupplier.links[0]?.side, ofSupplier.requests.length], ["supplier", 1]);
  const kerguen = { dossierId: named.get("Maison Kerguen") };
  assert.equal((await done(world, owner, listShares, kerguen)).accesses.length, 3);
  const { links } = await done(world, owner, listLinks, kerguen);
  assert.ok(links.some(({ side, openedAt }) => side === "successor" && openedAt !== null));
  const certified = { dossierId: named.get("Librairie du Phare"), language: "fr" };
  assert.match((await done(world, owner, drawCertificate, certified)).name, /^attestation-de-depart/);
  const { people: leavers } = await done(world, owner, listLeavers, {});
  assert.deepEqual(
    leavers.filter(({ leftAt }) => leftAt !== null).map(({ name, count }) => [name, count]),
    [["Paul Petit", 2]],
  );
  const playbooks = (await done(world, owner, listPlaybooks, {})).rows;
  assert.ok(playbooks.some(({ key, version }) => key === ownPlaybookKey && version === 1));
  for (const chain of [undefined, dossierId, dispute])
    assert.equal((await done(world, owner, verifyJournal, { dossierId: chain })).fault, null);
});
