import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { giveEvidence } from "#core/access/commands/give-evidence.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import { listAccesses } from "#core/access/queries.ts";
import { addClause } from "#core/contract/commands/write-clause.ts";
import { archiveDossier } from "#core/dossier/commands/close-dossier.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { readPortfolio } from "#core/dossier/queries/portfolio.ts";
import { readOverview } from "#core/dossier/queries.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { setStatus } from "#core/plan/commands/set-status.ts";
import { editStep } from "#core/plan/commands/write-step.ts";
import { addTime } from "#core/plan/commands/write-time.ts";
import { listening, rowsExamined } from "#testing/examined.ts";
import { aMember, anAgency, done, type Member, turnsAway } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { readHome } from "./home.ts";
import { readPlan } from "./read-plan.ts";

const world = await makeWorld();
after(world.close);
const playbookKey = smallPlaybook.key;

async function aPlan(owner: Member, more: object) {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Belin", ...more });
  await done(world, owner, makePlan, { dossierId, playbookKey });
  const { steps } = await done(world, owner, readPlan, { dossierId });
  return { dossierId, idOf: (key: string) => steps.find((step) => step.key === key)?.id ?? "" };
}

test("nobody reads the home or the portfolio of another agency", async () => {
  const owner = await anAgency(world);
  await aPlan(owner, { endOn: "2026-11-06" });
  await turnsAway(world, readHome, {}, owner, "read-only");
  await turnsAway(world, readPortfolio, {}, owner, "read-only");
  const stranger = await anAgency(world, "Une autre");
  const { next, overdue, waiting, dates, counts } = await done(world, stranger, readHome, {});
  assert.deepEqual([next, overdue, waiting, dates], [[], [], [], []]);
  assert.deepEqual(counts, { today: 0, waiting: 0, overdue: 0, blocked: 0 });
  const { stages } = await done(world, stranger, readPortfolio, {});
  assert.deepEqual(stages, { running: 0, ending: 0, leaving: 0, left: 0, undated: 0 });
});

test("what is somebody else's shows for everyone alone; what is put off comes back when it must be begun", async () => {
  const owner = await anAgency(world);
  const lou = await aMember(world, owner, "member");
  const { dossierId, idOf } = await aPlan(owner, { endOn: "2026-12-14" });
  const stepId = idOf("announce");
  const shows = async (whose: string) =>
    (await done(world, owner, readHome, { whose })).next.some((one) => one.stepId === stepId);
  assert.equal(await shows("mine"), true);
  await done(world, owner, editStep, { dossierId, stepId, memberId: lou.memberId });
  assert.deepEqual([await shows("mine"), await shows("everyone")], [false, true]);
  const ofLou = await done(world, lou, readHome, {});
  assert.ok(ofLou.next.some((one) => one.stepId === stepId));

  await done(world, owner, editStep, { dossierId, stepId, memberId: null, dueOn: "2026-11-09" });
  assert.equal(await shows("mine"), false);
  const { before } = await done(world, owner, editStep, { dossierId, stepId, dueOn: "2026-11-02" });
  const home = await done(world, owner, readHome, {});
  assert.equal(before.dueOn, "2026-11-09");
  assert.equal(home.next[0]?.stepId, stepId);
  assert.equal(home.next[0]?.step.pinned, true);
  assert.ok(home.counts.today >= 1);
});

test("whom one waits for is told with the day since when; days that hurt come with delays and contracts", async () => {
  const owner = await anAgency(world);
  const { dossierId, idOf } = await aPlan(owner, { endOn: "2026-12-14" });
  const blocked = { to: "blocked", blockedBy: "client", on: "2026-10-20" };
  await done(world, owner, setStatus, { dossierId, stepIds: [idOf("announce")], ...blocked });
  const home = await done(world, owner, readHome, {});
  const announce = home.waiting.find(({ stepId }) => stepId === idOf("announce"));
  assert.deepEqual([announce?.blockedBy, announce?.stateOn], ["client", "2026-10-20"]);
  assert.equal(home.counts.waiting, home.waiting.length);
  assert.ok(home.next.some(({ action, stepId }) => action === "remind" && stepId === idOf("announce")));
  assert.deepEqual(
    home.dates.map(({ kind, day, direction }) => [kind, day, direction]),
    [
      ["wait-starts", home.dates[0]?.day, "client"],
      ["end", "2026-12-14", "client"],
      ["departure", "2027-03-14", "client"],
    ],
  );
  assert.equal(home.dates[0]?.stepId, idOf("ask-owner-role"));

  const values = { length: { amount: 2, unit: "month" }, from: "end-of-contract" };
  await done(world, owner, addClause, { dossierId, kind: "reversibility", values });
  const { id: other } = await done(world, owner, createDossier, { party: "Costa", endOn: "2026-11-20" });
  await done(world, owner, addClause, { dossierId: other, kind: "reversibility", values });
  const { dates } = await done(world, owner, readHome, {});
  const contracts = dates.filter(({ kind }) => kind === "obligation");
  assert.deepEqual(
    contracts.map(({ dossier, day, obligation }) => [dossier, day, obligation?.en]),
    [
      ["Costa", "2027-01-20", "End of the reversibility period"],
      ["Belin", "2027-02-14", "End of the reversibility period"],
    ],
  );
});

test("accesses that something blocks are told without a plan too, however many, by as many statements as none", async () => {
  const owner = await anAgency(world);
  const asking = async () => {
    const heard = listening(world);
    const home = await done(heard, owner, readHome, {});
    const rows = await rowsExamined(world, owner.agencyId, heard.asked);
    return { home, rows, statements: heard.asked.length };
  };
  const none = await asking();
  assert.deepEqual([none.home.blocked, none.home.counts.blocked], [[], 0]);
  const open = async (party: string, accesses: readonly object[], more: object = {}) => {
    const { id: dossierId } = await done(world, owner, createDossier, { party, ...more });
    await done(world, owner, addAccesses, { dossierId, accesses: [...accesses] });
    return dossierId;
  };
  const lou = { form: "person", name: "lou@rivage.example", level: "owner" };
  const last = await open("Dernier", [{ toolKey: "google-ads", ours: [lou] }], { direction: "supplier" });
  const many = Array.from({ length: 40 }, (_, at) => ({ toolKey: "matomo", resource: `${at}`, payer: "us" }));
  const first = await open("Premier", [{ toolKey: "trello", clientLevel: "owner" }, ...many], {
    endOn: "2026-11-20",
  });
  const gone = await open("Parti", [{ toolKey: "asana", payer: "us" }]);
  await done(world, owner, archiveDossier, { dossierId: gone });
  const settled = await open("Réglé", [{ toolKey: "asana", payer: "us" }]);
  const { accesses } = await done(world, owner, listAccesses, { dossierId: settled });
  const aside = { dossierId: settled, accessId: accesses[0]?.id ?? "", as: "waived", reason: "Offert." };
  await done(world, owner, setAside, aside);
  // What the client takes of a tool is a copy, and evidence shows that it has it: what is ours there blocks no more.
  const copy = { toolKey: "ahrefs", clientLevel: "viewer", owner: "us", payer: "us" };
  const copied = await open("Copié", [copy]);
  const [ahrefs] = (await done(world, owner, listAccesses, { dossierId: copied })).accesses;
  await done(world, owner, giveEvidence, {
    ...{ dossierId: copied, accessId: ahrefs?.id ?? "" },
    ...{ level: "viewer", statement: "Les exports sont remis.", until: "2026-11-02" },
  });
  const { home, rows, statements } = await asking();
  assert.deepEqual(
    home.blocked.map(({ dossierId, direction, count, accesses: named }) => [
      ...[dossierId, direction, count],
      named.map(({ name, why }) => `${name} ${why}`),
    ]),
    [
      [first, "client", 40, ["Matomo · 0 we-pay", "Matomo · 1 we-pay", "Matomo · 2 we-pay"]],
      [last, "supplier", 1, ["Google Ads last-owner"]],
    ],
  );
  assert.equal(home.counts.blocked, 41);
  assert.equal(statements, none.statements);
  assert.ok(rows < 600, `${rows} rows`);
  const overview = await done(world, owner, readOverview, { dossierId: first });
  assert.deepEqual([overview.counts.blockedAccesses, overview.blocked], [40, home.blocked[0]?.accesses]);
});

test("hours are compared with their budgets, and dossiers counted by stage, tone, reason and state", async () => {
  const owner = await anAgency(world);
  const open = async (party: string, more: object) =>
    (await done(world, owner, createDossier, { party, ...more })).id;
  const budget = { timeBudgetMinutes: 600 };
  const near = await open("Aubin", { endOn: "2026-11-20", reason: "budget", ...budget });
  const over = await open("Belin", { endOn: "2026-09-20", reason: "budget", tone: "dispute", ...budget });
  await open("Costa", { endOn: "2027-09-20", reason: "results" });
  await open("Delorme", { endOn: "2026-01-20" });
  await open("Ebène", {});
  const away = await open("Fleurs", { reason: "results" });
  await done(world, owner, archiveDossier, { dossierId: away });
  await done(world, owner, addTime, { dossierId: near, minutes: 100 });
  await done(world, owner, addTime, { dossierId: over, minutes: 700 });
  const { hours } = await done(world, owner, readHome, {});
  assert.deepEqual(
    hours.map(({ dossier, spentMinutes, budgetMinutes }) => [dossier, spentMinutes, budgetMinutes]),
    [
      ["Belin", 700, 600],
      ["Aubin", 100, 600],
    ],
  );
  const { most, ...portfolio } = await done(world, owner, readPortfolio, {});
  assert.deepEqual(portfolio, {
    stages: { running: 1, ending: 1, leaving: 1, left: 1, undated: 1 },
    dispute: 1,
    archived: 1,
    cancelled: 0,
    reasons: [
      { reason: "budget", count: 2 },
      { reason: "results", count: 1 },
    ],
  });
  assert.equal(most, 1_000);
});

test("what archived dossiers never finished is not read, and nothing is counted or read beyond what is shown of it", async () => {
  const owner = await anAgency(world);
  const { dossierId } = await aPlan(owner, { endOn: "2026-11-06" });
  const { dossierId: archived } = await aPlan(owner, { endOn: "2026-10-06" });
  const copies = `insert into step (agency_id, dossier_id, id, plan_id, key, position, phase, side, named, included,
      state, due_on, start_by, ready_on, blocks, wait_days, updated_at)
    select agency_id, dossier_id, uuidv7(), plan_id, key || g, position + g, phase, side, named, included,
      'to-do', due_on, start_by, ready_on, blocks, wait_days, updated_at
    from step, generate_series(1, 600) g where dossier_id = $1`;
  await world.pool.query(copies, [dossierId]);
  await world.pool.query(copies, [archived]);
  await world.pool.query(
    `insert into dossier (agency_id, id, name, sort_name, direction, party, end_on, reason, tone, wrapped_key, created_at, updated_at)
     select agency_id, uuidv7(), name || g, sort_name || g, direction, party, date '2026-01-01' + g, 'budget', 'dispute',
       wrapped_key, created_at, updated_at from dossier, generate_series(1, 3000) g where id = $1`,
    [dossierId],
  );
  await done(world, owner, archiveDossier, { dossierId: archived });
  await world.pool.query("vacuum analyze");
  const examined = async (operation: typeof readHome | typeof readPortfolio, input: object) => {
    const heard = listening(world);
    const answer = await done(heard, owner, operation as typeof readHome, input);
    return { answer, rows: await rowsExamined(world, owner.agencyId, heard.asked) };
  };
  for (const whose of ["mine", "everyone"]) {
    const { answer, rows } = await examined(readHome, { whose });
    assert.ok(answer.next.length > 0 && answer.overdue.every((step) => step.dossierId === dossierId));
    assert.ok(rows < 3_000, `${whose}: ${rows} rows`);
  }
  const { rows } = await examined(readPortfolio, {});
  const { stages, dispute, reasons } = await done(world, owner, readPortfolio, {});
  assert.deepEqual([stages.left, dispute, reasons[0]?.count], [212, 1_000, 1_000]);
  assert.ok(rows < 6_000, `the portfolio: ${rows} rows`);
});
